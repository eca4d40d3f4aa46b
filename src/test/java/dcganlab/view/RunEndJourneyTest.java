package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.runs.RunFolder;
import dcganlab.view.tip.Tips;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The end of a run, and what comes after it.
class RunEndJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void goingBackToTheStartKeepsTheRun(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(
                () -> lab.change(LabWindow.PLAN.settings().with(PlanFields.REAL_LABEL, 0.9)));
        robot.clickOn("#transport-reset");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "As they were at the start: Real label 1.00",
                robot.lookup("#question-1").queryAs(RadioButton.class).getText());
        robot.clickOn("#question-leave");
        assertEquals(1, steps());
        robot.clickOn("#transport-reset");
        robot.clickOn("#question-1");
        robot.clickOn("#question-agree");
        until(() -> lab.run().latestProperty().get() == null);
        until(() -> sampleStep() == 0);
        assertEquals(LabWindow.PLAN.settings(), lab.getPlan().settings());
        assertEquals(List.of(0L, 1L), RunFolder.open(run).checkpoints());
        assertEquals(0.9, RunFolder.open(run).checkpoint(1).settings().get(PlanFields.REAL_LABEL));
    }

    @Test
    void theHeaderFollowsTheNameThatItsUserGives(FxRobot robot) throws Exception {
        Path run = begin(robot);
        Label name = robot.lookup("#run-name").queryAs(Label.class);
        String given = "とても長い名前の実験、".repeat(6) + "A";
        robot.interact(() -> lab.runs().rename(run, given));
        until(() -> name.getText().equals(given));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(name.getWidth() < name.prefWidth(-1), "it is shortened");
        assertEquals(given + "\n" + run, Tips.at(name));
        Node tabs = robot.lookup("#place-train").query();
        assertTrue(
                name.localToScene(name.getLayoutBounds()).getMaxX()
                        <= tabs.localToScene(tabs.getLayoutBounds()).getMinX());
    }

    @Test
    void aRunAfterAnotherSaysWithWhatItBegins(FxRobot robot) throws Exception {
        String name = String.valueOf(begin(robot).getFileName());
        assertEquals(name, robot.lookup("#run-name").queryAs(Label.class).getText());
        assertTrue(Tips.at(robot.lookup("#run-name").query()).startsWith(name + "\n"));
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(lab.runs().folder().resolve(name)));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        robot.clickOn("#transport-step-d");
        until(() -> steps() == 2);
        assertTrue(status(robot).startsWith("One step of the discriminator."), status(robot));
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        Hyperlink goOn = robot.lookup("#transport-last-run").queryAs(Hyperlink.class);
        assertTrue(goOn.isVisible());
        assertEquals("Go on with “" + name + "” from step 2", goOn.getText());
        Button play = robot.lookup("#transport-play").queryAs(Button.class);
        assertEquals("Begin another run (space)", play.getAccessibleText());
        robot.interact(() -> lab.plan(Preset.CLASSROOM.appliedTo(lab.getPlan()).withBatch(8)));
        robot.clickOn("#transport-step");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals("A new run: Classroom, seed 1, but Batch 8", status(robot));
    }

    @Test
    void whatIsSaidOutlivesTheStateThatFollowsIt(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertEquals("The run is kept as " + run.getFileName() + ".", status(robot));
        robot.interact(() -> lab.open(home.resolve("nothing")));
        until(() -> Objects.requireNonNull(lab.notices().latestProperty().get()).isProblem());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertTrue(status(robot).contains("nothing"), status(robot));
    }

    @Test
    void afterAClickOnStopSpacePlaysAgain(FxRobot robot) throws Exception {
        begin(robot);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-stop");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#transport-play").query().isFocused());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
    }

    @Test
    void aRunThatCannotBeSavedIsNotLostUnasked(FxRobot robot) throws Exception {
        Stage stage = (Stage) robot.lookup("#transport-play").query().getScene().getWindow();
        Files.writeString(home.resolve("runs"), "no folder");
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.run().isUnkept());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-reset");
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER); // loses nothing
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, steps());
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> robot.lookup("Keep it").tryQuery().isPresent());
        robot.clickOn("Keep it");
        assertTrue(stage.isShowing());
        robot.clickOn("#transport-reset");
        robot.clickOn("Back to the start");
        robot.clickOn("#question-agree");
        until(() -> lab.run().latestProperty().get() == null);
    }
}
