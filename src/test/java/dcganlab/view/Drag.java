package dcganlab.view;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A drag by events: the headless platform gives a drag to whatever the pointer leads over.
public final class Drag {
    private Drag() {}

    /// Drags what is found first from its middle by so many pixels.
    public static void by(FxRobot robot, String query, double x, double y) {
        Node node = robot.lookup(query).query();
        Bounds place = node.localToScene(node.getLayoutBounds());
        send(robot, node, MouseEvent.MOUSE_PRESSED, place.getCenterX(), place.getCenterY());
        for (double part : new double[] {0.5, 1}) {
            send(
                    robot,
                    node,
                    MouseEvent.MOUSE_DRAGGED,
                    place.getCenterX() + part * x,
                    place.getCenterY() + part * y);
        }
        send(
                robot,
                node,
                MouseEvent.MOUSE_RELEASED,
                place.getCenterX() + x,
                place.getCenterY() + y);
    }

    private static void send(
            FxRobot robot, Node node, EventType<MouseEvent> type, double x, double y) {
        robot.interact(() ->
                node.fireEvent(
                        new MouseEvent(
                                type,
                                x,
                                y,
                                0,
                                0,
                                MouseButton.PRIMARY,
                                0,
                                false,
                                false,
                                false,
                                false,
                                type != MouseEvent.MOUSE_RELEASED,
                                false,
                                false,
                                false,
                                false,
                                false,
                                null)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
