package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;
import dcganlab.model.series.Summary;

import java.util.Arrays;
import java.util.List;

/// The values that are drawn in a stretch of a chart, to which its scale is fitted: those of the
/// rows in it, smoothed and raw, and where a line crosses one of its edges, the value there rather
/// than that of a row which is not seen.
///
/// Without outliers these are, of each curve, those from the 1st percentile to the 99th and a
/// little more. Of many rows some are looked at, at fixed places, so that the scale rests while
/// rows arrive. Less than a hundred numbers have no outliers.
final class DrawnValues {
    private static final int SAMPLES = 2048;
    private static final int PERCENT = 100;
    private static final double MORE = 0.05; // of the range
    private static final double GOLDEN = 0.6180339887498949;

    private final SeriesTable table;
    private final XAxis axis;
    private final Span stretch;
    private final boolean logarithmic;
    private final int from;
    private final int to;
    private final Summary values = new Summary();

    /// @param stretch of the axis
    /// @param logarithmic whether lines are straight on a logarithmic scale
    DrawnValues(SeriesTable table, XAxis axis, Span stretch, boolean logarithmic) {
        this.table = table;
        this.axis = axis;
        this.stretch = stretch;
        this.logarithmic = logarithmic;
        from = axis.rowFrom(table, stretch.from());
        to = axis.rowFrom(table, Math.nextUp(stretch.to()));
    }

    /// Adds all that is drawn of the curves that are shown.
    Summary of(List<Curve> curves, boolean withoutOutliers) {
        values.clear();
        for (Curve curve : curves) {
            if (curve.line().isShown()) {
                for (Series series : curve.drawn()) {
                    if (!withoutOutliers || !addMost(series)) {
                        addAll(series);
                    }
                }
                values.add((float) curve.line().getReference());
            }
        }
        return values;
    }

    private void addAll(Series series) {
        series.summarise(from, to, values);
        values.add((float) crossing(series, stretch.from(), from));
        values.add((float) crossing(series, stretch.to(), to));
    }

    /// The value with which a line crosses a place, `NaN` if none does.
    ///
    /// @param row the first row at or after the place
    private double crossing(Series series, double place, int row) {
        int before = row - 1;
        while (before >= 0 && row - before <= Trace.BRIDGE && isMissing(series, before)) {
            before--;
        }
        int after = row;
        while (after < series.size() && after - row <= Trace.BRIDGE && isMissing(series, after)) {
            after++;
        }
        boolean joined = before >= 0 && after < series.size() && after - before <= Trace.BRIDGE + 1;
        if (!joined) {
            return Double.NaN;
        }
        double start = axis.at(table, before);
        double length = axis.at(table, after) - start;
        double share = length > 0 ? (place - start) / length : 1;
        double first = series.get(before);
        double last = series.get(after);
        if (!logarithmic) {
            return first + share * (last - first);
        }
        return first > 0 && last > 0 ? first * Math.pow(last / first, share) : Double.NaN;
    }

    private static boolean isMissing(Series series, int row) {
        return !Float.isFinite(series.get(row));
    }

    /// Adds what lies between the percentiles.
    ///
    /// @return false if there are too few numbers to leave any out
    private boolean addMost(Series series) {
        float[] sample = sample(series);
        int out = sample.length / PERCENT;
        if (out == 0) {
            return false;
        }
        Summary all = new Summary();
        series.summarise(from, to, all);
        double low = position(sample[out]);
        double high = position(sample[sample.length - 1 - out]);
        double more = MORE * (high - low);
        float least = logarithmic ? all.leastPositive() : all.min();
        values.add(Math.max(least, (float) value(low - more)));
        values.add(Math.min(all.max(), (float) value(high + more)));
        return true;
    }

    /// Some of the numbers that have a place on the scale, the least first.
    private float[] sample(Series series) {
        int stride = 1;
        while ((to - from) / stride > SAMPLES) {
            stride *= 2;
        }
        float[] sample = new float[(to - from) / stride + 2];
        int size = 0;
        for (int i = from / stride; i * stride < to; i++) {
            // Anywhere in its stride: a loss may be measured every second step.
            int row = i * stride + (int) (stride * (i * GOLDEN % 1));
            if (row >= from && row < to) {
                float value = series.get(row);
                if (Float.isFinite(value) && (!logarithmic || value > 0)) {
                    sample[size++] = value;
                }
            }
        }
        float[] found = Arrays.copyOf(sample, size);
        Arrays.sort(found);
        return found;
    }

    private double position(double value) {
        return logarithmic ? Math.log(value) : value;
    }

    private double value(double position) {
        return logarithmic ? Math.exp(position) : position;
    }
}
