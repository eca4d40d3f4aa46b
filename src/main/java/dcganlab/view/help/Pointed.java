package dcganlab.view.help;

import dcganlab.view.tip.Tips;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds what somebody points at to be told about it: also what is disabled, which the mouse does
/// not find.
final class Pointed {
    private Pointed() {}

    /// The innermost node at a point that something is known of; null if there is none.
    ///
    /// @param root which part of the window
    /// @param x of the scene, and so is `y`
    static @Nullable Node at(Node root, double x, double y) {
        if (!root.isVisible() || !holds(root, root.sceneToLocal(x, y))) {
            return null;
        }
        if (root instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (Node child : children.reversed()) { // The last lies on top.
                Node found = at(child, x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return Tips.explanation(root).isEmpty() ? null : root;
    }

    private static boolean holds(Node node, Point2D point) {
        Node clip = node.getClip();
        return node.getBoundsInLocal().contains(point)
                && (clip == null || clip.getBoundsInParent().contains(point));
    }

    /// The node, or the nearest around it, that something is known of; null if there is none.
    static @Nullable Node around(@Nullable Node node) {
        Node each = node;
        while (each != null && Tips.explanation(each).isEmpty()) {
            each = each.getParent();
        }
        return each;
    }
}
