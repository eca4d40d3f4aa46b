package dcganlab.view.inside.microscope;

import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.Typeface;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Measures words, and knows the letters for them.
final class Ruler {
    private record Measured(String words, Font font) {}

    private static final int MOST = 4000;

    private final ShownTexts texts;
    private final Text text = new Text();
    private final Map<Measured, Double> widths = new HashMap<>();

    Ruler(ShownTexts texts) {
        this.texts = texts;
    }

    /// @param size in pixels
    Font font(double size) {
        return Typeface.font(texts, size);
    }

    double width(String words, Font font) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(words, font), this::measure);
    }

    private double measure(Measured what) {
        text.setText(what.words());
        text.setFont(what.font());
        return text.getLayoutBounds().getWidth();
    }
}
