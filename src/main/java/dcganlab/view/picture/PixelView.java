package dcganlab.view.picture;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.stage.Window;

import java.nio.IntBuffer;

/// Pixels that are the screen's own: each of them covers one pixel of the device, whatever the
/// screen's scale. The one way to show a picture sharply: JavaFX blurs every image that it has to
/// enlarge, whether or not it is told to smooth, and one that begins between two pixels of the
/// device, as in the rows of a table at a scale of 1.25. So whoever shows a picture enlarges it by
/// whole numbers into this buffer, and the view begins where a pixel of the device does, wherever
/// it is moved.
public final class PixelView extends Region {
    /// The property of a scene's root, a number, that says how many pixels of the device one of the
    /// layout has where the scene has no window: it is drawn for a picture.
    public static final String DENSITY = "dcganlab.density";

    private final ImageView view = new ImageView();

    /// Undoes the screen's scale. Fitted into its size on the layout instead, an image is one that
    /// has to be enlarged, and far from its left edge the colours run into each other a little.
    private final Scale toLayout = new Scale();

    private final ObservableValue<Number> density;
    private int[] pixels = {};
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1);
    private int across;
    private int down;

    public PixelView() {
        setManaged(false);
        setMouseTransparent(true);
        setSnapToPixel(false);
        view.setManaged(false);
        view.getTransforms().setAll(toLayout);
        getChildren().setAll(view);
        density =
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .orElse(1.0);
        density.subscribe(this::fit);
        sceneProperty().subscribe(this::fit);
        localToSceneTransformProperty().subscribe(this::settle);
    }

    /// Pixels of the device for one of the layout: the screen's scale.
    public ObservableValue<Number> densityProperty() {
        return density;
    }

    public double getDensity() {
        Scene scene = getScene();
        boolean drawn = scene != null && scene.getWindow() == null;
        Object said = drawn ? scene.getRoot().getProperties().get(DENSITY) : null;
        return said instanceof Number number
                ? number.doubleValue()
                : density.getValue().doubleValue();
    }

    /// Takes so many pixels of the device; nothing is seen of what was painted before.
    ///
    /// @param width 1 or more
    /// @param height 1 or more
    /// @return the pixels, row by row, premultiplied ARGB and transparent, to be painted again and
    ///   again; [#updated] shows them
    public int[] begin(int width, int height) {
        across = width;
        down = height;
        buffer = buffer(width, height);
        view.setImage(new WritableImage(buffer));
        fit();
        return pixels;
    }

    private PixelBuffer<IntBuffer> buffer(int width, int height) {
        pixels = new int[width * height];
        return new PixelBuffer<>(
                width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    /// Shows what was painted.
    public void updated() {
        buffer.updateBuffer(all -> null);
    }

    /// Width on the layout.
    public double width() {
        return across / getDensity();
    }

    /// Height on the layout.
    public double height() {
        return down / getDensity();
    }

    private void fit() {
        toLayout.setX(1 / getDensity());
        toLayout.setY(1 / getDensity());
        resize(width(), height());
        settle();
    }

    /// Moves the image by less than a pixel to where one of the device begins.
    private void settle() {
        Transform place = getLocalToSceneTransform();
        boolean moved = place.getMxx() == 1 && place.getMyy() == 1 && place.getMxy() == 0;
        view.setTranslateX(moved ? toPixel(place.getTx()) : 0);
        view.setTranslateY(moved ? toPixel(place.getTy()) : 0);
    }

    private double toPixel(double place) {
        double scale = getDensity();
        return Math.rint(place * scale) / scale - place;
    }
}
