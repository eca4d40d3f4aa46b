package dcganlab.view.tip;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// The tooltip of all nodes of a scene, which comes and goes as JavaFX's: once the pointer has
/// rested, and at once where it comes from a node whose tip is still shown. Other than those it
/// stays until the pointer leaves, however long one reads.
final class SceneTip {
    /// Where it lies from the pointer, in pixels; as in JavaFX.
    private static final double RIGHT = 10;

    private static final double BELOW = 7;

    /// Of the text, in heights of its letters: about 65 characters, and most paths, have room in a
    /// line.
    private static final double WIDTH = 34.3;

    private final Scene scene;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition rest = new PauseTransition();
    private final PauseTransition leave = new PauseTransition();
    private Subscription watch = Subscription.EMPTY;
    private @Nullable MouseEvent pointer;
    private @Nullable Node shown;

    private SceneTip(Scene scene) {
        this.scene = scene;
        tooltip.setWrapText(true);
        tooltip.maxWidthProperty().bind(tooltip.fontProperty().map(font -> WIDTH * font.getSize()));
        tooltip.setOnHidden(event -> hide()); // The window has gone.
        rest.durationProperty().bind(tooltip.showDelayProperty());
        leave.durationProperty().bind(tooltip.hideDelayProperty());
        rest.setOnFinished(event -> rested());
        leave.setOnFinished(event -> {
            hide();
            rest.playFromStart(); // What is below may have something to say by now.
        });
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
        // The node goes away below the pointer.
        scene.addEventFilter(ScrollEvent.SCROLL, event -> hide());
        scene.addEventFilter(
                MouseEvent.MOUSE_EXITED,
                event -> {
                    if (event.getTarget().equals(scene)) {
                        rest.stop();
                        left();
                    }
                });
    }

    /// Shows the tips of all nodes of a scene.
    static void showIn(Scene scene) {
        if (!scene.getProperties().containsKey(SceneTip.class)) {
            scene.getProperties().put(SceneTip.class, new SceneTip(scene));
        }
    }

    private void moved(MouseEvent event) {
        pointer = event;
        if (shown == null) {
            // What is below is asked then: by that it may have answered the pointer itself.
            rest.playFromStart();
            return;
        }
        Node below = Below.pointer(event);
        if (below == null) {
            left();
        } else {
            show(below, event);
        }
    }

    private void rested() {
        // What was below may have gone meanwhile.
        MouseEvent at = pointer;
        if (at == null) {
            return;
        }
        Node picked = at.getPickResult().getIntersectedNode();
        if (picked != null && picked.isHover()) {
            Node below = Below.pointer(at);
            if (below != null) {
                show(below, at);
            }
        }
    }

    private void show(Node node, MouseEvent at) {
        Window window = scene.getWindow();
        Tip tip = Tip.at(node);
        if (tip == null || window == null || !window.isShowing()) {
            return;
        }
        leave.stop();
        if (!node.equals(shown)) {
            hide();
            tooltip.setText(tip.said());
            place(window, at);
            shown = node;
        }
        watch(node, tip, window, at);
    }

    private void place(Window window, MouseEvent at) {
        double y = at.getScreenY() + BELOW;
        tooltip.show(window, at.getScreenX() + RIGHT, y);
        // At the lower edge of the screen it would be moved up, below the pointer.
        if (tooltip.getAnchorY() < y) {
            tooltip.setAnchorY(at.getScreenY() - tooltip.getHeight());
        }
    }

    private void watch(Node node, Tip tip, Window window, MouseEvent at) {
        // A disabled node is never hovered: what lies below it is.
        Node picked = at.getPickResult().getIntersectedNode();
        Node hovered = node.isDisabled() && picked != null ? picked : node;
        watch.unsubscribe();
        watch =
                Subscription.combine(
                        hovered.hoverProperty().subscribe((was, is) -> left()),
                        node.disabledProperty().subscribe((was, is) -> hide()),
                        node.sceneProperty().subscribe((was, is) -> hide()),
                        tip.wordsProperty().subscribe((was, is) -> follow(tip)),
                        window.focusedProperty().subscribe((was, is) -> hide()));
    }

    private void follow(Tip tip) {
        String said = tip.said();
        if (said.isEmpty()) {
            hide();
        } else {
            tooltip.setText(said);
        }
    }

    /// It stays a moment, in which the next one is shown at once.
    private void left() {
        if (shown != null && leave.getStatus() != Animation.Status.RUNNING) {
            leave.playFromStart();
        }
    }

    private void hide() {
        rest.stop();
        leave.stop();
        watch.unsubscribe();
        shown = null;
        tooltip.hide();
    }
}
