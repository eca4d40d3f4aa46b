package dcganlab.view.latent;

import dcganlab.view.text.ShownTexts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/// Writes the words and numbers of latent sliders: two decimals, a minus sign of the width of a
/// plus, and no negative zero.
final class SliderText {
    private final ShownTexts texts;
    private final DecimalFormat twoDecimals;

    SliderText(ShownTexts texts) {
        this.texts = texts;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.now().locale());
        symbols.setMinusSign('\u2212');
        twoDecimals = new DecimalFormat("0.00", symbols);
    }

    String number(double value) {
        return twoDecimals.format(Math.round(value * 100) / 100.0 + 0.0);
    }

    /// What a slider is.
    String about() {
        return texts.of("view.latent.sliderAbout");
    }

    /// What a screen reader calls a slider.
    String name(int dimension, boolean locked) {
        return texts.of(
                locked ? "view.latent.sliderLocked" : "view.latent.slider",
                Integer.toString(dimension));
    }
}
