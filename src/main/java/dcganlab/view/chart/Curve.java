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

    /// The numbers smoothed by a weight; by 0 as they were measured.
    Series smoothed(double smoothing) {
        return average.of(smoothing);
    }

    /// All that is drawn of it: the raw numbers, and the smoothed ones if they are others.
    List<Series> drawn(double smoothing) {
        return smoothing > 0 ? List.of(raw(), smoothed(smoothing)) : List.of(raw());
    }

    /// The height of the newest number, `NaN` if the newest rows have none.
    double newest(Frame frame, double smoothing) {
        Series series = smoothed(smoothing);
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
