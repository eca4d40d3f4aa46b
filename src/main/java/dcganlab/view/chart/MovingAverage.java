package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.Summary;

import java.util.Arrays;

/// A curve smoothed as TensorBoard does it: an exponential moving average, `s = w * s + (1 - w) *
/// value`, divided by `1 - w^n` after `n` values so that it does not start near zero.
///
/// TensorBoard applies the weight to each of the at most 1000 values it has kept. Here it is
/// applied to every row up to 1000 rows in view; with more in view a row's share of the weight
/// shrinks accordingly, so the slider means the same smoothness to the eye at any zoom. The average
/// then runs over the means of blocks of rows (a power of two, and at fixed places, so that the
/// curve does not shiver while rows arrive): at most 1000 in view, and as many before them as still
/// matter.
final class MovingAverage {
    private static final double VALUES = 1000;
    private static final double FORGOTTEN = 1e-4;
    private static final double UNSEEN = 0.5; // of a pixel

    private final Summary summary = new Summary();
    private int[] rows = {};
    private double[] values = {};
    private int size;
    private int block = 1;

    /// How many points the smoothed curve has: those in view and one more on either side.
    int size() {
        return size;
    }

    /// The last row that went into a point; the point is drawn there.
    int row(int point) {
        return rows[point];
    }

    /// The average at a point, `NaN` if its rows have no number.
    double value(int point) {
        return values[point];
    }

    /// How many rows one point stands for.
    int block() {
        return block;
    }

    /// The average at the point to which a row belongs, `NaN` if there is none.
    double valueAt(int row) {
        int point = Arrays.binarySearch(rows, 0, size, row);
        int at = point >= 0 ? point : -point - 1;
        return at < size ? values[at] : Double.NaN;
    }

    /// Smooths what is in view.
    ///
    /// @param first the first row in view
    /// @param end the row after the last in view
    /// @param smoothing the weight `w`, at least 0 and less than 1
    void compute(Series series, int first, int end, double smoothing) {
        double rowsPerValue = Math.max(1, (end - first) / VALUES);
        block = (int) Math.ceil(rowsPerValue);
        block = block == 1 ? 1 : Integer.highestOneBit(block - 1) << 1;
        double weight = Math.pow(smoothing, 1 / rowsPerValue);
        size = 0;
        if (first >= end) {
            return;
        }
        int shown = Math.max(0, first / block - 1);
        int last = Math.min((series.size() - 1) / block, (end - 1) / block + 1);
        reserve(last - shown + 1);

        double blockWeight = Math.pow(weight, block);
        int before =
                smoothing > 0 ? (int) Math.ceil(Math.log(FORGOTTEN) / Math.log(blockWeight)) : 0;
        double average = 0;
        double forgotten = 1;
        for (int b = Math.max(0, shown - before); b <= last; b++) {
            int from = b * block;
            int to = Math.min(from + block, series.size());
            summary.clear();
            series.summarise(from, to, summary);
            if (!summary.isEmpty()) {
                double share = to - from == block ? blockWeight : Math.pow(weight, to - from);
                average = share * average + (1 - share) * summary.mean();
                forgotten *= share;
            }
            if (b >= shown) {
                rows[size] = to - 1;
                values[size] = summary.isEmpty() ? Double.NaN : average / (1 - forgotten);
                size++;
            }
        }
    }

    /// Draws the curve. A point that lies on the one before, to the eye, is passed over.
    void draw(Frame frame, Coverage coverage, double thickness) {
        int reached = -1;
        double x = 0;
        double y = 0;
        for (int point = 0; point < size; point++) {
            double height = frame.heightOf(values[point]);
            if (Double.isNaN(height)) {
                continue;
            }
            double across = frame.pixelOfRow(rows[point]);
            boolean joined = reached >= 0 && rows[point] - reached <= block + Trace.BRIDGE;
            boolean apart = Math.abs(across - x) > UNSEEN || Math.abs(height - y) > UNSEEN;
            if (joined && !apart && point < size - 1) {
                reached = rows[point];
                continue;
            }
            coverage.segment(
                    joined ? x : across, joined ? y : height, across, height, thickness / 2);
            reached = rows[point];
            x = across;
            y = height;
        }
    }

    private void reserve(int points) {
        if (rows.length < points) {
            rows = new int[points];
            values = new double[points];
        }
    }
}
