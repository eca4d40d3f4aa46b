package dcganlab.view.inside.microscope;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Shows beside the pointer what lies under it, in cells whose numbers are read from the back of a
/// room, where those of the figure are not. It lies over all figures; a frame says which part it
/// shows.
final class Loupe extends Region {
    private static final double WIDTH = 232;
    private static final double HEIGHT = 152;

    /// The width of its border.
    private static final double BORDER = 1;

    /// From the frame to the loupe.
    private static final double GAP = 10;

    private final List<FigureCard> cards;
    private final Region frame = new Region();
    private final Region glass = new Region();
    private final Canvas canvas = new Canvas(WIDTH - 2 * BORDER, HEIGHT - 2 * BORDER);
    private @Nullable Point2D pointer;

    /// @param cards of the figures, which lie where it does
    Loupe(List<FigureCard> cards) {
        this.cards = cards;
        setManaged(false);
        setMouseTransparent(true);
        frame.getStyleClass().add("loupe-frame");
        glass.getStyleClass().add("loupe");
        canvas.getStyleClass().add("loupe-picture");
        getChildren().setAll(frame, glass, canvas);
    }

    /// Shows what is at a place in the next pulse; null for nothing.
    void point(@Nullable Point2D at) {
        pointer = at;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Point2D at = pointer;
        Optional<FigureCard> pointed =
                at == null
                        ? Optional.empty()
                        : cards.stream().filter(card -> card.isHardToRead(at)).findFirst();
        getChildren().forEach(each -> each.setVisible(pointed.isPresent()));
        if (at != null && pointed.isPresent()) {
            show(pointed.get(), at);
        }
    }

    private void show(FigureCard card, Point2D at) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Dimension2D part = card.enlarge(canvas, at);
        double halfWidth = Math.ceil(part.getWidth() / 2);
        double halfHeight = Math.ceil(part.getHeight() / 2);
        frame.resizeRelocate(
                Math.rint(at.getX()) - halfWidth,
                Math.rint(at.getY()) - halfHeight,
                2 * halfWidth,
                2 * halfHeight);
        double right = Math.rint(at.getX()) + halfWidth + GAP;
        double left = Math.rint(at.getX()) - halfWidth - GAP - WIDTH;
        double x = right + WIDTH <= getWidth() || left < 0 ? right : left;
        double y =
                Math.clamp(Math.rint(at.getY() - HEIGHT / 2), 0, Math.max(0, getHeight() - HEIGHT));
        glass.resizeRelocate(x, y, WIDTH, HEIGHT);
        canvas.relocate(x + BORDER, y + BORDER);
    }
}
