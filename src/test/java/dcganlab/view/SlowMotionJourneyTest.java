package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepPhase;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.stream.Collectors;

/// Through one step, forward and back.
class SlowMotionJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private static void enter(FxRobot robot) {
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-slowMotion");
    }

    private RecordedStep step() {
        return Objects.requireNonNull(lab.slowMotion().parts().stepProperty().get());
    }

    private StepPhase phase() {
        WaitForAsyncUtils.waitForFxEvents();
        return lab.slowMotion().parts().phaseProperty().get();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutARunItSaysWhatToDo(FxRobot robot) {
        enter(robot);
        assertTrue(text(robot, "#slow-invitation").startsWith("Press Play or take a step"));
        assertFalse(robot.lookup("#slow-first").query().isVisible());
    }

    @Test
    void aStepIsGoneThroughByKeys(FxRobot robot) throws Exception {
        begin(robot);
        enter(robot);
        assertEquals("Take step 2 apart", robot.lookup("#slow-first").queryButton().getText());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> lab.slowMotion().parts().stepProperty().get() != null);
        until(() -> steps() == 2);
        assertEquals(lab.run().latestProperty().get(), step().metrics());
        assertEquals("Noise is drawn", text(robot, "#phase-title"));
        PictureGrid shown = robot.lookup("#slow-upper").queryAs(PictureGrid.class);
        assertEquals(8, Objects.requireNonNull(shown.getPictures()).count());
        for (int i = 0; i < 3; i++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        assertEquals(StepPhase.LOSSES_D, phase());
        String formulas = text(robot, "#slow-motion .formula");
        assertTrue(formulas.contains("= %.3f".formatted(step().metrics().lossDReal())), formulas);
        assertEquals(step().opinions(step().logitsReal()), shown.getOpinions());
        robot.press(KeyCode.END).release(KeyCode.END);
        assertEquals(StepPhase.MOVE_G, phase());
        assertTrue(text(robot, ".stage-bars .stage").startsWith("1  32×4×4"));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(StepPhase.LOSS_G, phase());
        assertTrue(text(robot, "#step-diagram .number").contains("frozen"));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals(StepPhase.NOISE, phase());
        robot.clickOn("#phase-6");
        assertEquals(StepPhase.LOSS_G, phase());
        assertEquals(2, steps(), "the keys took no step");
    }

    @Test
    void aRunThatTrainsPausesAfterTheStep(FxRobot robot) throws Exception {
        begin(robot);
        enter(robot);
        robot.interact(() -> lab.play());
        until(() -> steps() > 2);
        robot.clickOn("#slow-first");
        until(() -> lab.slowMotion().parts().stepProperty().get() != null);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == step().metrics().step());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(StepPhase.GENERATED, phase(), "the keys are the pane's after the click");
        long before = steps();
        robot.clickOn("#slow-next");
        until(() -> step().metrics().step() == before + 1);
        assertEquals(StepPhase.NOISE, phase());
        robot.interact(() -> lab.stop());
        until(() -> lab.slowMotion().parts().stepProperty().get() == null);
    }

    @Test
    void arrowsGoFromTabToTab(FxRobot robot) throws Exception {
        begin(robot);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.interact(() -> robot.lookup("#mode-networks").query().requestFocus());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup(".microscope").query().isVisible());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#slow-motion").query().isVisible());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#guess").query().isVisible());
        assertFalse(robot.lookup("#slow-motion").query().isVisible());
        assertEquals(1, steps());
    }
}
