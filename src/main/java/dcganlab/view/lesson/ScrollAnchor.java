package dcganlab.view.lesson;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// Keeps a page still while something in it opens or is said at greater length: the field that is
/// typed in stays where it is, else what lies under the mouse, else the uppermost part that is
/// seen. A click never meets something else than what was aimed at.
///
/// Before each layout it is noted where that part lies, and after it the page is scrolled by as
/// much as the part has moved, before anything is drawn. A page that comes back into sight shows
/// what it showed before, wherever one was meanwhile. A button that is hidden or disabled with the
/// focus hands it to the next one, and the page would scroll to where that was laid out before, or
/// to its own top if it never was.
final class ScrollAnchor {
    private final ScrollPane scroll;
    private final Runnable note = this::note;
    private final Runnable restore = this::restore;
    private final ChangeListener<@Nullable Node> focus = (owner, was, is) -> focused(was);
    private @Nullable Node under;
    private @Nullable Node held;
    private @Nullable Node settled;
    private double was;
    private @Nullable Node left;
    private double leftAt;
    private boolean away;
    private double scrolled; // when it was last drawn
    private boolean focusTaken;

    private ScrollAnchor(ScrollPane scroll) {
        this.scroll = scroll;
    }

    static void on(ScrollPane scroll) {
        ScrollAnchor anchor = new ScrollAnchor(scroll);
        scroll.addEventFilter(
                MouseEvent.ANY, event -> anchor.under = event.getPickResult().getIntersectedNode());
        scroll.sceneProperty().subscribe((was, is) -> anchor.follow(was, is));
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(note);
            before.removePostLayoutPulseListener(restore);
            before.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(note);
            now.addPostLayoutPulseListener(restore);
            now.focusOwnerProperty().addListener(focus);
        }
    }

    private void focused(@Nullable Node before) {
        if (before != null) { // Between two owners there is none for a moment.
            boolean gone = before.getScene() == null || !isSeen(before);
            focusTaken = gone || before.isDisabled();
        }
    }

    private void note() {
        if (focusTaken && scroll.getContent().equals(settled)) {
            scroll.setVvalue(scrolled);
        }
        focusTaken = false;
        held = null;
        // A page that was never laid out has nothing that could move.
        if (isSeen(scroll.getContent()) && scroll.getContent().equals(settled)) {
            held = away ? left : part();
            if (held != null) {
                was = away ? leftAt : top(held);
            }
        }
    }

    private void restore() {
        settled = scroll.getContent();
        keepPlace();
        scrolled = scroll.getVvalue();
        away = !isSeen(settled);
        if (!away) {
            left = part();
            leftAt = left == null ? 0 : top(left);
        }
    }

    private void keepPlace() {
        if (held == null || !isPart(held)) {
            return;
        }
        double moved = top(held) - was;
        double hidden =
                scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
        if (Math.abs(moved) >= 1 && hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + moved / hidden, 0, 1));
        }
    }

    private @Nullable Node part() {
        Node focus = scroll.getScene().getFocusOwner();
        if (focus instanceof TextInputControl && isPart(focus) && isInSight(focus)) {
            return focus;
        }
        Node pointed = under;
        while (pointed != null && !isPart(pointed)) {
            pointed = pointed.getParent();
        }
        return scroll.isHover() && pointed != null ? pointed : uppermost(scroll.getContent());
    }

    /// The first child, of whatever depth, that begins in sight.
    private @Nullable Node uppermost(Node of) {
        if (of instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                boolean still = child.getTranslateY() == 0; // Else it follows the page by itself.
                if (!still || !child.isManaged() || !child.isVisible() || bottom(child) <= 0) {
                    continue;
                }
                return top(child) >= 0 ? child : uppermost(child);
            }
        }
        return null;
    }

    /// Whether it belongs to the page; the page itself is no part.
    private boolean isPart(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.equals(scroll.getContent())) {
                return isSeen(node);
            }
        }
        return false;
    }

    private static boolean isSeen(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || !each.isManaged() && each.equals(node)) {
                return false;
            }
        }
        return node != null;
    }

    private boolean isInSight(Node node) {
        return bottom(node) > 0 && top(node) < scroll.getViewportBounds().getHeight();
    }

    private double top(Node node) {
        return place(node).getMinY();
    }

    private double bottom(Node node) {
        return place(node).getMaxY();
    }

    /// In the pane's coordinates.
    private Bounds place(Node node) {
        return scroll.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
