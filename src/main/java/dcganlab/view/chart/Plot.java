package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;
import dcganlab.model.series.Summary;
import dcganlab.view.pulse.Sight;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The area of a chart with the curves, the axes' numbers and the crosshair. It is drawn in the
/// layout pass: whoever changes something asks for a new drawing, and however often that is asked,
/// there is one in the next pulse, and none without a change or while nobody can see it.
final class Plot extends Region {
    private static final double TOP = 5;
    private static final double GAP = 8;
    private static final double ACROSS = 92;
    private static final double UP = 42;
    private static final double FAINT = 0.28;
    private static final double LIGHT = 0.6;
    private static final double INHERITED = 0.4;
    private static final double REFERENCE = 0.7;
    private static final double BAND = 0.13;
    private static final double DOT = 7; // pixels of the layout that a row has for one
    private static final String USUAL_LABEL = "00.00";

    /// By how much the newest row has moved when the curves are worth drawing anew.
    private static final double SEEN = 0.5; // device pixels

    /// The part of the plot that values may cover for which nobody has asked.
    private static final double COVERED = 0.2;

    /// How long what is less than that waits.
    private static final Duration REST = Duration.millis(100);

    private final SeriesChart chart;
    private final double pictureScale;
    private final List<Curve> curves;
    private final PlotImage image = new PlotImage();
    private final AxisLabels labelsUp = new AxisLabels();
    private final AxisLabels labelsAcross = new AxisLabels();
    private final Text ruler = new Text(USUAL_LABEL);
    private final Label empty = new Label();
    private final Rectangle selection = new Rectangle();
    private final Crosshair crosshair;
    private final Crosshair mark;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Smoothing smoothing;
    private final ObservableValue<Boolean> sight = Sight.of(this);

    private boolean stale = true;
    private double pointer = Double.NaN;
    private double left;
    private double drawnWidth;
    private double drawnHeight;
    private double drawnEnd;
    private @Nullable Frame frame;

    /// @param pictureScale device pixels for a pixel of the layout, 0 for those of the screen
    Plot(SeriesChart chart, double pictureScale) {
        this.chart = chart;
        this.pictureScale = pictureScale;
        curves = chart.lines().stream().map(line -> new Curve(chart.table(), line)).toList();
        smoothing = new Smoothing(curves, this::redraw);
        crosshair = new Crosshair(chart, curves, false);
        mark = new Crosshair(chart, curves, true);
        getStyleClass().add("plot");
        ruler.getStyleClass().add("tick-label");
        ruler.setManaged(false);
        ruler.setVisible(false);
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(chart.emptyTextProperty());
        empty.setManaged(false);
        selection.getStyleClass().add("selection");
        selection.setManaged(false);
        selection.setVisible(false);
        image.view().setManaged(false);
        image.view().setMouseTransparent(true);
        setManaged(false);
        rest.setOnFinished(event -> redraw());
        sight.subscribe(seen -> requestLayout());
        getChildren()
                .setAll(
                        image.view(),
                        labelsUp.node(),
                        labelsAcross.node(),
                        ruler,
                        empty,
                        selection,
                        mark.marks(),
                        crosshair.marks(),
                        crosshair.panel(),
                        mark.panel());
    }

    /// Asks for a new drawing in the next pulse.
    void redraw() {
        stale = true;
        if (sight.getValue()) {
            requestLayout();
        }
    }

    /// Asks for a new drawing as soon as the table's new rows make another picture: in a long run a
    /// step is far less than a pixel.
    void grown() {
        Frame drawn = frame;
        if (drawn == null
                || chart.viewport().table().isEmpty()
                || drawn.pixelOf(end()) - drawn.pixelOf(drawnEnd) >= SEEN) {
            redraw();
        } else {
            rest.play(); // Goes on if it has begun.
        }
    }

    /// Where the newest step lies on the axis.
    private double end() {
        return chart.viewport().everything().to();
    }

    /// What was drawn last, none before the first drawing and without rows.
    @Nullable Frame frame() {
        return frame;
    }

    /// The pixels with the grid and the curves.
    Image image() {
        return image.view().getImage();
    }

    Crosshair crosshair() {
        return crosshair;
    }

    /// The rectangle that is being drawn to zoom to.
    Rectangle selection() {
        return selection;
    }

    /// Where the curves begin in this area, in pixels of the layout.
    double left() {
        return left;
    }

    double top() {
        return chart.isBare() ? 0 : TOP;
    }

    /// Points with the mouse, `NaN` with nothing: the crosshair stays at this `x` of the area while
    /// the data move beneath it.
    void point(double x) {
        pointer = x;
        pointAgain();
    }

    private void pointAgain() {
        Frame drawn = frame;
        if (drawn != null && !Double.isNaN(pointer)) {
            double pixel = (pointer - left) * drawn.scale();
            chart.viewport().setCrosshair(drawn.placeOf(pixel));
        }
    }

    @Override
    protected void layoutChildren() {
        if (!sight.getValue()) {
            return;
        }
        if (pictureScale > 0) {
            smoothing.finish(chart.getSmoothing());
        } else {
            smoothing.wish(chart.getSmoothing());
        }
        if (stale || drawnWidth != getWidth() || drawnHeight != getHeight()) {
            stale = false;
            rest.stop();
            drawnWidth = getWidth();
            drawnHeight = getHeight();
            draw();
            pointAgain();
        }
        placeCrosshair();
    }

    private void placeCrosshair() {
        Viewport viewport = chart.viewport();
        place(crosshair, viewport.getAxis(), viewport.getCrosshair());
        place(mark, XAxis.STEPS, viewport.getMark());
        if (crosshair.panel().isVisible() || covers(mark.panel())) {
            mark.panel().setVisible(false);
        }
    }

    private boolean covers(ValuePanel panel) {
        Frame drawn = frame;
        double plot =
                drawn == null ? 0 : drawn.width() * drawn.height() / Math.pow(drawn.scale(), 2);
        return panel.getWidth() * panel.getHeight() > COVERED * plot;
    }

    private void place(Crosshair cross, XAxis axis, double place) {
        Frame drawn = frame;
        SeriesTable steps = chart.viewport().table();
        boolean points = !Double.isNaN(place) && !steps.isEmpty();
        if (drawn == null || !points || pictureScale > 0 || chart.isBare()) {
            cross.hide();
            return;
        }
        long step = steps.step(axis.nearestRow(steps, place));
        cross.show(drawn, step, left, top(), getWidth(), getHeight());
    }

    private void draw() {
        SeriesTable table = chart.table();
        double words = chart.isBare() ? 0 : ruler.getLayoutBounds().getHeight() + GAP / 2;
        double height = getHeight() - top() - words;
        boolean nothing = curves.stream().noneMatch(curve -> curve.line().hasNumbers());
        boolean drawable = !nothing && height >= 1 && getWidth() >= 1;
        empty.setVisible(nothing);
        image.view().setVisible(drawable);
        labelsUp.node().setVisible(drawable && !chart.isBare());
        labelsAcross.node().setVisible(drawable && !chart.isBare());
        frame = null;
        if (nothing) {
            double width = Math.min(empty.prefWidth(-1), getWidth());
            double text = Math.min(empty.prefHeight(width), getHeight());
            empty.resizeRelocate(
                    Math.rint((getWidth() - width) / 2),
                    Math.rint((getHeight() - text) / 2),
                    width,
                    text);
        } else if (drawable) {
            frame = draw(table, height);
        }
    }

    private @Nullable Frame draw(SeriesTable table, double height) {
        double scale = scale();
        XAxis axis = chart.viewport().getAxis();
        Span visible = chart.viewport().visible();
        YScale y = yScale(table, axis, visible);
        List<Tick> up = chart.isBare() ? List.of() : y.ticks((int) Math.max(2, height / UP));
        left = chart.isBare() ? 0 : Math.ceil(gutter(up)) + GAP;
        int columns = (int) Math.floor((getWidth() - left) * scale);
        if (columns < 8) {
            return null;
        }
        int lines = (int) Math.max(1, Math.floor(height * scale));
        Frame drawn = new Frame(table, axis, visible, y, columns, lines, scale);
        drawnEnd = end();
        image.begin(drawn);
        if (!chart.isBare()) {
            drawAxes(drawn, up);
        }
        drawCurves(drawn, table);
        image.end();
        image.view().relocate(left, top());
        return drawn;
    }

    private double gutter(List<Tick> up) {
        return Math.max(labelsUp.write(up), ruler.getLayoutBounds().getWidth());
    }

    private void drawAxes(Frame drawn, List<Tick> up) {
        double scale = drawn.scale();
        int wanted = (int) Math.max(2, drawn.width() / scale / ACROSS);
        List<Tick> across = ticksAcross(chart.viewport().getAxis(), drawn.visible(), wanted);
        labelsAcross.write(across);
        image.grid(drawn, across, up, chart.gridColour());
        labelsUp.placeUp(drawn, left - GAP, TOP);
        double below = TOP + Math.ceil(drawn.height() / scale) + GAP / 2;
        labelsAcross.placeAcross(drawn, left, below, getWidth());
    }

    /// The raw numbers of all curves lie below what is smoothed of any, and what is inherited below
    /// all that.
    private void drawCurves(Frame drawn, SeriesTable table) {
        List<Curve> shown = curves.stream().filter(curve -> curve.line().isShown()).toList();
        shown.forEach(curve ->
                image.band(drawn, curve.line().getBand(), chart.colour(curve.line()), BAND));
        shown.forEach(curve -> drawInherited(drawn, curve));
        shown.forEach(curve -> drawRaw(drawn, curve));
        boolean cut = chart.isIgnoringOutliers() && isFitted();
        double head = drawn.pixelOfRow(table.rows() - 1);
        for (Curve curve : shown) {
            Color colour = chart.colour(curve.line());
            if (curve.isSmoothed()) {
                Series average = curve.smoothed();
                int from = inherited(drawn, curve);
                image.numbers(drawn, average, from, drawn.width(), colour, chart.thickness(), 1);
            }
            double y = curve.newest(drawn);
            if (head < drawn.width() && !Double.isNaN(y)) {
                image.head(head, y, colour, 1.6 * chart.thickness() * drawn.scale());
            }
            if (cut) {
                image.beyond(drawn, curve.drawn(), colour);
            }
        }
    }

    private void drawInherited(Frame drawn, Curve curve) {
        int to = inherited(drawn, curve);
        if (to > 0) {
            Color colour = chart.colour(curve.line());
            image.numbers(drawn, curve.smoothed(), 0, to, colour, chart.thickness(), INHERITED);
        }
    }

    /// How many pixel columns show what a curve has from another one.
    private int inherited(Frame drawn, Curve curve) {
        int row = chart.table().lastRowUpTo(curve.line().getInherited());
        return row < 0 || curve.line().getInherited() == 0
                ? 0
                : Math.clamp(Math.round(drawn.pixelOfRow(row)), 0, drawn.width());
    }

    private void drawRaw(Frame drawn, Curve curve) {
        boolean smoothed = curve.isSmoothed();
        double opacity = smoothed ? FAINT : Math.max(LIGHT, Math.pow(density(drawn), -0.4));
        double thickness = smoothed ? 0.6 * chart.thickness() : chart.thickness();
        boolean dotted = chart.isSparse() && rows(drawn) * DOT <= drawn.width() / drawn.scale();
        Color colour = chart.colour(curve.line());
        double reference = curve.line().getReference();
        image.reference(drawn, reference, colour, 0.8 * chart.thickness(), REFERENCE);
        int from = inherited(drawn, curve);
        image.numbers(drawn, curve.raw(), from, drawn.width(), colour, thickness, opacity);
        if (dotted) { // What was measured, whatever is made of it.
            image.dots(drawn, curve.raw(), colour, 1.3 * chart.thickness(), 1);
        }
    }

    /// How many rows there are for a pixel of the layout, 1 if there are fewer.
    private static double density(Frame drawn) {
        return Math.max(1, rows(drawn) * drawn.scale() / drawn.width());
    }

    private static double rows(Frame drawn) {
        return drawn.rowAt(drawn.width()) - drawn.rowAt(0);
    }

    private YScale yScale(SeriesTable table, XAxis axis, Span visible) {
        boolean logarithmic = chart.isLogarithmic();
        if (!isFitted()) {
            return YScale.of(chart.getWindow(), logarithmic);
        }
        // What lies in the margins is seen as well.
        double width = getWidth() - ruler.getLayoutBounds().getWidth() - GAP;
        double margin = Frame.MARGIN / Math.max(1, width - 2 * Frame.MARGIN);
        Span seen = new Span(visible.at(-margin), visible.at(1 + margin));
        Summary drawn =
                new DrawnValues(table, axis, seen, logarithmic)
                        .of(curves, chart.isIgnoringOutliers());
        return YScale.fitting(drawn, chart.getAlways(), logarithmic);
    }

    /// Whether the values that are seen follow from what is drawn.
    private boolean isFitted() {
        return chart.getWindow().equals(Span.EVERYTHING);
    }

    private static List<Tick> ticksAcross(XAxis axis, Span visible, int wanted) {
        return switch (axis) {
            case STEPS -> NumberTicks.whole(visible, wanted);
            case SECONDS -> TimeTicks.of(visible, wanted);
        };
    }

    private double scale() {
        if (pictureScale > 0) {
            return pictureScale;
        }
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }
}
