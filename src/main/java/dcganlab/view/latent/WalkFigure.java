package dcganlab.view.latent;

import dcganlab.model.Rendered;
import dcganlab.state.LatentState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Objects;

/// The walk from A to B, and the picture of where one is, to stand in a text.
public final class WalkFigure extends VBox {
    public WalkFigure(LatentState state, ShownTexts texts) {
        dress(this, "walk-figure");
        ObservableValue<Boolean> shown = Shown.of(this);
        getChildren().setAll(picture(state, texts, shown), new MorphPanel(state, texts, shown));
    }

    /// Colours and sizes as in the place Latent.
    static void dress(Region figure, String name) {
        figure.getStyleClass().addAll("latent-place", name);
        figure.getStylesheets()
                .add(
                        Objects.requireNonNull(LatentPlace.class.getResource("latent.css"))
                                .toExternalForm());
    }

    static PictureGrid picture(
            LatentState state, ShownTexts texts, ObservableValue<Boolean> shown) {
        PictureGrid picture = new PictureGrid(texts);
        picture.getStyleClass().add("figure-picture");
        picture.emptyTextProperty().bind(texts.bound("view.latent.noPicture"));
        picture.accessibleTextProperty().bind(texts.bound("view.latent.picture"));
        state.pictureProperty()
                .when(shown)
                .map(Rendered::pictures)
                .orElse(null)
                .subscribe(picture::setPictures);
        return picture;
    }
}
