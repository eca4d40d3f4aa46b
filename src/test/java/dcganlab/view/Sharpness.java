package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import java.util.HashSet;
import java.util.Set;

/** Whether a picture is seen as it is, at some scale of the screen. */
public final class Sharpness {
    private static final int OPAQUE = 0xFF;

    private Sharpness() {}

    /** Has a window drawn as on a screen of this scale, and its scene be laid out for it. */
    public static void setScale(Stage stage, double scale) {
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.getScene().getRoot().requestLayout();
        stage.getScene().getRoot().layout();
    }

    /**
     * Compares each pixel of the device with the image that is shown there, and those with the
     * pictures' own colours.
     *
     * @param view the image, in the scene of the stage
     */
    public static void assertSharp(Stage stage, Node view, Pictures... pictures) {
        double scale = stage.getRenderScaleX();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        PixelReader seen = stage.getScene().getRoot().snapshot(parameters, null).getPixelReader();
        Set<Integer> own = colours(pictures);
        ImageView shown = (ImageView) view;
        PixelReader image = shown.getImage().getPixelReader();
        Bounds bounds = view.localToScene(view.getLayoutBounds());
        int left = (int) Math.round(bounds.getMinX() * scale);
        int top = (int) Math.round(bounds.getMinY() * scale);
        for (int y = 0; y < shown.getImage().getHeight(); y++) {
            for (int x = 0; x < shown.getImage().getWidth(); x++) {
                int argb = image.getArgb(x, y);
                if (argb >>> 24 == OPAQUE) {
                    assertTrue(own.contains(argb), () -> Integer.toHexString(argb));
                    int there = seen.getArgb(left + x, top + y);
                    assertEquals(argb, there, "at scale " + scale + ", " + x + ", " + y);
                }
            }
        }
    }

    private static Set<Integer> colours(Pictures... all) {
        Set<Integer> colours = new HashSet<>();
        for (Pictures pictures : all) {
            for (int i = 0; i < pictures.count() * pictures.size() * pictures.size(); i++) {
                int size = pictures.size();
                colours.add(pictures.argb(i / (size * size), i % size, i / size % size));
            }
        }
        return colours;
    }
}
