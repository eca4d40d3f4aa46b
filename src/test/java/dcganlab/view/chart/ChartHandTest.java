package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// What the mouse and the keys do with a chart.
class ChartHandTest extends ChartFixture {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theMousePointsAtTheStepBelowIt(FxRobot robot) {
        robot.moveTo(place(30, 0.7));
        layOut(robot);

        assertEquals(30, XAxis.STEPS.nearestRow(table, viewport.getCrosshair()));
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        robot.moveTo(place(30, 0.7));
        double before = viewport.getCrosshair();
        robot.scroll(3, VerticalDirection.UP);
        layOut(robot);

        assertTrue(viewport.visible().width() < LAST, () -> viewport.visible().toString());
        assertEquals(before, viewport.getCrosshair(), 0.3);
        assertFalse(viewport.isFollowing());
        assertEquals(Span.EVERYTHING, chart.getWindow());
    }

    @Test
    void theWheelWithShiftZoomsValuesToo(FxRobot robot) {
        Point2D at = place(30, 0.7);
        robot.interact(() -> plot(chart).fireEvent(wheelWithShift(at)));
        layOut(robot);

        assertTrue(chart.getWindow().width() < 1, () -> chart.getWindow().toString());
        assertTrue(viewport.visible().width() < LAST);
        assertEquals(Span.EVERYTHING, other.getWindow());
    }

    @Test
    void aDragMovesAndADoubleClickResets(FxRobot robot) {
        robot.interact(() -> viewport.show(new Span(40, 60)));
        layOut(robot);
        robot.drag(place(45, 0.7)).dropTo(place(50, 0.7));
        layOut(robot);
        assertEquals(35, viewport.visible().from(), 0.2);
        assertEquals(20, viewport.visible().width(), 1e-9);

        robot.moveTo(place(45, 0.8)).doubleClickOn(MouseButton.PRIMARY);
        layOut(robot);
        assertEquals(new Span(0, LAST), viewport.visible());
        assertTrue(viewport.isFollowing());
    }

    @Test
    void aRectangleDrawnWithShiftIsZoomedTo(FxRobot robot) {
        Point2D from = place(20, 0.75);
        Point2D to = place(60, 0.25);
        robot.interact(() -> {
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_PRESSED, from));
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_DRAGGED, to));
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_RELEASED, to));
        });
        layOut(robot);

        assertEquals(20, viewport.visible().from(), 0.3);
        assertEquals(60, viewport.visible().to(), 0.3);
        assertEquals(0.25, chart.getWindow().from(), 0.02);
        assertEquals(0.75, chart.getWindow().to(), 0.02);
        assertFalse(plot(chart).selection().isVisible());
    }

    @Test
    void theKeysZoomMoveFollowAndReset(FxRobot robot) {
        robot.interact(() -> chart.requestFocus());
        robot.write('+');
        assertEquals(70, viewport.visible().width(), 1e-6);
        robot.type(KeyCode.LEFT);
        assertFalse(viewport.isFollowing());
        assertEquals(93, viewport.visible().to(), 1e-6);
        robot.type(KeyCode.END);
        assertTrue(viewport.isFollowing());
        robot.write('-');
        assertEquals(new Span(0, LAST), viewport.visible());
        robot.write('l');
        assertTrue(chart.isLogarithmic());
        robot.write("++0");
        assertEquals(new Span(0, LAST), viewport.visible());
    }

    @Test
    void theCrosshairMovesByKeysToo(FxRobot robot) {
        robot.interact(() -> chart.requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 3).release(KeyCode.SHIFT);
        assertEquals(98, viewport.getCrosshair());

        robot.type(KeyCode.ESCAPE);
        assertTrue(Double.isNaN(viewport.getCrosshair()));
    }

    @Test
    void theToolbarDrivesEveryChart(FxRobot robot) {
        ChartToolbar toolbar = new ChartToolbar(texts, List.of(chart, other));
        robot.interact(() -> box.getChildren().addFirst(toolbar));
        robot.clickOn("#logarithm").clickOn("#time").clickOn("#follow");

        assertTrue(chart.isLogarithmic() && other.isLogarithmic());
        assertEquals(XAxis.SECONDS, viewport.getAxis());
        assertFalse(viewport.isFollowing());

        robot.interact(() -> viewport.show(new Span(10, 20)));
        robot.clickOn("#reset");
        assertEquals(new Span(0, 2 * LAST), viewport.visible());
        assertTrue(viewport.isFollowing());

        Slider smoothing = robot.lookup("#smoothing").queryAs(Slider.class);
        robot.interact(() -> smoothing.setValue(0.6));
        assertEquals(0.6, chart.getSmoothing());
        assertEquals(0.6, other.getSmoothing());
    }

    /// The robot of the headless platform forgets Shift on its way to the mouse.
    private MouseEvent mouseWithShift(EventType<MouseEvent> type, Point2D screen) {
        Point2D at = plot(chart).localToScene(plot(chart).screenToLocal(screen));
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /// One notch upwards, turned sideways by Shift as on Linux.
    private ScrollEvent wheelWithShift(Point2D screen) {
        Point2D at = plot(chart).localToScene(plot(chart).screenToLocal(screen));
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                true,
                false,
                false,
                false,
                false,
                false,
                40,
                0,
                40,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
