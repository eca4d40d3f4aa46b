package dcganlab.view.inside;

import dcganlab.view.picture.OpinionBar;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The discriminator's opinions of the generated and of the real picture.
final class Verdict extends VBox {
    private final OpinionBar generated;
    private final OpinionBar real;

    Verdict(ShownTexts texts) {
        getStyleClass().add("verdict");
        setMouseTransparent(true);
        generated = new OpinionBar(texts, true);
        real = new OpinionBar(texts, true);
        getChildren()
                .setAll(
                        name(texts.bound("view.inside.generated")),
                        generated,
                        name(texts.bound("view.inside.real")),
                        real);
    }

    private static Label name(ObservableValue<String> words) {
        Label name = new Label();
        name.textProperty().bind(words);
        return name;
    }

    void show(double ofGenerated, double ofReal) {
        generated.show(ofGenerated);
        real.show(ofReal);
    }
}
