package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Choice;
import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Task;
import dcganlab.lesson.Question;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A question with its answers. The answer stays, right or wrong; whether a prediction was right is
/// marked when it has been tested, and told [there][PredictionOutcome]; whether another answer was,
/// at once.
final class QuestionView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Task task;
    private final Question question;
    private final LessonState state;
    private final ShownTexts texts;
    private final List<Button> answers = new ArrayList<>();
    private final Label told = new Label();
    private final Label why;
    private final Button skip = new Button();

    QuestionView(Task task, Question question, LessonState state, ShownTexts texts) {
        this.task = task;
        this.question = question;
        this.state = state;
        this.texts = texts;
        getStyleClass().addAll("task", "question");
        setId("task-" + task.id());
        TaskHead head =
                new TaskHead(
                        switch (task) {
                            case Prediction _ -> "prediction";
                            default -> "check";
                        },
                        texts);
        Label asked = ChapterPage.words(texts, question.asked());
        asked.getStyleClass().add("asked");
        getChildren().addAll(head, asked);
        for (int i = 0; i < question.choices().size(); i++) {
            answers.add(answer(i, question.choices().get(i)));
        }
        getChildren().addAll(answers);
        told.getStyleClass().add("told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        why = ChapterPage.words(texts, question.why());
        why.getStyleClass().add("why");
        skip.textProperty().bind(texts.bound("view.lesson.skip"));
        skip.setId("skip-" + task.id());
        Tips.about(skip, () -> texts.of("view.lesson.skipAbout"));
        skip.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "skip");
        skip.setOnAction(event -> {
            if (task instanceof Prediction prediction) {
                state.skip(prediction);
            }
        });
        getChildren().addAll(told, why, skip);
        for (var each : List.of(told, why, skip)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        state.keptProperty().subscribe(kept -> show());
        texts.follow(this::show);
    }

    private Button answer(int place, Choice choice) {
        Button answer = new Button();
        answer.setId("answer-" + task.id() + "-" + place);
        answer.textProperty().bind(texts.bound(choice.words()));
        answer.getStyleClass().add("answer");
        answer.setMaxWidth(Double.MAX_VALUE);
        answer.setWrapText(true);
        Tips.about(answer, () -> texts.of("view.lesson.answerAbout"));
        answer.setOnAction(event -> state.answer(task, question, place));
        return answer;
    }

    private void show() {
        OptionalInt given = state.answer(task, question);
        boolean done = state.isDone(task);
        boolean tell = done && (!(task instanceof Prediction made) || state.isTested(made));
        for (int i = 0; i < answers.size(); i++) {
            Button answer = answers.get(i);
            boolean chosen = given.orElse(-1) == i;
            boolean right = question.choices().get(i).right();
            answer.pseudoClassStateChanged(CHOSEN, chosen);
            answer.pseudoClassStateChanged(RIGHT, tell && right);
            answer.pseudoClassStateChanged(WRONG, tell && chosen && !right);
            answer.setMouseTransparent(done);
            answer.setFocusTraversable(!done);
            answer.setGraphic(new FontIcon(sign(tell, chosen, right)));
        }
        told.setVisible(done);
        told.setText(done ? texts.of(told(given, tell)) : "");
        why.setVisible(tell && !(task instanceof Prediction)); // Else where it was tested.
        skip.setVisible(task instanceof Prediction && !done);
    }

    private static Feather sign(boolean tell, boolean chosen, boolean right) {
        if (tell && right) {
            return Feather.CHECK;
        }
        if (tell && chosen) {
            return Feather.X;
        }
        return chosen ? Feather.DISC : Feather.CIRCLE;
    }

    /// The key of what is said below the answers.
    private String told(OptionalInt given, boolean tell) {
        if (!tell) {
            return given.isPresent() ? "view.lesson.predicted" : "view.lesson.skipped";
        }
        if (given.isEmpty()) {
            return "view.lesson.answerIs";
        }
        boolean right = question.choices().get(given.getAsInt()).right();
        return switch (task) {
            case Prediction _ ->
                    right ? "view.lesson.predictedRight" : "view.lesson.predictedWrong";
            case Check _ -> right ? "view.lesson.answerRight" : "view.lesson.answerWrong";
            default -> throw new IllegalStateException(task.id());
        };
    }
}
