package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.runs.RunFolder;
import dcganlab.view.tip.ShownTips;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Kept runs that go on, and off the beaten track, in the real window.
class BranchJourneyTest extends KeptRunFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aBranchIsAnotherRunWithTheWeightsOfThen(FxRobot robot) throws Exception {
        goOn(robot);
        Path parent = folder();
        robot.clickOn(at(robot, 0.98));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        until(() -> shown(0) && sampleStep() == 0);
        byte[] initial = samples().pictures().pixels();
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> lab.change(LabWindow.PLAN.settings().with(PlanFields.REAL_LABEL, 0.9)));
        assertEquals(
                "Changed from step 5 on, where the run goes on; the past that is shown stays as it"
                        + " was.",
                text(robot, "#transport-status"));
        Node ring = robot.lookup(".branch-point").query();
        assertFalse(ring.isVisible());
        robot.moveTo("#time-branch");
        until(ring::isVisible);
        Node knob = robot.lookup(".knob").query();
        until(() -> centre(ring).equals(centre(knob))); // Step 0 has a checkpoint.
        robot.clickOn("#time-branch");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "As they are now: Real label 0.90",
                robot.lookup("#question-1").queryAs(RadioButton.class).getText());
        assertTrue(
                robot.lookup((Label label) ->
                                String.valueOf(label.getText()).contains("“run” is kept"))
                        .tryQuery()
                        .isPresent());
        robot.clickOn("#question-1");
        robot.clickOn("#question-agree");
        until(() -> {
            Path now = lab.timeLine().folderProperty().get();
            return now != null && !now.equals(parent);
        });
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> sampleStep() == 0);
        assertArrayEquals(initial, samples().pictures().pixels());
        until(() ->
                robot.lookup("#transport-status")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("A branch of " + parent.getFileName() + " from its step 0."));
        assertEquals(0.9, lab.getPlan().settings().get(PlanFields.REAL_LABEL));
        assertEquals("Branch of run at step 0", text(robot, "#run-origin"));
        robot.interact(() -> lab.runs().rename(parent, "the first"));
        until(() ->
                robot.lookup("#run-origin")
                        .queryAs(Label.class)
                        .getText()
                        .equals("Branch of the first at step 0"));
        robot.interact(() ->
                lab.change(
                        LabWindow.PLAN
                                .settings()
                                .with(PlanFields.LEARNING_RATE_D, 2e-3)
                                .with(PlanFields.LEARNING_RATE_G, 2e-3)));
        robot.clickOn("#transport-step");
        until(() -> lab.run().latestProperty().get() != null && steps() == 1);
        until(() -> sampleStep() == 1);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        RunFolder child = RunFolder.open(folder());
        assertEquals(parent.toString(), Objects.requireNonNull(child.parent()).run());
        assertEquals(2e-3, child.checkpoint(1).settings().get(PlanFields.LEARNING_RATE_D));
        assertTrue(Files.exists(RunFolder.open(parent).checkpointFile(0)));
    }

    @Test
    void branchingAsksBeforeItLosesWhatCannotBeSaved(FxRobot robot) throws Exception {
        goOn(robot);
        Path parent = folder();
        Files.move(parent.resolve("history"), home.resolve("aside"));
        Files.writeString(parent.resolve("history"), "no folder");
        robot.clickOn("#transport-play");
        until(() -> lab.run().isUnkept());
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        long learnt = steps();
        robot.clickOn("#time-branch");
        robot.clickOn("Keep it");
        assertEquals(learnt, steps());
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        robot.clickOn("#time-branch");
        robot.clickOn("End the run");
        robot.clickOn("#question-agree");
        until(() -> !parent.equals(lab.timeLine().folderProperty().get()));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
    }

    @Test
    void aKeptRunIsOpenedWithItsCurvesAndGoesOn(FxRobot robot) throws Exception {
        train(robot);
        Path run = folder();
        long steps = steps();
        robot.clickOn("#transport-stop");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        until(() -> sampleStep() == steps); // not one that was drawn a little earlier
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == steps && lab.run().table().rows() == steps);
        until(() -> sampleStep() == steps);
        robot.clickOn("#transport-step");
        until(() -> steps() == steps + 1);
        assertEquals(run, folder());
    }

    @Test
    void oneGoesOnWithTheLastRun(FxRobot robot) throws Exception {
        assertFalse(robot.lookup("#transport-last-run").query().isVisible());
        Path run = home.resolve("runs").resolve("run");
        RunCopy.copy(trained.resolve("run"), run);
        Stage stage = (Stage) robot.lookup("#transport-play").query().getScene().getWindow();
        window.close();
        robot.interact(() -> open(stage));
        Hyperlink last = robot.lookup("#transport-last-run").queryAs(Hyperlink.class);
        until(last::isVisible);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Go on with “run” from step " + KEPT, last.getText());
        robot.clickOn(last);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == KEPT && sampleStep() == KEPT);
        assertEquals(run, folder());
        assertFalse(last.isVisible());
    }

    @Test
    void aChangeOfTheSettingsSaysWhatChanged(FxRobot robot) throws Exception {
        goOn(robot);
        long then = steps();
        robot.interact(() ->
                lab.change(
                        LabWindow.PLAN
                                .settings()
                                .with(PlanFields.LEARNING_RATE_D, 2e-3)
                                .with(PlanFields.LEARNING_RATE_G, 1e-3)));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2 * then); // The knob leaves the mark.
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(robot.lookup(".reach").<Node>query());
        until(() -> ShownTips.texts().contains("Step %d: Learning rate of D 2E-3".formatted(then)));
    }

    /// Trains until some steps are kept, and pauses.
    private void train(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> lab.timeLine().getKept().generators().size() >= 2);
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> sampleStep() == steps());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D centre(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
