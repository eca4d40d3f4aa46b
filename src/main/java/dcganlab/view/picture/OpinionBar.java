package dcganlab.view.picture;

import dcganlab.view.text.ShownTexts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.Objects;

/// How likely the discriminator takes a picture to be real: a bar from 0 to 1, perhaps with the
/// number behind it. Empty while nobody knows.
public final class OpinionBar extends Region {
    private static final PseudoClass REAL = PseudoClass.getPseudoClass("real");

    /// Of one without a number.
    static final double HEIGHT = 8;

    /// How far the mark of a half stands out from the track.
    private static final double MARK = 1;

    private static final double TRACK = 6;
    private static final double GAP = 4;

    /// A shorter bar tells nothing.
    private static final double SHORTEST = 12;

    // In heights of letters.

    private static final double LINE = 1.36;
    private static final double NUMBER = 2.9;

    private final ShownTexts texts;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final Region middle = new Region();
    private final Label number = new Label();
    private final boolean numbered;
    private boolean below;
    private final DoubleProperty opinion = new SimpleDoubleProperty(this, "opinion", Double.NaN);

    /// @param numbered whether the number stands behind it
    public OpinionBar(ShownTexts texts, boolean numbered) {
        this.texts = texts;
        this.numbered = numbered;
        getStyleClass().add("opinion-bar");
        track.getStyleClass().add("track");
        bar.getStyleClass().add("bar");
        middle.getStyleClass().add("middle");
        number.getStyleClass().add("number");
        number.setVisible(numbered);
        getChildren().setAll(track, bar, middle, number);
        getChildren()
                .forEach(part -> part.setManaged(false)); // They change often, and move nothing.
        accessibleTextProperty().bind(opinion.flatMap(this::said));
        number.fontProperty().subscribe(font -> requestLayout()); // It is not managed.
        show(Double.NaN);
    }

    private ObservableValue<String> said(Number value) {
        return Double.isNaN(value.doubleValue())
                ? texts.bound("view.picture.opinionUnknown")
                : texts.bound("view.picture.opinionSaid", value);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(OpinionBar.class.getResource("opinion.css")).toExternalForm();
    }

    /// @param value 0 to 1; `NaN` if it is not known
    public void show(double value) {
        opinion.set(value);
        boolean known = !Double.isNaN(value);
        number.setText(known ? texts.of("view.picture.opinion", value) : "");
        pseudoClassStateChanged(REAL, known && value >= 0.5);
        layoutChildren(); // Often, and nothing else moves.
    }

    public double getOpinion() {
        return opinion.get();
    }

    /// Puts the bar below its number, where there is no room before it.
    public void putBelowNumber(boolean is) {
        if (is != below) {
            below = is;
            requestLayout();
        }
    }

    /// Its height below its number.
    public double heightBelowNumber() {
        return line() + HEIGHT;
    }

    private double line() {
        return Math.rint(LINE * letters());
    }

    /// Height of the letters of the number, in pixels.
    public double letters() {
        return number.getFont().getSize();
    }

    /// Width of the number.
    private double wide() {
        return Math.rint(NUMBER * letters());
    }

    @Override
    protected void layoutChildren() {
        boolean before = numbered && !below;
        double length = Math.max(0, getWidth() - (before ? wide() + GAP : 0));
        double top = below ? line() : 0;
        double y = top + Math.rint((getHeight() - top - TRACK) / 2);
        boolean tells = length >= SHORTEST;
        track.setVisible(tells);
        middle.setVisible(tells);
        track.resizeRelocate(0, y, length, TRACK);
        boolean known = tells && !Double.isNaN(getOpinion());
        bar.setVisible(known);
        bar.resizeRelocate(0, y, Math.rint(length * (known ? getOpinion() : 0)), TRACK);
        middle.resizeRelocate(Math.rint(length / 2), y - MARK, 1, TRACK + 2 * MARK);
        double left = before ? length + GAP : Math.max(0, length - wide());
        number.resizeRelocate(left, 0, wide(), below ? top : getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return below ? heightBelowNumber() : numbered ? line() : HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 64 + (numbered && !below ? wide() + GAP : 0);
    }
}
