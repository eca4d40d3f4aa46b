package dcganlab.view.inside;

import dcganlab.view.picture.OpinionBar;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The discriminator's opinions of the generated and of the real picture.
final class Verdict extends VBox {
    /// With less, in heights of the window's letters, a bar has no room between name and number.
    private static final double ROOMY = 9.5;

    private final OpinionBar generated;
    private final OpinionBar real;

    Verdict(ShownTexts texts) {
        getStyleClass().add("verdict");
        setMouseTransparent(true);
        generated = new OpinionBar(texts, true);
        real = new OpinionBar(texts, true);
        getChildren()
                .setAll(
                        line(texts.bound("view.inside.generated"), generated),
                        line(texts.bound("view.inside.real"), real));
    }

    /// Two lines are no higher than the picture of another box, whose words stand below it.
    private static HBox line(ObservableValue<String> words, OpinionBar bar) {
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox line = new HBox(name(words), bar);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label name(ObservableValue<String> words) {
        Label name = new Label();
        name.textProperty().bind(words);
        name.getStyleClass().add("name");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    /// Where it is narrow, and high enough, the numbers stand above the bars.
    void fit(double width, double height) {
        boolean narrow = width < ROOMY * generated.letters();
        boolean above = narrow && height >= 2 * generated.heightBelowNumber();
        generated.putBelowNumber(above);
        real.putBelowNumber(above);
    }

    void show(double ofGenerated, double ofReal) {
        generated.show(ofGenerated);
        real.show(ofReal);
    }
}
