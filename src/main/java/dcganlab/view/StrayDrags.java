package dcganlab.view;

import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/// Keeps drags from a scene that did not see them begin. A press that closes a menu or a list is
/// the menu's, but the drag that follows it comes to whatever lies below, and JavaFX's slider fails
/// at one (SliderSkin, whose thumb then knows no start).
final class StrayDrags {
    private boolean pressed;

    private StrayDrags() {}

    static void keepFrom(Scene scene) {
        StrayDrags drags = new StrayDrags();
        scene.addEventFilter(MouseEvent.ANY, drags::filter);
    }

    private void filter(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressed = true;
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && !pressed) {
            event.consume();
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            pressed =
                    event.isPrimaryButtonDown()
                            || event.isMiddleButtonDown()
                            || event.isSecondaryButtonDown();
        }
    }
}
