package dcganlab.view.inside.microscope;

import atlantafx.base.theme.Styles;

import dcganlab.view.latent.IconButton;
import dcganlab.view.tip.Tips;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Objects;
import java.util.function.Consumer;

/// A figure with its title, and with a caption where it is alone. It draws in the layout pass,
/// however often it was given another figure.
final class FigureCard extends Region {
    private static final double GAP = 4;

    private final Ink ink;
    private final Phrases phrases;
    private final Ruler ruler;
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Canvas canvas = new Canvas();
    private final @Nullable IconButton large;
    private Figures.Named shown;
    private @Nullable Sketch sketch;
    private boolean alone;

    /// @param enlarge gives the figure all the room, or back to all; null where it cannot
    FigureCard(
            Ink ink,
            Phrases phrases,
            Ruler ruler,
            Figures.Named first,
            @Nullable Consumer<Figures.Named> enlarge) {
        this.ink = ink;
        this.phrases = phrases;
        this.ruler = ruler;
        shown = first;
        getStyleClass().addAll("panel", "figure-card");
        title.getStyleClass().add("panel-title");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        canvas.setMouseTransparent(true);
        getChildren().setAll(title, caption, canvas);
        large = enlarge == null ? null : button(enlarge);
        show(first, false);
    }

    private IconButton button(Consumer<Figures.Named> enlarge) {
        IconButton button =
                new IconButton("scope-large", Feather.MAXIMIZE_2, phrases.bound("largeTip"));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "large");
        button.setOnAction(event -> enlarge.accept(shown));
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                        enlarge.accept(shown);
                    }
                });
        getChildren().add(button);
        return button;
    }

    /// @param alone whether it has all the room, and says more
    void show(Figures.Named figure, boolean alone) {
        if (!figure.key().equals(shown.key()) || !title.textProperty().isBound()) {
            setId("scope-" + figure.key());
            title.textProperty().bind(phrases.bound(figure.key()));
            caption.textProperty().bind(phrases.bound(figure.key() + "Caption"));
            if (large != null) {
                large.setId("scope-" + figure.key() + "-large");
            }
        }
        shown = figure;
        this.alone = alone;
        caption.setVisible(alone);
        Tips.give(title, alone ? "" : caption.getText());
        Tips.about(this, caption::getText);
        redraw();
    }

    /// Asks for a new drawing in the next pulse.
    void redraw() {
        requestLayout();
    }

    /// Whether a place lies on the figure, and numbers there are too small for a room.
    ///
    /// @param at in the coordinates of what the card lies in
    boolean isHardToRead(Point2D at) {
        Point2D here = canvas.parentToLocal(parentToLocal(at));
        return sketch != null && sketch.isSmall() && sketch.isOnCell(here.getX(), here.getY());
    }

    /// Draws the figure in large cells, with a place of it in the middle.
    ///
    /// @param at in the coordinates of what the card lies in
    /// @return what of the figure is seen, in its own size
    Dimension2D enlarge(Canvas onto, Point2D at) {
        Point2D here = canvas.parentToLocal(parentToLocal(at));
        Sketch own = Objects.requireNonNull(sketch);
        double width = onto.getWidth();
        double height = onto.getHeight();
        shown.figure()
                .draw(
                        own.enlarged(
                                onto.getGraphicsContext2D(),
                                here.getX(),
                                here.getY(),
                                Math.rint(width / 2),
                                Math.rint(height / 2)));
        return own.unenlarged(width, height);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        double beside = 0;
        double used = title.prefHeight(width);
        if (large != null) {
            beside = snapSizeX(large.prefWidth(-1));
            double high = snapSizeY(large.prefHeight(-1));
            // As high as the title's line, and the card's edge above it.
            large.resizeRelocate(
                    left + width - beside, snapPositionY(top + (used - high) / 2), beside, high);
        }
        title.resizeRelocate(left, top, Math.min(width - beside, title.prefWidth(-1)), used);
        if (alone) {
            double said = caption.prefHeight(width);
            caption.resizeRelocate(left, top + used, width, said);
            used += said;
        }
        used += GAP;
        double room = Math.max(0, height - used);
        canvas.relocate(left, top + used);
        canvas.setWidth(width);
        canvas.setHeight(room);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, room);
        if (width > 0 && room > 0) {
            sketch =
                    Sketch.of(
                            canvas.getGraphicsContext2D(),
                            ink,
                            phrases.numbers(),
                            ruler,
                            shown.figure(),
                            width,
                            room);
            shown.figure().draw(sketch);
        } else {
            sketch = null;
        }
    }
}
