package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something to do, and whether it is done.
final class StepView extends VBox {
    StepView(Step step, LessonState state, ShownTexts texts, Doors doors) {
        getStyleClass().addAll("task", "step");
        setId("task-" + step.id());
        getChildren().setAll(new TaskHead("step", texts), ChapterPage.words(texts, step.words()));
        if (step.where() == Spot.INSIDE) {
            Button go = new Button(null, new FontIcon(Feather.ARROW_UP_RIGHT));
            go.setId("go-" + step.id());
            Tips.about(go, () -> texts.of("view.lesson.goAbout"));
            go.textProperty().bind(texts.bound("view.lesson.goInside"));
            go.getStyleClass().add(Styles.ACCENT);
            go.setOnAction(event -> {
                state.take(step);
                doors.inside().run();
            });
            getChildren().add(go);
        }
        getChildren().add(new DoneMark(step, state, texts));
    }
}
