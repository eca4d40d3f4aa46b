package dcganlab.view.lesson;

import dcganlab.lesson.Choice;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.model.Message;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.OptionalInt;

/// Whether a prediction came true, and why: at the end of the task that has tested it, so that it
/// is read where it is seen, and nothing above it moves.
final class PredictionOutcome extends VBox {
    private final Prediction prediction;
    private final LessonState state;
    private final ShownTexts texts;
    private final Label told = new Label();

    PredictionOutcome(Prediction prediction, LessonState state, ShownTexts texts) {
        this.prediction = prediction;
        this.state = state;
        this.texts = texts;
        getStyleClass().add("outcome");
        setId("outcome-" + prediction.id());
        told.getStyleClass().add("told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        Label why = ChapterPage.words(texts, prediction.question().why());
        why.getStyleClass().add("why");
        getChildren().setAll(told, why);
        managedProperty().bind(visibleProperty());
        state.keptProperty().subscribe(kept -> show());
    }

    private void show() {
        setVisible(state.isTested(prediction));
        if (isVisible()) {
            told.textProperty().bind(texts.bound(verdict()));
        }
    }

    private Message verdict() {
        List<Choice> choices = prediction.question().choices();
        Choice right = choices.get(prediction.question().right());
        OptionalInt given = state.answer(prediction, prediction.question());
        if (given.isEmpty()) {
            return Message.of("view.lesson.outcomeSkipped", right.words());
        }
        Choice chosen = choices.get(given.getAsInt());
        return chosen.right()
                ? Message.of("view.lesson.outcomeRight", chosen.words())
                : Message.of("view.lesson.outcomeWrong", chosen.words(), right.words());
    }
}
