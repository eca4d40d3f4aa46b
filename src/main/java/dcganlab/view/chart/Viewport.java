package dcganlab.view.chart;

import dcganlab.model.series.SeriesTable;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which stretch of a table is seen. Charts that share one zoom, pan and point together.
///
/// There is a window, and it either stands still or follows: then only its width counts and its
/// right end is the newest row. At first everything is seen and followed. A window moved or zoomed
/// away from the newest row stands still; moved back to it, it follows again.
public final class Viewport {
    private static final int LEAST_ROWS = 2;

    private final SeriesTable table;
    private final ObjectProperty<XAxis> axis =
            new SimpleObjectProperty<>(this, "axis", XAxis.STEPS);
    private final ReadOnlyObjectWrapper<Span> window =
            new ReadOnlyObjectWrapper<>(this, "window", Span.EVERYTHING);
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final DoubleProperty crosshair =
            new SimpleDoubleProperty(this, "crosshair", Double.NaN);
    private final DoubleProperty mark = new SimpleDoubleProperty(this, "mark", Double.NaN);
    private long generation;

    public Viewport(SeriesTable table) {
        this.table = table;
        generation = table.generation();
        axis.subscribe(this::convert);
        following.subscribe((was, is) -> {
            if (was && !is) {
                window.set(newest());
            }
        });
    }

    public SeriesTable table() {
        return table;
    }

    /// Steps or time; what is seen stays in view when it changes.
    public ObjectProperty<XAxis> axisProperty() {
        return axis;
    }

    public XAxis getAxis() {
        return axis.get();
    }

    public void setAxis(XAxis value) {
        axis.set(value);
    }

    /// Whether the window sticks to the newest row.
    public BooleanProperty followingProperty() {
        return following;
    }

    public boolean isFollowing() {
        return following.get();
    }

    public void setFollowing(boolean value) {
        following.set(value);
    }

    /// The window as it was last set, perhaps [Span#EVERYTHING]; [#visible] is what it shows.
    public ReadOnlyObjectProperty<Span> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// The place on the axis that is pointed at, `NaN` if none is.
    public DoubleProperty crosshairProperty() {
        return crosshair;
    }

    public double getCrosshair() {
        return crosshair.get();
    }

    public void setCrosshair(double place) {
        crosshair.set(place);
    }

    /// The step that everything else shows, which charts mark; `NaN` if that is the newest.
    public DoubleProperty markProperty() {
        return mark;
    }

    public double getMark() {
        return mark.get();
    }

    public void setMark(double step) {
        mark.set(step);
    }

    /// The stretch from the first row to the newest; 0 to 1 without rows.
    public Span everything() {
        if (table.isEmpty()) {
            return new Span(0, 1);
        }
        double first = axis.get().at(table, 0);
        double last = axis.get().at(table, table.rows() - 1);
        return first < last ? new Span(first, last) : new Span(first - 0.5, last + 0.5);
    }

    /// The stretch that is seen now.
    public Span visible() {
        Span chosen = window.get();
        return following.get() || chosen.equals(Span.EVERYTHING) ? newest() : chosen;
    }

    /// Shows a stretch, or as much of it as there is.
    public void show(Span wished) {
        Span everything = everything();
        double least = everything.width() * LEAST_ROWS / Math.max(LEAST_ROWS, table.rows() - 1);
        if (wished.width() >= everything.width()) {
            reset();
            return;
        }
        double missing = Math.max(0, least - wished.width()) / 2;
        Span next = new Span(wished.from() - missing, wished.to() + missing).movedInto(everything);
        following.set(everything.to() - next.to() <= 1e-9 * everything.width());
        window.set(next);
    }

    /// Shows exactly this stretch, whatever is added.
    public void hold(Span exactly) {
        following.set(false);
        window.set(exactly);
    }

    /// Stretches what is seen by a factor (below 1 to see more closely) around a place, which stays
    /// where it is unless the data end there.
    public void zoom(double factor, double around) {
        Span seen = visible();
        double least = everything().width() * LEAST_ROWS / Math.max(LEAST_ROWS, table.rows() - 1);
        show(seen.zoomed(Math.max(factor, Math.min(1, least / seen.width())), around));
    }

    /// Moves what is seen, as far as there are data.
    public void pan(double distance) {
        Span seen = visible();
        if (seen.width() < everything().width()) {
            show(seen.moved(distance));
        }
    }

    /// Shows everything, and what is to come.
    public void reset() {
        following.set(true);
        window.set(Span.EVERYTHING);
    }

    /// To be called when the table has changed: a new run is seen whole.
    void tableChanged() {
        if (generation != table.generation()) {
            generation = table.generation();
            crosshair.set(Double.NaN);
            reset();
        }
    }

    private Span newest() {
        Span everything = everything();
        double from = Math.max(everything.from(), everything.to() - window.get().width());
        return new Span(from, everything.to());
    }

    private void convert(XAxis before, XAxis after) {
        crosshair.set(Double.NaN);
        Span seen = window.get();
        if (table.isEmpty() || seen.equals(Span.EVERYTHING)) {
            return;
        }
        window.set(
                new Span(
                        after.at(table, before.nearestRow(table, seen.from())),
                        after.at(table, before.nearestRow(table, seen.to()))));
    }
}
