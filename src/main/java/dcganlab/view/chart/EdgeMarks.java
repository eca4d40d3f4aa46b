package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.Summary;

import java.util.List;

/// Small triangles at the upper and the lower edge of a plot where a curve has values beyond it.
/// Where many are close together one stands for them.
final class EdgeMarks {
    // In pixels of the layout.
    private static final double HEIGHT = 5;
    private static final double HALF = 4;
    private static final double APART = 10;

    private final Summary summary = new Summary();

    /// @param drawn the numbers of the curve, raw and smoothed
    void draw(List<Series> drawn, Frame frame, Coverage coverage) {
        if (!isBeyond(drawn, 0, frame.width(), frame)) {
            return;
        }
        double apart = APART * frame.scale();
        double above = -apart;
        double below = -apart;
        for (int column = 0; column < frame.width(); column++) {
            if (isBeyond(drawn, column, column + 1, frame)) {
                double x = column + 0.5;
                if (isAbove(frame) && x - above >= apart) {
                    above = x;
                    triangle(x, 0, 1, frame, coverage);
                }
                if (isBelow(frame) && x - below >= apart) {
                    below = x;
                    triangle(x, frame.height(), -1, frame, coverage);
                }
            }
        }
    }

    private boolean isBeyond(List<Series> drawn, int column, int end, Frame frame) {
        summary.clear();
        for (Series series : drawn) {
            series.summarise(frame.rowAt(column), frame.rowAt(end), summary);
        }
        return isAbove(frame) || isBelow(frame);
    }

    private boolean isAbove(Frame frame) {
        return summary.max() > frame.y().span().to();
    }

    /// What has no place on a logarithmic scale is a gap and lies nowhere.
    private boolean isBelow(Frame frame) {
        double least = frame.y().isLogarithmic() ? summary.leastPositive() : summary.min();
        return least < frame.y().span().from();
    }

    /// @param edge where its tip is
    /// @param inwards 1 for downwards
    private static void triangle(
            double x, double edge, int inwards, Frame frame, Coverage coverage) {
        double half = HALF * frame.scale();
        double height = HEIGHT * frame.scale();
        double base = edge + inwards * height;
        for (int column = (int) Math.floor(x - half); column <= x + half; column++) {
            double tip = edge + inwards * height * Math.abs(column + 0.5 - x) / half;
            if (inwards * (base - tip) > 0) {
                coverage.column(column, Math.min(tip, base), Math.max(tip, base));
            }
        }
    }
}
