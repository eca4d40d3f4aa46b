package dcganlab.app;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.util.Objects;

/// A hand at the mouse, before the camera: it goes to a button and presses it, takes something and
/// drags it. Drags are events: the headless platform gives a drag to whatever the pointer leads
/// over.
final class Hand {
    private static final int ON_THE_WAY = 5; // frames
    private static final int FRAME = 7; // hundredths of a second
    private static final int PRESS = 14;

    private final Scene scene;
    private final Camera camera;
    private Point2D at;

    Hand(Scene scene, Camera camera, Point2D at) {
        this.scene = scene;
        this.camera = camera;
        this.at = at;
    }

    /// Holds still.
    void rest(int centiseconds) {
        camera.film(centiseconds, at, false);
    }

    void press(String query) {
        ButtonBase button = (ButtonBase) node(query);
        go(centre(button));
        Pulses.run(button::arm);
        camera.film(PRESS, at, true);
        Pulses.run(() -> {
            button.fire();
            button.disarm();
        });
    }

    /// Goes there, slow at both ends.
    void go(Point2D there) {
        Point2D from = at;
        for (int i = 1; i <= ON_THE_WAY; i++) {
            double part = (double) i / ON_THE_WAY;
            at = from.interpolate(there, part * part * (3 - 2 * part));
            camera.film(FRAME, at, false);
        }
    }

    /// Presses the mouse there.
    void take(Node node, Point2D there) {
        go(there);
        send(node, MouseEvent.MOUSE_PRESSED);
    }

    /// Drags what was taken; the camera waits for what comes of it.
    void drag(Node node, Point2D there) {
        at = there;
        send(node, MouseEvent.MOUSE_DRAGGED);
    }

    void seen(int centiseconds) {
        camera.film(centiseconds, at, true);
    }

    void release(Node node) {
        send(node, MouseEvent.MOUSE_RELEASED);
    }

    Node node(String query) {
        return Pulses.get(
                () -> Objects.requireNonNull(scene.getRoot().lookup(query), "no " + query));
    }

    Point2D centre(Node node) {
        return place(node, 0.5);
    }

    /// @param across 0 for its left edge, 1 for its right one
    Point2D place(Node node, double across) {
        return Pulses.get(() -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getCenterY());
        });
    }

    private void send(Node node, EventType<MouseEvent> type) {
        boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
        Pulses.run(() ->
                node.fireEvent(
                        new MouseEvent(
                                type,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                down,
                                false,
                                false,
                                false,
                                false,
                                true,
                                null)));
    }
}
