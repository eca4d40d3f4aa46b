package dcganlab.view.picture;

import dcganlab.model.Pictures;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/// One picture, enlarged by the largest whole number that the space allows, in the middle of it. It
/// may change sixty times a second. A part of its pixels can be outlined, and the pixel under the
/// mouse be asked for.
public final class OnePicture extends Region {
    private final PixelView view = new PixelView();
    private final Region frame = new Region();
    private final Region outline = new Region();
    private @Nullable Pictures picture;
    private @Nullable Sheet sheet;
    private @Nullable Bounds part;

    public OnePicture() {
        getStyleClass().add("one-picture");
        outline.getStyleClass().add("part-outline");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        frame.getStyleClass().add("frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().setAll(frame, view, outline);
        view.densityProperty().subscribe(this::again);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(OnePicture.class.getResource("picture.css")).toExternalForm();
    }

    /// Shows the first of some pictures; none for nothing.
    public void show(@Nullable Pictures now) {
        boolean nothing = now == null || now.count() == 0;
        if (nothing && picture == null) {
            return;
        }
        picture = nothing ? null : now;
        view.setVisible(picture != null);
        frame.setVisible(picture != null);
        Pictures shown = picture;
        if (shown != null && sheet != null && sheet.takes(shown)) {
            sheet.paint(shown);
        } else {
            again();
        }
    }

    /// What is shown; null for nothing.
    public @Nullable Pictures shown() {
        return picture;
    }

    private void again() {
        sheet = null;
        requestLayout();
    }

    /// Outlines a part of the picture.
    ///
    /// @param pixels in pixels of the picture, which may reach beyond it; null for none
    public void outline(@Nullable Bounds pixels) {
        part = pixels;
        requestLayout();
    }

    /// What is outlined; null for nothing.
    public @Nullable Bounds outlined() {
        return part;
    }

    /// Where the picture lies.
    public Bounds pictureBounds() {
        return new BoundingBox(view.getLayoutX(), view.getLayoutY(), view.width(), view.height());
    }

    /// Which pixel of the picture the mouse is on; none beside it.
    public Optional<Point2D> pixelAt(MouseEvent event) {
        Pictures shown = picture;
        if (shown == null || sheet == null) {
            return Optional.empty();
        }
        Point2D place = view.sceneToLocal(event.getSceneX(), event.getSceneY());
        double x = Math.floor(place.getX() / view.width() * shown.size());
        double y = Math.floor(place.getY() / view.height() * shown.size());
        boolean inside = x >= 0 && y >= 0 && x < shown.size() && y < shown.size();
        return inside ? Optional.of(new Point2D(x, y)) : Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        Pictures shown = picture;
        int width = device(getWidth());
        int height = device(getHeight());
        if (shown == null || width < 1 || height < 1) {
            outline.setVisible(false);
            return;
        }
        Arrangement fit = Arrangement.fit(1, shown.size(), 1, 0, width, height);
        if (sheet == null || !sheet.takes(shown) || !sheet.arrangement().equals(fit)) {
            sheet = new Sheet(fit, 1, shown.size(), view);
            sheet.paint(shown);
        }
        view.relocate((getWidth() - view.width()) / 2, (getHeight() - view.height()) / 2);
        frame.resizeRelocate(
                view.getLayoutX() - 1, view.getLayoutY() - 1, view.width() + 2, view.height() + 2);
        layoutOutline(shown.size());
    }

    private int device(double length) {
        return (int) Math.floor(length * view.getDensity());
    }

    private void layoutOutline(int size) {
        Bounds pixels = part;
        Bounds whole = new BoundingBox(0, 0, size, size);
        boolean seen = pixels != null && pixels.intersects(whole);
        outline.setVisible(seen);
        if (pixels == null || !seen) {
            return;
        }
        double scale = view.width() / size;
        double left = Math.max(0, pixels.getMinX()) * scale;
        double top = Math.max(0, pixels.getMinY()) * scale;
        double right = Math.min(size, pixels.getMaxX()) * scale;
        double bottom = Math.min(size, pixels.getMaxY()) * scale;
        double border = 2;
        outline.resizeRelocate(
                view.getLayoutX() + Math.rint(left) - border,
                view.getLayoutY() + Math.rint(top) - border,
                Math.rint(right - left) + 2 * border,
                Math.rint(bottom - top) + 2 * border);
    }
}
