package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Count;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// A number is typed. What is none is said to be none, and not taken.
final class CountAnswer implements Answers {
    private static final int COLUMNS = 10;

    private final Count count;
    private final TextField field = new TextField();
    private final Label wrong;
    private final VBox box;

    CountAnswer(Sentences sentences, Count count) {
        this.count = count;
        field.setId("quiz-number");
        field.getStyleClass().add("number");
        field.setPrefColumnCount(COLUMNS);
        field.promptTextProperty()
                .bind(sentences.bound(count.decimals() == 0 ? "promptWhole" : "promptDecimals"));
        field.accessibleTextProperty().bind(sentences.bound("number"));
        wrong = sentences.label("noNumber", Styles.DANGER);
        wrong.setId("quiz-no-number");
        wrong.setVisible(false);
        field.textProperty().subscribe(_ -> tell(false));
        HBox line = new HBox(field);
        line.getStyleClass().add("number-line");
        box = new VBox(line, wrong);
        box.getStyleClass().addAll("answers", "count");
    }

    private void tell(boolean is) {
        wrong.setVisible(is);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, is);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<String> given() {
        String typed = field.getText().strip();
        boolean number = count.read(typed).isPresent();
        tell(!number);
        return number ? Optional.of(typed) : Optional.empty();
    }

    @Override
    public void enter() {
        field.requestFocus();
    }

    @Override
    public void explain(String answer) {
        field.setEditable(false);
        boolean right = count.isRight(answer);
        field.pseudoClassStateChanged(Styles.STATE_SUCCESS, right);
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !right);
    }
}
