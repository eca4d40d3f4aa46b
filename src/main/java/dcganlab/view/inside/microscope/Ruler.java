package dcganlab.view.inside.microscope;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Measures words.
final class Ruler {
    private record Measured(String words, Font font) {}

    private static final int MOST = 4000;

    private final Text text = new Text();
    private final Map<Measured, Double> widths = new HashMap<>();

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
