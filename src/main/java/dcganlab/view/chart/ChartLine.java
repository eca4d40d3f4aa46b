package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.Summary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// One curve of a chart: a series, its name in the legend and its colour.
public final class ChartLine {
    private final Series series;
    private final int colour;
    private final double stepLength;
    private final StringProperty label;
    private final StringProperty shortLabel;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);

    private final DoubleProperty reference =
            new SimpleDoubleProperty(this, "reference", Double.NaN);
    private final ObjectProperty<Span> band =
            new SimpleObjectProperty<>(this, "band", Span.NOTHING);
    private final LongProperty inherited = new SimpleLongProperty(this, "inherited", 0);

    /// @param label the name for the reader, such as `D(x)`
    /// @param colour which of the chart's colours, counted from 0 and around again; curves that
    ///   belong together in several charts should have the same
    public ChartLine(Series series, String label, int colour) {
        this(series, label, "", colour, 1);
    }

    /// @param shortLabel the name where there is little room
    public ChartLine(Series series, String label, String shortLabel, int colour) {
        this(series, label, shortLabel, colour, 1);
    }

    /// A curve whose names follow the language.
    ///
    /// @param shortLabel the name where there is little room
    public ChartLine(
            Series series,
            ObservableValue<String> label,
            ObservableValue<String> shortLabel,
            int colour) {
        this(series, "", "", colour, 1);
        this.label.bind(label);
        this.shortLabel.bind(shortLabel);
    }

    /// @param stepLength how far apart two steps lie in the series' table, whose rows may be places
    ///   on another axis than that of steps
    public ChartLine(Series series, String label, int colour, double stepLength) {
        this(series, label, "", colour, stepLength);
    }

    private ChartLine(
            Series series, String label, String shortLabel, int colour, double stepLength) {
        this.series = series;
        this.stepLength = stepLength;
        this.colour = colour;
        this.label = new SimpleStringProperty(this, "label", label);
        this.shortLabel = new SimpleStringProperty(this, "shortLabel", shortLabel);
    }

    /// The same line once more, for another chart, which hides it on its own.
    ChartLine copy() {
        ChartLine copy = new ChartLine(series, getLabel(), shortLabel.get(), colour, stepLength);
        copy.setShown(isShown());
        copy.setReference(getReference());
        copy.setBand(getBand());
        copy.setInherited(getInherited());
        return copy;
    }

    public Series series() {
        return series;
    }

    double stepLength() {
        return stepLength;
    }

    /// Whether there is anything to draw.
    boolean hasNumbers() {
        Summary summary = new Summary();
        series.summarise(0, series.size(), summary);
        return !summary.isEmpty();
    }

    public int colour() {
        return colour;
    }

    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String value) {
        label.set(value);
    }

    /// Its name where there is little room; empty for the one that it has elsewhere, or as much of
    /// it as has room.
    StringProperty shortLabelProperty() {
        return shortLabel;
    }

    /// Whether the curve is drawn; the legend switches it.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    public void setShown(boolean value) {
        shown.set(value);
    }

    /// A value to compare the curve with, drawn as a faint line across the chart; `NaN` for none.
    public DoubleProperty referenceProperty() {
        return reference;
    }

    public double getReference() {
        return reference.get();
    }

    public void setReference(double value) {
        reference.set(value);
    }

    /// Between which values the curve usually lies, a pale band across the chart; [Span#NOTHING]
    /// for none.
    public ObjectProperty<Span> bandProperty() {
        return band;
    }

    public Span getBand() {
        return band.get();
    }

    public void setBand(Span value) {
        band.set(value);
    }

    /// Up to which step of its table the curve is that of another run, from which this one was
    /// branched; 0 for none of it. So far it is faint, and lies below all others.
    public LongProperty inheritedProperty() {
        return inherited;
    }

    public long getInherited() {
        return inherited.get();
    }

    public void setInherited(long step) {
        inherited.set(step);
    }
}
