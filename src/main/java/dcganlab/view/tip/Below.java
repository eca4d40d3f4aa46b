package dcganlab.view.tip;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds the node at the pointer whose tip is to be shown.
final class Below {
    private Below() {}

    /// The innermost node that says something; null if there is none.
    static @Nullable Node pointer(MouseEvent event) {
        Node picked = event.getPickResult().getIntersectedNode();
        if (picked == null) {
            return null;
        }
        Node disabled = disabledAt(picked, event.getSceneX(), event.getSceneY());
        if (disabled != null) {
            return disabled;
        }
        for (Node node = picked; node != null; node = node.getParent()) {
            if (!Tips.at(node).isEmpty()) {
                return node;
            }
        }
        return null;
    }

    /// A disabled node at a point, with a reason. Those are not picked: the pane in which they
    /// stand is.
    private static @Nullable Node disabledAt(Node node, double x, double y) {
        if (!node.isVisible() || !node.getBoundsInLocal().contains(node.sceneToLocal(x, y))) {
            return null;
        }
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (Node child : children.reversed()) { // The last lies on top.
                Node found = disabledAt(child, x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return node.isDisable() && !Tips.at(node).isEmpty() ? node : null;
    }
}
