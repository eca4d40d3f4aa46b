package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Lesson;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The chapters, one below the other, with how much of each is done.
final class ChapterList extends VBox {
    private final LessonState state;
    private final ShownTexts texts;
    private final ToggleGroup group = new ToggleGroup();

    ChapterList(LessonState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("chapter-list");
        setMinWidth(USE_PREF_SIZE);
        Label head = new Label();
        head.textProperty().bind(texts.bound("view.lesson.chapters", Lesson.minutes()));
        head.getStyleClass().add("list-head");
        getChildren().add(head);
        for (int i = 0; i < Lesson.CHAPTERS.size(); i++) {
            getChildren().add(button(i + 1, Lesson.CHAPTERS.get(i)));
        }
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(spring, startOver());
    }

    /// The next class begins with nothing answered.
    private Button startOver() {
        Button button = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        button.setId("lesson-start-over");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "start-over");
        Tips.about(button, () -> texts.of("view.lesson.startOverText"));
        button.textProperty().bind(texts.bound("view.lesson.startOver"));
        state.keptProperty().subscribe(kept -> button.setDisable(kept.isEmpty()));
        button.setOnAction(event -> ask());
        return button;
    }

    private void ask() {
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(getScene().getWindow());
        alert.setGraphic(null);
        alert.setTitle(texts.of("view.lesson.startOver"));
        alert.setHeaderText(texts.of("view.lesson.startOverHeader"));
        alert.setContentText(texts.of("view.lesson.startOverText"));
        ButtonType yes = new ButtonType(texts.of("view.lesson.startOver"), ButtonData.APPLY);
        ButtonType no = new ButtonType(texts.of("view.cancel"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(yes, no);
        // A stray Enter must lose nothing.
        if (alert.getDialogPane().lookupButton(no) instanceof Button button) {
            button.setDefaultButton(true);
        }
        if (alert.showAndWait().filter(yes::equals).isPresent()) {
            state.startOver();
        }
    }

    private ToggleButton button(int number, Chapter chapter) {
        ToggleButton button = new ToggleButton();
        button.setId("chapter-" + chapter.id());
        button.getStyleClass().addAll("chapter", Styles.FLAT);
        Tips.about(button, () -> texts.of("view.lesson.chapterAbout"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.accessibleTextProperty().bind(texts.bound(chapter.title()));
        Label place = new Label(Integer.toString(number));
        place.getStyleClass().add("number");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(texts.bound(chapter.title()));
        title.setWrapText(true);
        title.getStyleClass().add("title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label done = new Label();
        done.getStyleClass().add("done");
        done.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(place, title, spring, done);
        row.getStyleClass().add("row");
        button.setGraphic(row);
        state.keptProperty()
                .subscribe(kept -> {
                    int count = state.done(chapter);
                    int all = chapter.tasks().size();
                    done.setText(count + "/" + all);
                    done.setGraphic(count == all ? new FontIcon(Feather.CHECK) : null);
                });
        button.setOnAction(event -> button.setSelected(true)); // It is never freed.
        button.selectedProperty()
                .subscribe((was, is) -> {
                    if (is) { // By a click, or an arrow from its neighbour.
                        state.go(chapter);
                    }
                });
        state.chapterProperty().subscribe(now -> button.setSelected(now.equals(chapter)));
        return button;
    }
}
