package dcganlab.view.inside.microscope;

import dcganlab.view.tip.Tips;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

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
    private Figures.Named shown;
    private boolean alone;

    FigureCard(Ink ink, Phrases phrases, Ruler ruler, Figures.Named first) {
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
        show(first, false);
    }

    /// @param alone whether it has all the room, and says more
    void show(Figures.Named figure, boolean alone) {
        if (!figure.key().equals(shown.key()) || !title.textProperty().isBound()) {
            setId("scope-" + figure.key());
            title.textProperty().bind(phrases.bound(figure.key()));
            caption.textProperty().bind(phrases.bound(figure.key() + "Caption"));
        }
        shown = figure;
        this.alone = alone;
        caption.setVisible(alone);
        Tips.give(this, alone ? "" : caption.getText());
        redraw();
    }

    /// Asks for a new drawing in the next pulse.
    void redraw() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.max(0, getWidth() - left - snappedRightInset());
        double height = Math.max(0, getHeight() - top - snappedBottomInset());
        double used = title.prefHeight(width);
        title.resizeRelocate(left, top, width, used);
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
            Sketch sketch =
                    Sketch.of(
                            canvas.getGraphicsContext2D(),
                            ink,
                            phrases.numbers(),
                            ruler,
                            shown.figure(),
                            width,
                            room);
            shown.figure().draw(sketch);
        }
    }
}
