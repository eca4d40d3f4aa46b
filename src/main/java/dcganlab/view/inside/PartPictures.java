package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.view.picture.OnePicture;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The picture as it is, as it is without what is silenced, and what that had painted.
final class PartPictures extends HBox {
    private static final double SIDE = 64;

    private final OnePicture with = new OnePicture();
    private final OnePicture without = new OnePicture();
    private final OnePicture painted = new OnePicture();

    PartPictures(LayerWords words) {
        getStyleClass().add("part-pictures");
        getChildren()
                .setAll(
                        named(with, words.bound("with")),
                        named(without, words.bound("without")),
                        named(painted, words.bound("painted")));
        rest();
    }

    private static VBox named(OnePicture picture, ObservableValue<String> name) {
        picture.setMinSize(SIDE, SIDE);
        picture.setPrefSize(SIDE, SIDE);
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().add("caption");
        return new VBox(picture, label);
    }

    /// Shows nothing, for nothing is known to be silenced.
    void rest() {
        setVisible(false);
        setManaged(false);
    }

    /// @param other the picture without some maps; none if all are in it
    void show(Activations picture, @Nullable Activations other) {
        setVisible(other != null);
        setManaged(other != null);
        if (other != null) {
            with.show(MapPictures.image(picture));
            without.show(MapPictures.image(other));
            painted.show(MapPictures.difference(picture, other));
        }
    }
}
