package dcganlab.model.series;

import org.jspecify.annotations.Nullable;

/// A column smoothed as TensorBoard does it: an exponential moving average, `s = w * s + (1 - w) *
/// value`, divided by `1 - w^n` after `n` steps so that it does not start near zero.
///
/// The weight `w` is what one step keeps of the steps before it; where `n` steps lie between two
/// numbers, that is `w^n`, however many rows there are between. So a step has the same average
/// whatever part of the run is looked at, and curves of runs that are measured more or less often
/// are smoothed alike. All rows from the first on count. Rows that were added since are added to
/// the average, so that it costs little while a run goes on; another weight begins anew.
///
/// Who draws has no time for a million rows: it approaches another weight in parts, and has the
/// average of the weight before until then. What was begun is brought to its end, also if still
/// another weight is wished for meanwhile, so that whoever drags the weight sees averages of some
/// of those on the way.
public final class MovingAverage {
    private final SeriesTable table;
    private final Series series;
    private final double stepLength;
    private @Nullable Average reached;
    private @Nullable Average coming;
    private long generation;

    /// @param series a column of the table
    public MovingAverage(SeriesTable table, Series series) {
        this(table, series, 1);
    }

    /// @param series a column of the table
    /// @param stepLength how far apart two steps lie in the table, whose rows may be places on
    ///   another axis; more than 0
    public MovingAverage(SeriesTable table, Series series, double stepLength) {
        this.table = table;
        this.series = series;
        this.stepLength = stepLength;
    }

    /// The average in each row, `NaN` where the row has no number; the column itself for a weight
    /// of 0.
    ///
    /// @param wished the weight `w`, at least 0 and less than 1
    public Series of(double wished) {
        while (!approach(wished, Integer.MAX_VALUE)) {
            // What was begun comes first.
        }
        return reached();
    }

    /// Works towards the average of a weight.
    ///
    /// @param wished as in [#of]
    /// @param rows about how many it may work on now
    /// @return whether that is [#reached], with all rows
    public boolean approach(double wished, int rows) {
        if (generation != table.generation()) {
            generation = table.generation();
            reached = null;
            coming = null;
        }
        if (wished == 0) {
            reached = null;
            coming = null;
            return true;
        }
        if (reached != null) {
            reached.extend(rows); // It is seen until the next one is there.
        }
        if (reached != null && reached.weight() == wished) {
            coming = null;
            return reached.isWhole();
        }
        if (coming == null) {
            coming = new Average(table, series, stepLength, wished);
        }
        coming.extend(rows);
        if (!coming.isWhole()) {
            return false;
        }
        reached = coming;
        coming = null;
        return reached.weight() == wished;
    }

    /// The average of the weight that was reached last; the column itself if there is none, or none
    /// that has all rows.
    public Series reached() {
        return isSmoothed() && reached != null ? reached.averages() : series;
    }

    /// Whether what was [#reached] is another thing than the column.
    public boolean isSmoothed() {
        return reached != null && generation == table.generation() && reached.isWhole();
    }
}
