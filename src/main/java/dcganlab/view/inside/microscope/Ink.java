package dcganlab.view.inside.microscope;

import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.List;

/// The colours of figures, from CSS. It is a node so that CSS finds it, and shows nothing.
final class Ink extends Region {
    private static final StyleablePropertyFactory<Ink> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /// The part of a colour that the smallest number has.
    private static final double LEAST = 0.16;

    /// The most of the colour that there is, so that what stands on it can be read.
    private static final double MOST = 0.92;

    private final StyleableProperty<Color> positive =
            CSS.createStyleableColorProperty(
                    this, "positive", "-scope-positive", ink -> ink.positive, Color.BLUE);
    private final StyleableProperty<Color> negative =
            CSS.createStyleableColorProperty(
                    this, "negative", "-scope-negative", ink -> ink.negative, Color.ORANGE);
    private final StyleableProperty<Color> ground =
            CSS.createStyleableColorProperty(
                    this, "ground", "-scope-ground", ink -> ink.ground, Color.WHITE);
    private final StyleableProperty<Color> line =
            CSS.createStyleableColorProperty(
                    this, "line", "-scope-line", ink -> ink.line, Color.LIGHTGRAY);
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(
                    this, "text", "-scope-text", ink -> ink.text, Color.BLACK);
    private final StyleableProperty<Color> muted =
            CSS.createStyleableColorProperty(
                    this, "muted", "-scope-muted", ink -> ink.muted, Color.GRAY);
    private final StyleableProperty<Color> mark =
            CSS.createStyleableColorProperty(
                    this, "mark", "-scope-mark", ink -> ink.mark, Color.BLACK);

    Ink() {
        getStyleClass().add("ink");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Runs an action whenever CSS has changed a colour.
    void onRestyled(Runnable action) {
        List.of(positive, negative, ground, line, text, muted, mark)
                .forEach(colour -> ((ObservableValue<?>) colour).subscribe(action));
    }

    /// The colour of a number: blue above 0, orange below, the stronger the farther from 0.
    ///
    /// @param most the magnitude that has all of it
    Color of(double value, double most) {
        if (value == 0 || most == 0) {
            return ground();
        }
        double share = Math.min(1, Math.abs(value) / most);
        Color full = value > 0 ? positive.getValue() : negative.getValue();
        return ground().interpolate(full, LEAST + (MOST - LEAST) * share);
    }

    /// What can be read on a colour: black or white.
    static Color on(Color fill) {
        return luminance(fill) > 0.2 ? Color.BLACK : Color.WHITE;
    }

    /// Relative luminance, 0 to 1 (WCAG 2.1).
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    Color positive() {
        return positive.getValue();
    }

    Color ground() {
        return ground.getValue();
    }

    Color line() {
        return line.getValue();
    }

    Color text() {
        return text.getValue();
    }

    Color muted() {
        return muted.getValue();
    }

    Color mark() {
        return mark.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }
}
