package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Passage.Step;
import dcganlab.state.LabState;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Something to do, whether it is done, and what it says of the predictions before it.
final class StepView extends VBox {
    StepView(Step step, Chapter chapter, LabState lab, ShownTexts texts, Doors doors) {
        LessonState state = lab.lesson();
        getStyleClass().addAll("task", "step");
        setId("task-" + step.id());
        getChildren().setAll(new TaskHead("step", texts), ChapterPage.words(texts, step.words()));
        GoButton.to(step.where(), step, state, texts, doors)
                .ifPresent(go -> {
                    go.getStyleClass().add(Styles.ACCENT);
                    getChildren().add(go);
                });
        if (step.goal().needsTraining()) {
            getChildren().add(waiting(step, lab, texts));
        }
        getChildren().add(new DoneMark(step, state, texts));
        chapter.testedBy(step)
                .forEach(each -> getChildren().add(new PredictionOutcome(each, state, texts)));
    }

    /// Why nothing can be trained now.
    private static Label waiting(Step step, LabState lab, ShownTexts texts) {
        Label waiting = new Label();
        waiting.textProperty().bind(texts.bound("view.lesson.waits"));
        waiting.getStyleClass().add("waits");
        waiting.setWrapText(true);
        waiting.setMinHeight(USE_PREF_SIZE);
        waiting.managedProperty().bind(waiting.visibleProperty());
        Runnable show =
                () -> waiting.setVisible(lab.sideBySide().isGoing() && !lab.lesson().isDone(step));
        lab.sideBySide().lifecycleProperty().subscribe(now -> show.run());
        lab.lesson().keptProperty().subscribe(kept -> show.run());
        return waiting;
    }
}
