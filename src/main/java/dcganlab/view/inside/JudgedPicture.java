package dcganlab.view.inside;

import dcganlab.model.Activations;
import dcganlab.view.picture.OnePicture;
import dcganlab.view.picture.OpinionBar;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A picture with the discriminator's opinion of it. A click, or Enter, has the discriminator's
/// maps shown for it.
final class JudgedPicture extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LINE = 1.27; // heights of the letters of its name
    private static final double GAP = 1;

    private final OnePicture picture = new OnePicture();
    private final Label name = new Label();
    private final OpinionBar opinion;

    /// @param key of its name and its tip
    /// @param named whether its name stands below it
    /// @param point takes the pixel that was clicked
    JudgedPicture(
            String key, boolean named, ShownTexts texts, Runnable choose, Consumer<Point2D> point) {
        getStyleClass().add("judged-picture");
        setId("judged-" + key);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(texts.bound("view.inside." + key));
        Tips.give(this, texts.bound("view.inside." + key + "Tip"));
        picture.setMouseTransparent(true);
        if (named) {
            name.textProperty().bind(texts.bound("view.inside." + key));
        }
        name.setManaged(named);
        name.getStyleClass().add("name");
        opinion = new OpinionBar(texts, false);
        getChildren().setAll(picture, name, opinion);
        setOnMouseClicked(event -> {
            requestFocus();
            choose.run();
            picture.pixelAt(event).ifPresent(point);
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose.run();
                event.consume();
            }
        });
    }

    void show(@Nullable Activations image) {
        picture.show(image == null ? null : MapPictures.image(image));
    }

    /// Outlines a part of the picture; null for none.
    void outline(@Nullable Bounds pixels) {
        picture.outline(pixels);
    }

    OpinionBar opinion() {
        return opinion;
    }

    void choose(boolean is) {
        pseudoClassStateChanged(CHOSEN, is);
    }

    private double line() {
        return Math.rint(LINE * name.getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double bar = opinion.prefHeight(-1);
        picture.resizeRelocate(0, 0, width, width);
        opinion.resizeRelocate(0, width + GAP, width, bar);
        name.resizeRelocate(0, width + GAP + bar, width, line());
    }

    @Override
    protected double computePrefHeight(double width) {
        return width + GAP + opinion.prefHeight(-1) + (name.isManaged() ? line() : 0);
    }
}
