package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Message;
import dcganlab.view.tip.ShownTips;
import dcganlab.view.tip.Tips;

import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// Panels that are resized and large, and what is said without moving them.
class LayoutJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aDisabledButtonSaysWhy(FxRobot robot) throws Exception {
        robot.moveTo("#time-branch");
        until(() ->
                ShownTips.texts()
                        .contains(
                                "There is no checkpoint to branch from: the first is kept with the first step."));
        robot.moveTo("#transport-stop");
        until(() -> ShownTips.texts().equals(List.of("There is no run. Play begins one.")));
        robot.scroll(VerticalDirection.DOWN);
        until(() -> ShownTips.texts().isEmpty());
        robot.moveTo("#transport-status");
        until(() -> ShownTips.texts().isEmpty());
    }

    /// Whatever is said, what is below and above stays where it is.
    @Test
    void aLongMessageMovesNothing(FxRobot robot) throws Exception {
        Node place = robot.lookup(".train-place").query();
        double height = place.getLayoutBounds().getHeight();
        String words = "a long word and ".repeat(30);
        robot.interact(() -> lab.notices().say(Message.of("state.kept", words)));
        WaitForAsyncUtils.waitForFxEvents();
        Label status = robot.lookup("#transport-status").queryAs(Label.class);
        assertEquals(height, place.getLayoutBounds().getHeight());
        assertTrue(Tips.at(status).contains(words));
    }

    @Test
    void aPanelIsLargeAndAllComeBack(FxRobot robot) {
        Node samples = robot.lookup("#train-samples").query();
        Node losses = robot.lookup("#train-losses").query();
        Bounds before = samples.localToScene(samples.getLayoutBounds());
        double lossesWidth = losses.getLayoutBounds().getWidth();
        robot.doubleClickOn("Generated");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() > 1.4 * before.getWidth());
        assertTrue(samples.getLayoutBounds().getHeight() > 1.4 * before.getHeight());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, samples.localToScene(samples.getLayoutBounds()));
        robot.doubleClickOn("Losses");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(losses.getLayoutBounds().getWidth() > 2.5 * lossesWidth);
        robot.doubleClickOn("Losses");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(lossesWidth, losses.getLayoutBounds().getWidth());
        robot.clickOn("#train-samples-large");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() > 1.4 * before.getWidth());
        robot.clickOn("#train-samples-large");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, samples.localToScene(samples.getLayoutBounds()));
    }

    /** By events: the headless platform gives a drag to whatever the pointer leads over. */
    private static void drag(FxRobot robot, String id, double x, double y) {
        Node gap = robot.lookup(id).query();
        Bounds place = gap.localToScene(gap.getLayoutBounds());
        for (double part : List.of(0.0, 0.5, 1.0)) {
            robot.interact(() ->
                    gap.fireEvent(
                            new MouseEvent(
                                    part == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED,
                                    place.getCenterX() + part * x,
                                    place.getCenterY() + part * y,
                                    0,
                                    0,
                                    MouseButton.PRIMARY,
                                    0,
                                    false,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    false,
                                    false,
                                    null)));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void panelsAreResizedByHandAndByKeys(FxRobot robot) {
        Node samples = robot.lookup("#train-samples").query();
        double width = samples.getLayoutBounds().getWidth();
        double height = samples.getLayoutBounds().getHeight();
        drag(robot, "#train-gap-across", -80, 0);
        drag(robot, "#train-gap-down", 0, 40);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width - 80, samples.getLayoutBounds().getWidth(), 1.5);
        assertEquals(height + 40, samples.getLayoutBounds().getHeight(), 1.5);
        robot.interact(() -> robot.lookup("#train-gap-across").query().requestFocus());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() < width - 85);
        robot.doubleClickOn("#train-gap-across");
        robot.doubleClickOn("#train-gap-down");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width, samples.getLayoutBounds().getWidth());
        assertEquals(height, samples.getLayoutBounds().getHeight());
    }
}
