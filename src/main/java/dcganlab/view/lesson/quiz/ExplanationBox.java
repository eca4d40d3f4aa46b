package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Question;
import dcganlab.view.help.TermText;
import dcganlab.view.text.ShownTexts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether an answer is right, by a sign and a word, and why. Not seen before there is an answer.
final class ExplanationBox extends VBox {
    static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Sentences sentences;

    ExplanationBox(Sentences sentences) {
        this.sentences = sentences;
        getStyleClass().add("explanation");
        setId("quiz-explanation");
        hide(true);
    }

    private void hide(boolean is) {
        setVisible(!is);
        setManaged(!is);
    }

    /// Says what is to be said of the answer that was given, and if it is wrong, of the right one.
    void show(Question question, String answer) {
        look(question, answer);
        if (question.isRight(answer)) {
            return;
        }
        Label right =
                sentences.label(
                        sentences.bound("rightIs", question.words(question.key())),
                        Styles.TEXT_BOLD);
        if (question instanceof Choice) { // The others explain the right answer in any case.
            getChildren().addAll(right, sentences.label(question.explanation(question.key())));
        } else {
            getChildren().add(1, right);
        }
    }

    /// Says what is to be said of one answer.
    void look(Question question, String answer) {
        boolean right = question.isRight(answer);
        pseudoClassStateChanged(RIGHT, right);
        pseudoClassStateChanged(WRONG, !right);
        Label head = sentences.label(right ? "right" : "wrong", "verdict");
        head.setGraphic(new FontIcon(right ? Feather.CHECK : Feather.X));
        head.setId("quiz-verdict");
        ShownTexts texts = sentences.texts();
        TermText why = new TermText(texts, texts.bound(question.explanation(answer)));
        why.getStyleClass().add("why");
        why.setId("quiz-why");
        getChildren().setAll(head, why);
        hide(false);
    }
}
