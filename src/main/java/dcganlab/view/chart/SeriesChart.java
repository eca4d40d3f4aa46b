package dcganlab.view.chart;

import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Curves of a growing table, drawn live, however long it gets.
///
/// The wheel zooms in along the steps, with Shift in both directions; a drag moves, with Shift it
/// draws a rectangle to zoom to; a double click shows everything again. With the focus: `+` `-`
/// zoom, left and right move (with Shift the crosshair), `0` or Home shows everything, End follows
/// the newest step, `L` switches to a logarithmic axis and back, `O` ignores outliers and regards
/// them again.
///
/// Colours come from CSS, see `chart.css`.
public final class SeriesChart extends Control {
    /// A smoothing that shows where noisy losses go and still follows their turns.
    public static final double MODERATE = 0.9;

    /// The most that curves are smoothed.
    static final double MOST = 0.999;

    /// How many different colours curves have.
    public static final int COLOURS = 8;

    private static final StyleablePropertyFactory<SeriesChart> CSS =
            new StyleablePropertyFactory<>(Control.getClassCssMetaData());

    private final Viewport viewport;
    private final SeriesTable table;
    private final ShownTexts texts;
    private final List<ChartLine> lines;
    private final boolean bare;
    private double headerHeight;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final StringProperty help = new SimpleStringProperty(this, "help", "");
    private final ObjectProperty<@Nullable Term> term = new SimpleObjectProperty<>(this, "term");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);
    private final BooleanProperty logarithmic =
            new SimpleBooleanProperty(this, "logarithmic", false);
    private final BooleanProperty ignoringOutliers =
            new SimpleBooleanProperty(this, "ignoringOutliers", false);
    private final ObjectProperty<Span> always =
            new SimpleObjectProperty<>(this, "always", Span.NOTHING);
    private final ObjectProperty<Span> window =
            new SimpleObjectProperty<>(this, "window", Span.EVERYTHING);
    private final ObjectProperty<@Nullable IntFunction<String>> rowText =
            new SimpleObjectProperty<>(this, "rowText");

    private final List<StyleableProperty<Color>> colours =
            IntStream.range(0, COLOURS).mapToObj(this::styleableColour).toList();
    private final StyleableProperty<Color> gridColour =
            CSS.createStyleableColorProperty(
                    this, "gridColour", "-chart-grid", chart -> chart.gridColour, Color.LIGHTGRAY);
    private final StyleableProperty<Number> thickness =
            CSS.createStyleableNumberProperty(
                    this, "thickness", "-chart-thickness", chart -> chart.thickness, 1.6);

    /// @param lines what is drawn, of the viewport's table
    public SeriesChart(Viewport viewport, ShownTexts texts, List<ChartLine> lines) {
        this(viewport, viewport.table(), texts, lines, false);
    }

    /// Curves of another table along the steps of the viewport's: of what is measured only now and
    /// then. Nothing is known between two of its rows, so each has a dot where there is room, and
    /// at any step the row before it counts.
    ///
    /// @param lines what is drawn, of that table
    public SeriesChart(
            Viewport viewport, SeriesTable table, ShownTexts texts, List<ChartLine> lines) {
        this(viewport, table, texts, lines, false);
    }

    /// Curves alone, without axes and words, and without a hand: for a part of another control,
    /// which says through the viewport when there is more to see.
    public static SeriesChart bare(Viewport viewport, ShownTexts texts, List<ChartLine> lines) {
        SeriesChart chart = new SeriesChart(viewport, viewport.table(), texts, lines, true);
        chart.getStyleClass().add("bare");
        chart.setMouseTransparent(true);
        return chart;
    }

    private SeriesChart(
            Viewport viewport,
            SeriesTable table,
            ShownTexts texts,
            List<ChartLine> lines,
            boolean bare) {
        this.viewport = viewport;
        this.table = table;
        this.texts = texts;
        this.lines = List.copyOf(lines);
        this.bare = bare;
        getStyleClass().add("series-chart");
        setFocusTraversable(!bare);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.subscribe(this::setAccessibleText);
        if (!bare) {
            Tips.about(this, help::get);
        }
        logarithmic.subscribe((was, is) -> window.set(Span.EVERYTHING));
        ignoringOutliers.subscribe((was, is) -> window.set(Span.EVERYTHING));
    }

    private StyleableProperty<Color> styleableColour(int index) {
        return CSS.createStyleableColorProperty(
                this,
                "colour" + (index + 1),
                "-chart-line-" + (index + 1),
                chart -> chart.colours.get(index),
                Color.GRAY);
    }

    /// Whether there is little room.
    boolean isSmall() {
        return getPseudoClassStates().contains(SeriesChartSkin.SMALL);
    }

    /// How high the part above the plot has to be, in pixels of the layout, so that title and
    /// legend have room; 0 before there is a skin.
    public double neededHeaderHeight() {
        return getSkin() instanceof SeriesChartSkin skin ? skin.headerHeight(getWidth()) : 0;
    }

    /// How high the part above the plot is at least, in pixels of the layout.
    double headerHeight() {
        return headerHeight;
    }

    void setHeaderHeight(double height) {
        if (height != headerHeight) {
            headerHeight = height;
            requestLayout();
        }
    }

    boolean isBare() {
        return bare;
    }

    /// Where a place on the axis lies across a bare chart, in pixels of the layout.
    ///
    /// @param width of the chart
    public static double across(Span visible, double place, double width) {
        return Frame.MARGIN
                + ((place - visible.from()) / visible.width()) * (width - 2 * Frame.MARGIN);
    }

    /// The place on the axis that lies there.
    public static double placeAt(Span visible, double x, double width) {
        return visible.at((x - Frame.MARGIN) / Math.max(1, width - 2 * Frame.MARGIN));
    }

    /// Which steps are seen; shared with other charts.
    public Viewport viewport() {
        return viewport;
    }

    /// The numbers behind the curves, to be saved as a file.
    public SeriesTable table() {
        return table;
    }

    /// Whether its rows are some of the steps only.
    boolean isSparse() {
        return table != viewport.table();
    }

    /// Whether no curve has a number, or all that have are hidden.
    public boolean isBlank() {
        return lines.stream().noneMatch(line -> line.isShown() && line.hasNumbers());
    }

    public List<ChartLine> lines() {
        return lines;
    }

    ShownTexts texts() {
        return texts;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public void setTitle(String value) {
        title.set(value);
    }

    /// What the chart shows and how to read it, said at its title; empty for nothing.
    public StringProperty helpProperty() {
        return help;
    }

    public String getHelp() {
        return help.get();
    }

    public void setHelp(String value) {
        help.set(value);
    }

    /// The word of the glossary that it is all about, to which its help leads; null for none.
    public ObjectProperty<@Nullable Term> termProperty() {
        return term;
    }

    public @Nullable Term getTerm() {
        return term.get();
    }

    public void setTerm(@Nullable Term value) {
        term.set(value);
    }

    /// What is written where there is nothing to draw yet.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    public void setEmptyText(String value) {
        emptyText.set(value);
    }

    /// How much the curves are smoothed: what a step keeps of the average of those before it, from
    /// 0, not at all, to 0.999. The raw curve stays behind, faintly.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public double getSmoothing() {
        return Math.max(0, Math.min(MOST, smoothing.get()));
    }

    public void setSmoothing(double value) {
        smoothing.set(value);
    }

    /// Whether values have a logarithmic axis, on which zero and below are gaps.
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    public boolean isLogarithmic() {
        return logarithmic.get();
    }

    public void setLogarithmic(boolean value) {
        logarithmic.set(value);
    }

    /// Whether the axis of values fits most of what is drawn, from the 1st percentile of each curve
    /// to its 99th, and marks at its edges tell where there are values beyond; else it fits all.
    public BooleanProperty ignoringOutliersProperty() {
        return ignoringOutliers;
    }

    public boolean isIgnoringOutliers() {
        return ignoringOutliers.get();
    }

    public void setIgnoringOutliers(boolean value) {
        ignoringOutliers.set(value);
    }

    /// The values that are in view whatever the numbers are, such as 0 to 1 for probabilities;
    /// [Span#NOTHING] to fit the numbers alone.
    public ObjectProperty<Span> alwaysProperty() {
        return always;
    }

    public Span getAlways() {
        return always.get();
    }

    public void setAlways(Span value) {
        always.set(value);
    }

    /// The values the reader has zoomed to; [Span#EVERYTHING] to fit what is in view.
    public ObjectProperty<Span> windowProperty() {
        return window;
    }

    public Span getWindow() {
        return window.get();
    }

    public void setWindow(Span value) {
        window.set(value);
    }

    /// What a row of the table is called at the crosshair; null for its step, and its time where it
    /// has one.
    public ObjectProperty<@Nullable IntFunction<String>> rowTextProperty() {
        return rowText;
    }

    public @Nullable IntFunction<String> getRowText() {
        return rowText.get();
    }

    public void setRowText(@Nullable IntFunction<String> words) {
        rowText.set(words);
    }

    /// Shows every step and every value, and what is to come.
    public void reset() {
        viewport.reset();
        window.set(Span.EVERYTHING);
    }

    /// The chart as it is now, with title, axes and legend but without the crosshair, drawn for a
    /// picture of another size; for paper, so in light colours always.
    ///
    /// @param subject what the curves are of, beside the title; empty for nothing
    /// @param width of the layout, and so is `height`; the image is `scale` times as large
    /// @param scale 2 for twice as many pixels
    public WritableImage picture(String subject, int width, int height, double scale) {
        return new ChartPicture(this, subject).draw(width, height, scale);
    }

    Color colour(ChartLine line) {
        return colours.get(Math.floorMod(line.colour(), COLOURS)).getValue();
    }

    Color gridColour() {
        return gridColour.getValue();
    }

    /// How thick a curve is, in pixels of the layout.
    double thickness() {
        return thickness.getValue().doubleValue();
    }

    /// Runs an action whenever CSS has changed a colour or a size.
    void onRestyled(Runnable action) {
        colours.forEach(colour -> observable(colour).subscribe(action));
        observable(gridColour).subscribe(action);
        observable(thickness).subscribe(action);
    }

    private static ObservableValue<?> observable(StyleableProperty<?> property) {
        return (ObservableValue<?>) property;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new SeriesChartSkin(this, 0, "");
    }

    @Override
    public String getUserAgentStylesheet() {
        URL css = SeriesChart.class.getResource("chart.css");
        return Objects.requireNonNull(css).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return CSS.getCssMetaData();
    }
}
