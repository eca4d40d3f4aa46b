package dcganlab.model.series;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/// The numbers of one run as a growing table: a row for each training step, or for each that was
/// looked at, with its step number, its time and one number for each named column. Rows are only
/// ever added at the end; a new run clears the table.
///
/// Not safe for several threads: it is filled and read on the thread that draws.
public final class SeriesTable {
    private final List<Series> columns;
    private Doubles steps = new Doubles();
    private Doubles seconds = new Doubles();
    private long generation;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    /// @param names the columns, each once, for example `loss_g`
    public SeriesTable(List<String> names) {
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException("a column is named twice: " + names);
        }
        columns = names.stream().map(Series::new).toList();
    }

    /// Adds a row.
    ///
    /// @param step greater than the step of the row before
    /// @param time seconds of training, pauses left out, not less than in the row before
    /// @param values one for each column, in their order; `NaN` where the step measured nothing
    public void append(long step, double time, double... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    "%d values for %d columns".formatted(values.length, columns.size()));
        }
        int last = rows() - 1;
        if (last >= 0 && step <= step(last)) {
            throw new IllegalArgumentException("step %d after %d".formatted(step, step(last)));
        }
        if (!Double.isFinite(time) || (last >= 0 && time < seconds(last))) {
            throw new IllegalArgumentException("time %s in row %d".formatted(time, last + 1));
        }
        steps.add((double) step);
        seconds.add(time);
        for (int i = 0; i < values.length; i++) {
            columns.get(i).append((float) values[i]);
        }
        listeners.forEach(Runnable::run);
    }

    /// Removes all rows, for a new run.
    public void clear() {
        steps = new Doubles();
        seconds = new Doubles();
        columns.forEach(Series::clear);
        generation++;
        listeners.forEach(Runnable::run);
    }

    public int rows() {
        return steps.size();
    }

    public boolean isEmpty() {
        return rows() == 0;
    }

    public long step(int row) {
        return (long) steps.get(row);
    }

    /// The last row whose step is this one or an earlier one, -1 if there is none.
    public int lastRowUpTo(long step) {
        int known = -1;
        int after = rows();
        while (after - known > 1) {
            int middle = (known + after) >>> 1;
            if (step(middle) <= step) {
                known = middle;
            } else {
                after = middle;
            }
        }
        return known;
    }

    /// Seconds of training up to a row.
    public double seconds(int row) {
        return seconds.get(row);
    }

    public List<Series> columns() {
        return columns;
    }

    /// The column of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public Series column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }

    /// How often the table was cleared: whoever remembers a place in it learns that the place is
    /// gone.
    public long generation() {
        return generation;
    }

    /// Has something run after every change, until it is removed.
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
