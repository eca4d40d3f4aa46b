package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Option;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
    private static final double PICTURE = 168;

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
        boolean pictures = choice.options().getFirst().picture() != null;
        box = pictures ? new HBox() : new VBox();
        box.getStyleClass().addAll("answers", pictures ? "pictures" : "lines");
        for (int i = 0; i < choice.options().size(); i++) {
            Option option = choice.options().get(i);
            ToggleButton button = button(option, i + 1);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true); // A click on the chosen one does not free it.
                looked.accept(option.name());
            });
            buttons.add(button);
            box.getChildren().add(button);
        }
    }

    private ToggleButton button(Option option, int digit) {
        Label number = new Label(Integer.toString(digit));
        number.getStyleClass().add("digit");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label mark = new Label();
        mark.getStyleClass().add("mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        marks.add(mark);
        ToggleButton button = new ToggleButton();
        button.setId("quiz-option-" + digit);
        button.getStyleClass().add("option");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setGraphic(option.picture() == null ? line(option, number, mark)
                : picture(option, number, mark));
        button.accessibleTextProperty()
                .bind(
                        option.picture() == null
                                ? sentences.texts().bound(option.words())
                                : sentences.bound("picture", digit));
        return button;
    }

    private Node line(Option option, Label number, Label mark) {
        Label words = sentences.label(option.words(), "option-text");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(number, words, mark);
        line.getStyleClass().add("option-line");
        line.prefWidthProperty().bind(box.widthProperty().subtract(40));
        return line;
    }

    private Node picture(Option option, Label number, Label mark) {
        PictureGrid grid = new PictureGrid(sentences.texts());
        grid.setPictures(option.picture());
        grid.setPrefSize(PICTURE, PICTURE);
        grid.setMinSize(PICTURE, PICTURE);
        grid.setMaxSize(PICTURE, PICTURE);
        grid.setMouseTransparent(true);
        HBox words = new HBox(number, mark);
        words.getStyleClass().add("option-line");
        VBox column = new VBox(grid, words);
        column.getStyleClass().add("option-picture");
        return column;
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
                buttons.get(i).pseudoClassStateChanged(ExplanationBox.RIGHT, true);
            } else if (given) {
                mark(i, "markYours", Feather.X);
                buttons.get(i).pseudoClassStateChanged(ExplanationBox.WRONG, true);
            }
        }
    }

    private void mark(int place, String name, Feather sign) {
        marks.get(place).textProperty().bind(sentences.bound(name));
        marks.get(place).setGraphic(new FontIcon(sign));
    }
}
