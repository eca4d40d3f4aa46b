package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.RecordedStep;
import dcganlab.model.SignalSpread;
import dcganlab.model.StepPhase;
import dcganlab.state.StepInParts;
import dcganlab.view.text.LineMarks;

import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;

/** Figures of the lesson that compute something of their own, with the mouse and the keys. */
class LessonFiguresJourneyTest extends LessonJourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private void enter(FxRobot robot, String chapter) {
        enter(robot);
        robot.clickOn("#chapter-" + chapter);
        skipAll(robot);
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return LineMarks.removed(robot.lookup(query).queryAs(Label.class).getText());
    }

    private static void set(FxRobot robot, String slider, double value) {
        robot.interact(() -> robot.lookup(slider).queryAs(Slider.class).setValue(value));
    }

    /// Else whoever scrolls would be stuck at a chart that comes under the mouse.
    @Test
    void theWheelScrollsThePageOverAChartToo(FxRobot robot) throws Exception {
        begin(robot); // An empty chart does not zoom.
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        enter(robot, "training");
        reveal(robot, "#figure-LOSSES");
        ScrollPane page = robot.lookup("#lesson-page").queryAs(ScrollPane.class);
        double before = page.getVvalue();
        robot.moveTo("#figure-LOSSES .series-chart");
        robot.scroll(3, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before, page.getVvalue());
    }

    @Test
    void oneStepIsGoneThroughWithoutARunOfOnesOwn(FxRobot robot) throws Exception {
        enter(robot, "training");
        StepInParts parts = lab.lessonFigures().readyStep().parts();
        until(() -> parts.stepProperty().get() != null);
        RecordedStep step = Objects.requireNonNull(parts.stepProperty().get());
        reveal(robot, "#figure-ONE_STEP");
        assertEquals("Before anyone learns", text(robot, "#step-learns"));
        robot.clickOn("#figure-ONE_STEP .picture-grid");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.RIGHT);
        }
        assertEquals(StepPhase.MOVE_D, parts.phaseProperty().get());
        assertEquals("D learns, G stands still", text(robot, "#step-learns"));
        robot.push(KeyCode.RIGHT);
        assertEquals("G learns, D stands still", text(robot, "#step-learns"));
        assertEquals(
                "D judges the same fakes once more: now %.2f in place of %.2f. G\u2019s loss is %.3f."
                        .formatted(
                                step.metrics().dGz2(),
                                step.metrics().dGz1(),
                                step.metrics().lossG()),
                text(robot, "#step-sentence"));
        robot.push(KeyCode.LEFT);
        assertEquals(StepPhase.MOVE_D, parts.phaseProperty().get());
        robot.push(KeyCode.END);
        robot.clickOn("#step-play");
        assertEquals(StepPhase.NOISE, parts.phaseProperty().get(), "it begins anew");
        until(() -> parts.phaseProperty().get() == StepPhase.GENERATED);
        robot.clickOn("#step-play");
        assertEquals(Lifecycle.IDLE, lab.lifecycleProperty().get(), "no run was begun");
    }

    @Test
    void smootherLabelsTurnTheCurve(FxRobot robot) {
        enter(robot, "training");
        reveal(robot, "#figure-SMOOTHING");
        assertTrue(text(robot, "#lesson-smoothing-says").endsWith("pushed to be surer."));
        set(robot, "#lesson-smoothing-label", 0.9);
        assertTrue(text(robot, "#lesson-smoothing-says").endsWith("pushed to be less sure."));
        set(robot, "#lesson-smoothing-output", 0.9);
        assertTrue(text(robot, "#lesson-smoothing-says").startsWith("Costs 0.325, slope 0:"));
        Slider output = robot.lookup("#lesson-smoothing-output").queryAs(Slider.class);
        robot.interact(output::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertTrue(text(robot, "#lesson-smoothing-says").endsWith("pushed to be less sure."));
    }

    @Test
    void theSmallestGanSwingsWiderAndIsPlayed(FxRobot robot) throws Exception {
        enter(robot, "training");
        reveal(robot, "#figure-DUEL");
        assertTrue(text(robot, "#lesson-duel-says").contains("\u00b10.84"));
        Slider beta1 = robot.lookup("#lesson-duel-beta1").queryAs(Slider.class);
        robot.interact(beta1::requestFocus);
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.RIGHT);
        }
        assertEquals(0.9, beta1.getValue(), 1e-9);
        assertTrue(text(robot, "#lesson-duel-says").contains("\u00b11.6"), "0.9");
        Slider step = robot.lookup("#lesson-duel-step").queryAs(Slider.class);
        assertEquals(step.getMax(), step.getValue());
        robot.clickOn("#lesson-duel-play");
        until(() -> step.getValue() > 0 && step.getValue() < step.getMax());
        robot.clickOn("#lesson-duel-play");
        assertFalse(step.getValue() >= step.getMax());
    }

    @Test
    void numbersKeepTheirSizeWithBatchNorm(FxRobot robot) throws Exception {
        enter(robot, "guidelines");
        reveal(robot, "#figure-NORMALISED");
        var spread = lab.lessonFigures().signals().spreadProperty();
        until(() -> spread.get() != null);
        String before = text(robot, "#lesson-spread-says");
        set(robot, "#lesson-spread", Math.log10(0.4));
        until(() -> Math.abs(Objects.requireNonNull(spread.get()).deviation() - 0.4) < 1e-9);
        SignalSpread.Pair found = Objects.requireNonNull(spread.get());
        assertEquals(1, found.with().numbers().get(2), 0.05);
        assertTrue(found.without().numbers().get(2) > 20);
        assertFalse(text(robot, "#lesson-spread-says").equals(before));
    }
}
