package dcganlab.view.chart;

import dcganlab.model.series.MovingAverage;
import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;

import java.util.List;

/// A line of the chart with its smoothed form.
///
/// @param line what is drawn
/// @param average its smoothed form
record Curve(ChartLine line, MovingAverage average) {
    /// @param table to which the line's series belongs
    Curve(SeriesTable table, ChartLine line) {
        this(line, new MovingAverage(table, line.series(), line.stepLength()));
    }

    /// The numbers as they were measured.
    Series raw() {
        return line.series();
    }

    /// Whether there are smoothed numbers.
    boolean isSmoothed() {
        return average.isSmoothed();
    }

    /// The numbers smoothed as they were last; as they were measured if they are not smoothed.
    Series smoothed() {
        return average.reached();
    }

    /// All that is drawn of it: the raw numbers, and the smoothed ones if they are others.
    List<Series> drawn() {
        return isSmoothed() ? List.of(raw(), smoothed()) : List.of(raw());
    }

    /// The height of the newest number, `NaN` if the newest rows have none.
    double newest(Frame frame) {
        Series series = smoothed();
        int last = series.size() - 1;
        for (int row = last; row >= Math.max(0, last - Trace.BRIDGE); row--) {
            float value = series.get(row);
            if (Float.isFinite(value)) {
                return frame.heightOf(value);
            }
        }
        return Double.NaN;
    }
}
