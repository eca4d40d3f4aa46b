package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Task;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// Goes to where in the window a task is done, and takes the task along.
final class GoButton extends Button {
    private GoButton(Task task, Message words, Runnable way, LessonState state, ShownTexts texts) {
        super(null, new FontIcon(Feather.ARROW_UP_RIGHT));
        setId("go-" + task.id());
        textProperty().bind(texts.bound(words));
        Tips.about(this, () -> texts.of("view.lesson.goAbout"));
        setOnAction(event -> {
            state.take(task);
            way.run();
        });
    }

    /// None for what is done in the chapter.
    static Optional<GoButton> to(
            Spot spot, Task task, LessonState state, ShownTexts texts, Doors doors) {
        return switch (spot) {
            case HERE -> Optional.empty();
            case TRAIN ->
                    Optional.of(
                            new GoButton(
                                    task,
                                    Message.of("view.lesson.goTrain"),
                                    doors.train(),
                                    state,
                                    texts));
            case INSIDE ->
                    Optional.of(
                            new GoButton(
                                    task,
                                    Message.of("view.lesson.goInside"),
                                    doors.inside(),
                                    state,
                                    texts));
            case REAL_LABEL ->
                    Optional.of(
                            new GoButton(
                                    task,
                                    Message.of(
                                            "view.lesson.goSetting",
                                            Message.of("model.realLabelName")),
                                    () -> doors.setting().accept(PlanFields.REAL_LABEL),
                                    state,
                                    texts));
        };
    }
}
