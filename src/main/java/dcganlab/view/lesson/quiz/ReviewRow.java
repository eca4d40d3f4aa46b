package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Item;
import dcganlab.lesson.quiz.Learner;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Result;
import dcganlab.state.QuizState;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A question of the test with how it was answered before the lesson and after it. It opens to both
/// answers, the right one, and what is to be said to each.
final class ReviewRow extends VBox {
    private final Sentences sentences;
    private final Question question;
    private final VBox details = new VBox();

    ReviewRow(QuizState state, Sentences sentences, Item item) {
        this.sentences = sentences;
        Learner learner = state.getLearner();
        question = state.question(item, learner);
        getStyleClass().add("review");
        ToggleButton head = new ToggleButton();
        head.textProperty().bind(sentences.texts().bound(question.text()));
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setId("quiz-review-" + item.name());
        head.getStyleClass().addAll(Styles.FLAT, "review-head");
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox line = new HBox(head);
        line.getStyleClass().add("review-line");
        for (Occasion occasion : new Occasion[] {Occasion.BEFORE, Occasion.AFTER}) {
            state.getResults()
                    .of(learner, occasion, item)
                    .ifPresent(result -> {
                        line.getChildren().add(mark(result));
                        tell(result);
                    });
        }
        tellRight();
        details.getStyleClass().add("review-details");
        details.visibleProperty().bind(head.selectedProperty());
        details.managedProperty().bind(head.selectedProperty());
        getChildren().setAll(line, details);
    }

    private Node mark(Result result) {
        boolean before = result.occasion() == Occasion.BEFORE;
        Label mark = sentences.label(before ? "markBefore" : "markAfter", "review-mark");
        boolean unknown = result.isUnknown();
        Feather wrong = unknown ? Feather.MINUS : Feather.X;
        mark.setGraphic(new FontIcon(result.right() ? Feather.CHECK : wrong));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.pseudoClassStateChanged(ExplanationBox.RIGHT, result.right());
        mark.pseudoClassStateChanged(ExplanationBox.WRONG, !result.right() && !unknown);
        return mark;
    }

    private void tell(Result result) {
        boolean before = result.occasion() == Occasion.BEFORE;
        String answer = result.answer();
        details.getChildren()
                .add(
                        sentences.label(
                                sentences.bound(
                                        before ? "youBefore" : "youAfter", question.words(answer)),
                                Styles.TEXT_BOLD));
        if (!question.isRight(answer) && !result.isUnknown()) {
            details.getChildren().add(sentences.label(question.explanation(answer)));
        }
    }

    private void tellRight() {
        details.getChildren()
                .addAll(
                        sentences.label(
                                sentences.bound("rightIs", question.words(question.key())),
                                Styles.TEXT_BOLD),
                        sentences.label(question.explanation(question.key())));
    }
}
