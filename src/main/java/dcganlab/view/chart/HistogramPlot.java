package dcganlab.view.chart;

import dcganlab.model.Histogram;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The bars of a histogram between its axes, a dashed line at 0, and what is said of the bin that
/// is pointed at, which never leaves the plot.
final class HistogramPlot extends Region {
    private static final double TOP = 6;
    private static final double GAP = 6;
    private static final double AWAY = 10;

    /// Pixels of the layout for a label.
    private static final double ACROSS = 64;

    private static final double UP = 32;

    /// Bins are apart from each other where each has so much room.
    private static final double ROOMY = 4;

    /// So that a single number has a bar on a logarithmic axis.
    private static final double FLOOR = 0.5;

    private final ShownTexts texts;
    private final Path grid = new Path();
    private final Path bars = new Path();
    private final Line zero = new Line();
    private final Rectangle mark = new Rectangle();
    private final Label readout = new Label();
    private final AxisLabels up = new AxisLabels();
    private final AxisLabels across = new AxisLabels();
    private @Nullable Histogram shown;
    private boolean logarithmic;
    private int pointed = -1;

    // Of the last layout.
    private double left;
    private double right;
    private double bottom;

    HistogramPlot(ShownTexts texts) {
        this.texts = texts;
        grid.getStyleClass().add("grid");
        bars.getStyleClass().add("bars");
        zero.getStyleClass().add("zero");
        mark.getStyleClass().add("pointed");
        readout.getStyleClass().add("readout");
        readout.setMouseTransparent(true);
        mark.setMouseTransparent(true);
        for (var each : List.of(grid, bars, zero, mark, readout)) {
            each.setManaged(false);
        }
        getChildren().setAll(grid, bars, zero, mark, up.node(), across.node(), readout);
        setPickOnBounds(true);
        setOnMouseMoved(event -> point(binAt(event.getX())));
        setOnMouseExited(event -> pointNowhere());
    }

    void show(@Nullable Histogram histogram) {
        shown = histogram;
        requestLayout();
    }

    boolean isLogarithmic() {
        return logarithmic;
    }

    void setLogarithmic(boolean is) {
        logarithmic = is;
        requestLayout();
    }

    /// The bin that is pointed at; while none is, the one in the middle.
    int pointed() {
        return isPointing() || shown == null ? pointed : shown.counts().size() / 2;
    }

    boolean isPointing() {
        return pointed >= 0;
    }

    void point(int bin) {
        pointed = shown == null ? -1 : Math.clamp(bin, 0, shown.counts().size() - 1);
        requestLayout();
    }

    void pointNowhere() {
        pointed = -1;
        requestLayout();
    }

    String readout() {
        return readout.isVisible() ? readout.getText() : "";
    }

    private int binAt(double x) {
        int bins = shown == null ? 1 : shown.counts().size();
        return (int) Math.floor((x - left) / Math.max(1, right - left) * bins);
    }

    @Override
    protected void layoutChildren() {
        Histogram histogram = shown;
        if (histogram == null) {
            readout.setVisible(false);
            return;
        }
        YScale scale =
                logarithmic
                        ? new YScale.Logarithmic(
                                new Span(FLOOR, Math.max(2, 1.2 * histogram.most())))
                        : new YScale.Linear(new Span(0, Math.max(1, histogram.most())));
        Span span = new Span(-reach(histogram), reach(histogram));
        List<Tick> counts = counts(scale);
        left = Math.ceil(up.write(counts)) + GAP;
        right = getWidth() - 1;
        List<Tick> values = NumberTicks.of(span, (int) Math.max(2, (right - left) / ACROSS));
        across.write(values);
        bottom = getHeight() - Math.ceil(across.node().getLayoutBounds().getHeight()) - GAP / 2;
        up.placeUp(count -> heightOf(scale, count), left - GAP, bottom);
        across.placeAcross(
                value -> left + (value - span.from()) / span.width() * (right - left),
                bottom + GAP / 2,
                getWidth());
        grid.getElements().setAll(lines(counts, scale));
        bars.getElements().setAll(bars(histogram, scale));
        double middle = Math.floor((left + right) / 2) + 0.5;
        zero.setStartX(middle);
        zero.setEndX(middle);
        zero.setStartY(TOP);
        zero.setEndY(bottom);
        tell(histogram);
    }

    /// Where all numbers are 0 the axis has a scale all the same.
    private static double reach(Histogram histogram) {
        return histogram.largest() == 0 ? 1 : histogram.largest();
    }

    private List<Tick> counts(YScale scale) {
        int wanted = (int) Math.max(1, (getHeight() - TOP) / UP);
        return scale.isLogarithmic()
                ? scale.ticks(wanted)
                : NumberTicks.whole(scale.span(), wanted);
    }

    private double heightOf(YScale scale, double count) {
        return bottom - Math.max(0, scale.fraction(count)) * (bottom - TOP);
    }

    private List<PathElement> lines(List<Tick> counts, YScale scale) {
        List<PathElement> lines = new ArrayList<>();
        for (Tick tick : counts) {
            if (!tick.isMinor()) {
                double y = Math.floor(heightOf(scale, tick.value())) + 0.5;
                lines.add(new MoveTo(left, y));
                lines.add(new LineTo(right, y));
            }
        }
        lines.add(new MoveTo(left, Math.floor(bottom) + 0.5));
        lines.add(new LineTo(right, Math.floor(bottom) + 0.5));
        return lines;
    }

    private double edge(int bin, int bins) {
        return Math.rint(left + bin * (right - left) / bins);
    }

    private List<PathElement> bars(Histogram histogram, YScale scale) {
        List<PathElement> all = new ArrayList<>();
        int bins = histogram.counts().size();
        double apart = (right - left) / bins >= ROOMY ? 1 : 0;
        for (int bin = 0; bin < bins; bin++) {
            int count = histogram.counts().get(bin);
            if (count > 0) {
                double from = edge(bin, bins);
                double to = Math.max(from + 1, edge(bin + 1, bins) - apart);
                // Where one number is, something is seen.
                double y = Math.min(bottom - 1, Math.rint(heightOf(scale, count)));
                all.add(new MoveTo(from, bottom));
                all.add(new LineTo(from, y));
                all.add(new LineTo(to, y));
                all.add(new LineTo(to, bottom));
                all.add(new LineTo(from, bottom));
            }
        }
        return all;
    }

    private void tell(Histogram histogram) {
        mark.setVisible(isPointing());
        readout.setVisible(isPointing());
        if (!isPointing()) {
            return;
        }
        int bins = histogram.counts().size();
        int count = histogram.counts().get(pointed);
        mark.setX(edge(pointed, bins));
        mark.setWidth(Math.max(1, edge(pointed + 1, bins) - edge(pointed, bins)));
        mark.setY(TOP);
        mark.setHeight(Math.max(0, bottom - TOP));
        readout.setText(
                texts.of(
                        "view.chart.bin",
                        ValuePanel.number(histogram.from(pointed)),
                        ValuePanel.number(histogram.from(pointed + 1)),
                        count,
                        histogram.size(),
                        (double) count / Math.max(1, histogram.size())));
        readout.applyCss();
        readout.autosize();
        double beside = mark.getX() + mark.getWidth() + AWAY;
        boolean room = beside + readout.getWidth() <= getWidth();
        readout.relocate(
                Math.rint(Math.max(0, room ? beside : mark.getX() - AWAY - readout.getWidth())),
                TOP);
    }
}
