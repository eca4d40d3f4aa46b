package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Option;
import dcganlab.model.Pictures;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The answers of a choice below each other, or its pictures side by side, each with the digit that
/// chooses it.
final class ChoiceAnswers implements Answers {
    /// Of a grid of pictures on the layout.
    private static final double PICTURE = 196;

    /// Widths of four such grids with their frames, and of two.
    private static final double FOUR = 4 * (PICTURE + 18) + 3 * 10 + 1;

    private static final double TWO = 2 * (PICTURE + 18) + 10 + 1;

    private final Sentences sentences;
    private final Choice choice;
    private final Pane box;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Label> marks = new ArrayList<>();

    /// @param looked takes the name of an option as it is chosen
    ChoiceAnswers(Sentences sentences, Choice choice, Consumer<String> looked) {
        this.sentences = sentences;
        this.choice = choice;
        boolean pictures = choice.hasPictures();
        box = pictures ? new FlowPane() : new VBox();
        box.getStyleClass().addAll("answers", pictures ? "pictures" : "lines");
        if (pictures) {
            box.maxWidthProperty()
                    .bind(
                            box.parentProperty()
                                    .map(parent -> (Region) parent)
                                    .flatMap(Region::widthProperty)
                                    .map(width -> width.doubleValue() < FOUR ? TWO : FOUR));
        }
        for (int i = 0; i < choice.options().size(); i++) {
            Option option = choice.options().get(i);
            ToggleButton button = button(option, i + 1);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true); // A click on the chosen one does not free it.
                looked.accept(option.name());
            });
            buttons.add(button);
            Label mark = new Label();
            mark.getStyleClass().add("mark");
            mark.setMouseTransparent(true);
            marks.add(mark);
            StackPane cell = new StackPane(button, mark);
            cell.getStyleClass().add("option-cell");
            box.getChildren().add(cell);
        }
    }

    private ToggleButton button(Option option, int digit) {
        Label number = new Label(Integer.toString(digit));
        number.getStyleClass().add("digit");
        ToggleButton button = new ToggleButton();
        button.setId("quiz-option-" + digit);
        button.getStyleClass().add("option");
        sentences.about(button, "option");
        button.setMaxWidth(Double.MAX_VALUE);
        if (option.picture() == null) {
            button.setGraphic(number);
            button.textProperty().bind(sentences.texts().bound(option.words()));
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
        } else {
            button.setGraphic(new VBox(grid(option.picture()), number));
            button.accessibleTextProperty().bind(sentences.bound("picture", digit));
        }
        return button;
    }

    private Node grid(Pictures pictures) {
        PictureGrid grid = new PictureGrid(sentences.texts());
        grid.setPictures(pictures);
        grid.setMinSize(PICTURE, PICTURE);
        grid.setPrefSize(PICTURE, PICTURE);
        grid.setMaxSize(PICTURE, PICTURE);
        grid.setMouseTransparent(true);
        return grid;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<String> given() {
        int chosen = buttons.indexOf((ToggleButton) group.getSelectedToggle());
        return chosen < 0 ? Optional.empty() : Optional.of(choice.options().get(chosen).name());
    }

    @Override
    public void enter() {
        @Nullable ToggleButton chosen = (ToggleButton) group.getSelectedToggle();
        (chosen == null ? buttons.getFirst() : chosen).requestFocus();
    }

    @Override
    public boolean choose(int digit) {
        if (digit > buttons.size()) {
            return false;
        }
        buttons.get(digit - 1).requestFocus();
        buttons.get(digit - 1).fire();
        return true;
    }

    @Override
    public void explain(String answer) {
        for (int i = 0; i < buttons.size(); i++) {
            Option option = choice.options().get(i);
            boolean given = option.name().equals(answer);
            if (option.isRight()) {
                mark(i, given ? "markRight" : "markWouldBe", Feather.CHECK);
            } else if (given) {
                mark(i, "markYours", Feather.X);
            }
        }
    }

    private void mark(int place, String name, Feather sign) {
        Label mark = marks.get(place);
        mark.textProperty().bind(sentences.bound(name));
        mark.setGraphic(new FontIcon(sign));
        boolean right = sign == Feather.CHECK;
        box.getChildren().get(place).pseudoClassStateChanged(ExplanationBox.RIGHT, right);
        box.getChildren().get(place).pseudoClassStateChanged(ExplanationBox.WRONG, !right);
    }
}
