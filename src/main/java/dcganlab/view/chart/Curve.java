package dcganlab.view.chart;

/// A line of the chart with its smoothed form in the frame drawn last.
///
/// @param line what is drawn
/// @param average its smoothed form
record Curve(ChartLine line, MovingAverage average) {
    Curve(ChartLine line) {
        this(line, new MovingAverage());
    }

    /// The height of the newest number of a series, `NaN` if the newest rows have none.
    double newest(Frame frame, boolean smoothed) {
        if (smoothed) {
            return average.size() == 0
                    ? Double.NaN
                    : frame.heightOf(average.value(average.size() - 1));
        }
        int last = line.series().size() - 1;
        for (int row = last; row >= Math.max(0, last - Trace.BRIDGE); row--) {
            float value = line.series().get(row);
            if (Float.isFinite(value)) {
                return frame.heightOf(value);
            }
        }
        return Double.NaN;
    }
}
