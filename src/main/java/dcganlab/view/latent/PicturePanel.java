package dcganlab.view.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Rendered;
import dcganlab.state.LatentState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.time.StepLabel;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The large picture, from which step of the training it is, and how far from the origin.
final class PicturePanel extends VBox {
    private final ShownTexts texts;
    private final PictureGrid grid;
    private final StepLabel step;
    private final Label norm = new Label();
    private final HBox captions = new HBox();
    private final SliderText numbers;

    PicturePanel(
            LatentState state, StepLabel step, ShownTexts texts, ObservableValue<Boolean> shown) {
        this.texts = texts;
        this.step = step;
        numbers = new SliderText(texts);
        getStyleClass().addAll("panel", "picture-panel");
        grid = new PictureGrid(texts);
        grid.setId("latent-picture");
        grid.emptyTextProperty().bind(texts.bound("view.latent.noPicture"));
        grid.accessibleTextProperty().bind(texts.bound("view.latent.picture"));
        VBox.setVgrow(grid, Priority.ALWAYS);
        Tips.give(norm, state.pointProperty().flatMap(this::usual));
        norm.getStyleClass().add("caption");
        step.setId("latent-step");
        step.getStyleClass().add("caption");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        captions.getChildren().setAll(step, between, norm);
        captions.getStyleClass().add("captions");
        getChildren().setAll(grid, captions);
        state.pictureProperty().when(shown).subscribe(this::show);
        norm.textProperty().bind(state.pointProperty().when(shown).flatMap(this::norm));
    }

    /// Height with a square picture of full width.
    double heightFor(double width) {
        return width - across() + above();
    }

    /// Width with a square picture of full height.
    double widthFor(double height) {
        return height - above() + across();
    }

    /// The width with the largest picture that is not wider than this.
    double snug(double most, int size) {
        double scale = Math.floor((most - across()) / size);
        return Math.max(1, scale) * size + across();
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    /// Height of everything but the picture.
    private double above() {
        return snappedTopInset() + snappedBottomInset() + getSpacing() + captions.prefHeight(-1);
    }

    private void show(@Nullable Rendered rendered) {
        grid.setPictures(rendered == null ? null : rendered.pictures());
        step.show(rendered);
    }

    private ObservableValue<String> norm(LatentPoint point) {
        return texts.bound("view.latent.norm", numbers.number(point.norm()));
    }

    /// How far from the origin points usually lie.
    private ObservableValue<String> usual(LatentPoint point) {
        return texts.bound("view.latent.normTip", numbers.number(Math.sqrt(point.dimensions())));
    }
}
