package dcganlab.view.runs;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The table above the comparison, in a low window with more of its height, with few rows with no
/// more than they need. The gap between them is dragged; a double click puts it back.
final class TableSplit extends SplitPane {
    /// How many rows are in view at least, if there are so many, unless somebody makes it lower.
    private static final int ROWS = 5;

    /// Room for so many there is in any case.
    private static final int FEWEST = 3;

    private static final double USUAL = 0.33;
    private static final double MOST = 0.5; // for what is usual

    private final IntegerProperty rows = new SimpleIntegerProperty(this, "rows");
    private final DoubleProperty above = new SimpleDoubleProperty(this, "above");
    private final DoubleProperty tableHeight =
            new SimpleDoubleProperty(this, "tableHeight", Double.NaN);
    private boolean dragged;
    private double laidOut; // in which height

    TableSplit(Node table, Node comparison) {
        super(table, comparison);
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
        rows.subscribe(count -> place());
        above.subscribe(height -> place());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // In another height, a split pane puts the divider where the table keeps its pixels.
        if (getHeight() != laidOut) {
            laidOut = getHeight();
            place();
            super.layoutChildren();
        }
    }

    /// How much of the height the table has, 0 to 1; `NaN` for what is usual.
    DoubleProperty tableHeightProperty() {
        return tableHeight;
    }

    /// How many rows the table has, however many are in view.
    IntegerProperty rowsProperty() {
        return rows;
    }

    /// Height of what takes its room from the table, above it; the fewest rows keep theirs.
    DoubleProperty aboveProperty() {
        return above;
    }

    private void place() {
        double wish = tableHeight.get();
        setDividerPositions(Double.isNaN(wish) ? usual() : wish);
    }

    private double usual() {
        int few = rows.get() == 0 ? ROWS : Math.max(FEWEST, rows.get());
        double needed =
                Math.max(
                        RunsTable.height(Math.min(ROWS, few)),
                        RunsTable.height(FEWEST) + above.get());
        double most = Math.min(MOST, (needed + halfGap()) / Math.max(1, getHeight()));
        return few < ROWS ? most : Math.max(USUAL, most);
    }

    /// Where the gap is, its middle says.
    private double halfGap() {
        return lookup(".split-pane-divider") instanceof Region gap ? gap.prefWidth(-1) / 2 : 0;
    }

    private static boolean isGap(@Nullable Node node) {
        return node != null && node.getStyleClass().contains("split-pane-divider");
    }

    /// On the gap itself, or on its handle.
    private static boolean isOnGap(Event event) {
        return event.getTarget() instanceof Node node && (isGap(node) || isGap(node.getParent()));
    }
}
