package dcganlab.view.tip;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;

/// Says at a control that is disabled why it is: events do not reach it, so that its own tooltip
/// never shows.
public final class DisabledTips {
    private static final double BELOW = 18; // px from the pointer
    private static final double WIDTH = 320;

    private final Scene scene;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition delay = new PauseTransition(Duration.millis(500));
    private Subscription enabled = Subscription.EMPTY;
    private @Nullable Node at;
    private double x;
    private double y;

    private DisabledTips(Scene scene) {
        this.scene = scene;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        delay.setOnFinished(event -> show());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::move);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leave());
        // The control goes away below the pointer.
        scene.addEventFilter(ScrollEvent.SCROLL, event -> leave());
        scene.addEventFilter(
                MouseEvent.MOUSE_EXITED,
                event -> {
                    if (event.getTarget().equals(scene)) {
                        leave();
                    }
                });
    }

    /// Shows the reasons of all controls in a scene that have one.
    public static void showIn(Scene scene) {
        new DisabledTips(scene);
    }

    /// Gives a control a reason.
    ///
    /// @param reason asked for when it is shown; empty for none
    public static void because(Node control, Supplier<String> reason) {
        control.getProperties().put(DisabledTips.class, reason);
        control.disabledProperty()
                .subscribe(is -> control.setAccessibleHelp(is ? reason.get() : null));
    }

    private void move(MouseEvent event) {
        x = event.getScreenX();
        y = event.getScreenY();
        Node under =
                disabledAt(
                        event.getPickResult().getIntersectedNode(),
                        event.getSceneX(),
                        event.getSceneY());
        if (!Objects.equals(under, at)) {
            leave();
            at = under;
            if (under != null) {
                delay.playFromStart();
            }
        }
    }

    /// The disabled control with a reason at a point. Those are not picked: the pane in which they
    /// stand is.
    private static @Nullable Node disabledAt(@Nullable Node node, double x, double y) {
        if (node == null
                || !node.isVisible()
                || !node.getBoundsInLocal().contains(node.sceneToLocal(x, y))) {
            return null;
        }
        if (node.isDisable() && node.getProperties().containsKey(DisabledTips.class)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = disabledAt(child, x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void show() {
        Node control = at;
        if (control != null
                && control.isDisable()
                && control.getProperties().get(DisabledTips.class) instanceof Supplier<?> reason) {
            tooltip.setText(String.valueOf(reason.get()));
            if (!tooltip.getText().isEmpty()) {
                tooltip.show(scene.getWindow(), x, y + BELOW);
                enabled.unsubscribe();
                enabled = control.disabledProperty().subscribe((was, is) -> leave());
            }
        }
    }

    private void leave() {
        delay.stop();
        tooltip.hide();
        enabled.unsubscribe();
        at = null;
    }
}
