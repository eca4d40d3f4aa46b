package dcganlab.view.runs;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// The table above the comparison, in a low window with more of its height. The gap between them is
/// dragged; a double click puts it back.
final class TableSplit extends SplitPane {
    private static final double USUAL = 0.33;
    private static final double MOST = 0.5; // for what is usual

    private final double least;

    private final DoubleProperty tableHeight =
            new SimpleDoubleProperty(this, "tableHeight", Double.NaN);
    private boolean dragged;

    /// @param least how high the table is usually at least, in pixels of the layout
    TableSplit(Node table, double least, Node comparison) {
        super(table, comparison);
        this.least = least;
        setOrientation(Orientation.VERTICAL);
        setResizableWithParent(table, false);
        // The divider moves with the window as well: only what a hand does counts.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragged = false);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> dragged |= isOnGap(event));
        addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (dragged && isOnGap(event)) {
                        tableHeight.set(getDividerPositions()[0]);
                    }
                });
        addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && isOnGap(event)) {
                        tableHeight.set(Double.NaN);
                    }
                });
        tableHeight.subscribe(wish -> place());
        heightProperty().subscribe(height -> place());
    }

    /// How much of the height the table has, 0 to 1; `NaN` for what is usual.
    DoubleProperty tableHeightProperty() {
        return tableHeight;
    }

    private void place() {
        double wish = tableHeight.get();
        double usual = Math.max(USUAL, Math.min(MOST, least / Math.max(1, getHeight())));
        setDividerPositions(Double.isNaN(wish) ? usual : wish);
    }

    private static boolean isGap(@Nullable Node node) {
        return node != null && node.getStyleClass().contains("split-pane-divider");
    }

    /// On the gap itself, or on its handle.
    private static boolean isOnGap(Event event) {
        return event.getTarget() instanceof Node node && (isGap(node) || isGap(node.getParent()));
    }
}
