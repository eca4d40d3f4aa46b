package dcganlab.model.series;

/// A column smoothed by one weight, row after row; see [MovingAverage], which it serves.
final class Average {
    private final SeriesTable table;
    private final Series column;
    private final double stepLength;
    private final double weight;
    private final Series averages;

    // Of the rows so far: their weighted sum, the sum of their weights, the step of the last.
    private double sum;
    private double weights;
    private long step;

    Average(SeriesTable table, Series column, double stepLength, double weight) {
        this.table = table;
        this.column = column;
        this.stepLength = stepLength;
        this.weight = weight;
        averages = new Series(column.name());
    }

    double weight() {
        return weight;
    }

    Series averages() {
        return averages;
    }

    boolean isWhole() {
        return averages.size() == column.size();
    }

    /// Adds the rows that come next.
    ///
    /// @param most how many at most
    void extend(int most) {
        int end = (int) Math.min(column.size(), (long) averages.size() + most);
        for (int row = averages.size(); row < end; row++) {
            float value = column.get(row);
            averages.append(Float.isFinite(value) ? next(value, table.step(row)) : Float.NaN);
        }
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
