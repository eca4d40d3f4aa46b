package dcganlab.state;

import dcganlab.model.StepMetrics;
import dcganlab.model.series.Doubles;
import dcganlab.model.series.SeriesTable;

/// How far a run was after each of its steps, and how fast it went: beside the rows of its table
/// what these lack for that.
final class Course {
    /// Seconds of training over which speed is measured.
    private static final double WINDOW = 3;

    private final SeriesTable table;
    private Doubles epochs = new Doubles();
    private Doubles images = new Doubles();

    /// @param table of the run, a row for each step
    Course(SeriesTable table) {
        this.table = table;
    }

    /// A step whose row is about to be added to the table.
    void append(StepMetrics step) {
        epochs.add(step.epoch());
        images.add((double) step.images());
    }

    /// The table has been cleared.
    void clear() {
        epochs = new Doubles();
        images = new Doubles();
    }

    /// Where the run stood after a step; where the table lacks it, by the row before it.
    Moment at(long step) {
        int row = table.lastRowUpTo(step);
        return row < 0
                ? new Moment(step, 0, 0, Speed.NONE)
                : new Moment(step, epochs.get(row), table.seconds(row), speed(row));
    }

    /// Over the window that ends with a row, but over two rows at least.
    private Speed speed(int row) {
        double now = table.seconds(row);
        int first = Math.max(0, Math.min(row - 1, table.firstRowFrom(now - WINDOW)));
        double seconds = now - table.seconds(first);
        return seconds <= 0
                ? Speed.NONE
                : new Speed(
                        (table.step(row) - table.step(first)) / seconds,
                        (images.get(row) - images.get(first)) / seconds);
    }
}
