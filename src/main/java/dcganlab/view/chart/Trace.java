package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.Summary;

/// Draws the numbers of a series as they are. Where a pixel column holds one row, rows are joined
/// by lines; where it holds more, the column is covered from the smallest number to the largest,
/// which looks as if all the lines had been drawn, at a cost that does not grow with the rows.
///
/// A few missing numbers are bridged, so that a loss which is measured every second step is still a
/// line. A longer gap, and on a logarithmic axis any number that has no place there, ends the line.
final class Trace {
    /// How many rows without a number a line bridges.
    static final int BRIDGE = 10;

    private final Summary summary = new Summary();
    private double radius;

    // What the line has reached: a row, and in its pixel column the heights from top to bottom.
    private int row;
    private int column;
    private double x;
    private double top;
    private double bottom;
    private boolean alone;

    void draw(Series series, Frame frame, Coverage coverage, double thickness) {
        radius = thickness / 2;
        lift(coverage);
        int first = frame.rowAt(0);
        int end = frame.rowAt(frame.width());
        for (int before = Math.max(0, first - BRIDGE - 1); before < first; before++) {
            point(series, before, frame, coverage);
        }
        for (int c = 0; c < frame.width(); c++) {
            int from = frame.rowAt(c);
            int to = frame.rowAt(c + 1);
            if (to - from == 1) {
                point(series, from, frame, coverage);
            } else if (to > from) {
                column(series, from, to, c, frame, coverage);
            }
        }
        for (int after = end; after < Math.min(series.size(), end + BRIDGE + 1); after++) {
            point(series, after, frame, coverage);
        }
        lift(coverage);
    }

    private void lift(Coverage coverage) {
        if (row >= 0 && alone) {
            coverage.dot(x, top, radius * 1.5);
        }
        row = -1;
    }

    private void point(Series series, int at, Frame frame, Coverage coverage) {
        float value = series.get(at);
        if (!Float.isFinite(value)) {
            return;
        }
        double height = frame.heightOf(value);
        if (Double.isNaN(height)) {
            lift(coverage);
            return;
        }
        double across = frame.pixelOfRow(at);
        if (join(at, across, height, height, coverage)) {
            alone = false;
        } else {
            lift(coverage);
            alone = true;
        }
        reach(at, across, height, height);
        column = -1;
    }

    private void column(Series series, int from, int to, int c, Frame frame, Coverage coverage) {
        summary.clear();
        series.summarise(from, to, summary);
        if (summary.isEmpty()) {
            return;
        }
        double low = frame.heightOf(summary.min());
        double high = frame.heightOf(summary.max());
        if (Double.isNaN(low)) {
            low = frame.heightOf(summary.leastPositive());
        }
        if (Double.isNaN(high)) {
            lift(coverage);
            return;
        }
        if (row >= 0 && column == c - 1 && from - row <= BRIDGE) {
            // Neighbours meet half-way.
            double middle = high > bottom ? (high + bottom) / 2 : (low + top) / 2;
            if (high > bottom) {
                coverage.column(column, bottom, middle);
                coverage.column(c, middle, high);
            } else if (low < top) {
                coverage.column(column, middle, top);
                coverage.column(c, low, middle);
            }
        } else if (!join(from, c + 0.5, high, low, coverage)) {
            lift(coverage);
        }
        coverage.column(c, high - radius, low + radius);
        reach(to - 1, c + 0.5, high, low);
        column = c;
        alone = false;
    }

    /// Draws the shortest line from what was reached to the next numbers, if they belong together.
    private boolean join(int at, double across, double high, double low, Coverage coverage) {
        if (row < 0 || at - row > BRIDGE + 1) {
            return false;
        }
        double from = Math.max(top, Math.min(bottom, (high + low) / 2));
        coverage.segment(x, from, across, Math.max(high, Math.min(low, from)), radius);
        return true;
    }

    private void reach(int at, double across, double high, double low) {
        row = at;
        x = across;
        top = high;
        bottom = low;
    }
}
