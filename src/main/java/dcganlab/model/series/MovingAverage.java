package dcganlab.model.series;

/// A column smoothed as TensorBoard does it: an exponential moving average, `s = w * s + (1 - w) *
/// value`, divided by `1 - w^n` after `n` steps so that it does not start near zero.
///
/// The weight `w` is what one step keeps of the steps before it; where `n` steps lie between two
/// numbers, that is `w^n`, however many rows there are between. So a step has the same average
/// whatever part of the run is looked at, and curves of runs that are measured more or less often
/// are smoothed alike. All rows from the first on count. Rows that were added since are added to
/// the average, so that it costs little while a run goes on; another weight begins anew.
public final class MovingAverage {
    private final SeriesTable table;
    private final Series series;
    private final double stepLength;
    private Series average;
    private double weight;
    private long generation;

    // Of the rows so far: their weighted sum, the sum of their weights, the step of the last.
    private double sum;
    private double weights;
    private long step;

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
        average = new Series(series.name());
    }

    /// The average in each row, `NaN` where the row has no number; the column itself for a weight
    /// of 0.
    ///
    /// @param wished the weight `w`, at least 0 and less than 1
    public Series of(double wished) {
        if (wished == 0) {
            return series;
        }
        if (wished != weight || generation != table.generation()) {
            weight = wished;
            generation = table.generation();
            average = new Series(series.name());
            sum = 0;
            weights = 0;
        }
        for (int row = average.size(); row < series.size(); row++) {
            float value = series.get(row);
            average.append(Float.isFinite(value) ? next(value, table.step(row)) : Float.NaN);
        }
        return average;
    }

    private float next(float value, long at) {
        double steps = weights == 0 ? 1 : (at - step) / stepLength;
        double kept = steps == 1 ? weight : Math.pow(weight, steps);
        sum = kept * sum + (1 - kept) * value;
        weights = kept * weights + (1 - kept);
        step = at;
        return (float) (sum / weights);
    }
}
