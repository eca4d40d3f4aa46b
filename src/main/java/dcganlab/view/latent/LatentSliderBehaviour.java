package dcganlab.view.latent;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Pointer, wheel and keys of a [LatentSlider].
final class LatentSliderBehaviour {
    /// How much slower the pointer moves the value with Shift.
    private static final double FINE = 0.1;

    private final LatentSlider slider;
    private final Region track;
    private final EventHandler<MouseEvent> mouse = this::point;
    private final EventHandler<ScrollEvent> wheel = this::scroll;
    private final EventHandler<KeyEvent> keys = this::press;
    private boolean dragging;
    private double lastX;
    private double dragged;

    LatentSliderBehaviour(LatentSlider slider, Region track) {
        this.slider = slider;
        this.track = track;
        slider.addEventHandler(MouseEvent.ANY, mouse);
        slider.addEventHandler(ScrollEvent.SCROLL, wheel);
        slider.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    void dispose() {
        slider.removeEventHandler(MouseEvent.ANY, mouse);
        slider.removeEventHandler(ScrollEvent.SCROLL, wheel);
        slider.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    private void point(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            slider.requestFocus();
            if (event.getButton() == MouseButton.SECONDARY) {
                slider.hand().toggleLock(slider.dimension());
            } else if (event.getButton() == MouseButton.PRIMARY && !slider.isLocked()) {
                take(event);
            }
            event.consume();
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && dragging) {
            drag(event);
            event.consume();
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && dragging) {
            dragging = false;
            slider.hand().commit();
            event.consume();
        }
    }

    private void take(MouseEvent event) {
        if (event.getClickCount() == 2) {
            slider.want(0);
            return;
        }
        dragging = true;
        lastX = event.getX();
        dragged = slider.getValue();
        slider.hand().begin();
        if (!event.isShiftDown()) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        double perPixel = 2 * LatentSlider.LIMIT / Math.max(1, track.getWidth());
        double middle = track.getLayoutX() + track.getWidth() / 2;
        dragged =
                event.isShiftDown()
                        ? dragged + (event.getX() - lastX) * perPixel * FINE
                        : (event.getX() - middle) * perPixel;
        dragged = Math.clamp(dragged, -LatentSlider.LIMIT, LatentSlider.LIMIT);
        lastX = event.getX();
        slider.want(dragged);
    }

    /// A notch of the wheel is a step; a touchpad sends parts of notches. Shift makes some systems
    /// scroll sideways.
    private void scroll(ScrollEvent event) {
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (delta == 0
                || event.isInertia()
                || (slider.doesWheelNeedFocus() && !slider.isFocused())) {
            return;
        }
        double notch = event.getMultiplierY() > 0 ? event.getMultiplierY() : Math.abs(delta);
        slider.nudge(delta / notch * step(event.isShiftDown()));
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = step(event.isShiftDown());
        switch (event.getCode()) {
            case RIGHT, UP, KP_RIGHT, KP_UP -> slider.nudge(step);
            case LEFT, DOWN, KP_LEFT, KP_DOWN -> slider.nudge(-step);
            case HOME, DELETE, BACK_SPACE -> slider.want(0);
            case L -> slider.hand().toggleLock(slider.dimension());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static double step(boolean fine) {
        return fine ? LatentSlider.FINE_STEP : LatentSlider.STEP;
    }
}
