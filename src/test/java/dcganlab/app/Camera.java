package dcganlab.app;

import dcganlab.exchange.AnimatedGif;
import dcganlab.exchange.AnimatedGif.Frame;
import dcganlab.model.LabException;
import dcganlab.runs.PngFile;

import javafx.geometry.Point2D;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Takes pictures of a window, and films it with the pointer, which JavaFX leaves to the screen.
final class Camera {
    private static final double[][] ARROW = {
        {0, 0}, {0, 17}, {4, 13.2}, {6.8, 19.4}, {9.4, 18.2}, {6.7, 12.2}, {12, 12}
    };
    private static final double RING = 11;
    private static final Color PRESSED = new Color(0x66_0969DA, true);

    private final Stage stage;
    private final List<Frame> film = new ArrayList<>();
    private int width;
    private int height;

    Camera(Stage stage) {
        this.stage = stage;
    }

    /// Adds a frame to the film.
    ///
    /// @param pointer where it is in the scene; null for nowhere
    void film(int centiseconds, @Nullable Point2D pointer, boolean pressed) {
        BufferedImage image = picture();
        if (pointer != null) {
            draw(image, pointer, pressed);
        }
        width = image.getWidth();
        height = image.getHeight();
        film.add(new Frame(pixels(image), centiseconds));
    }

    void still(Path file) throws LabException {
        PngFile.write(file, picture());
    }

    /// Writes the film, and, to be looked at, each of its frames.
    void develop(Path file, Path frames) throws LabException {
        AnimatedGif.write(file, width, height, film);
        for (int i = 0; i < film.size(); i++) {
            int[] rgb = film.get(i).rgb();
            PngFile.write(
                    frames.resolve("%03d.png".formatted(i)),
                    width,
                    height,
                    (y, row) -> System.arraycopy(rgb, y * width, row, 0, width));
        }
    }

    double seconds() {
        return film.stream().mapToInt(Frame::centiseconds).sum() / 100.0;
    }

    private BufferedImage picture() {
        Pulses.pass();
        return Pulses.get(() -> {
            WritableImage seen = stage.getScene().snapshot(null);
            int across = (int) seen.getWidth();
            int down = (int) seen.getHeight();
            int[] argb = new int[across * down];
            seen.getPixelReader()
                    .getPixels(
                            0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
            BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, across, down, argb, 0, across);
            return image;
        });
    }

    private static int[] pixels(BufferedImage image) {
        int across = image.getWidth();
        return image.getRGB(0, 0, across, image.getHeight(), null, 0, across);
    }

    private static void draw(BufferedImage image, Point2D pointer, boolean pressed) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(pointer.getX(), pointer.getY());
        if (pressed) {
            graphics.setColor(PRESSED);
            graphics.fill(new Ellipse2D.Double(-RING, -RING, 2 * RING, 2 * RING));
        }
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(ARROW[0][0], ARROW[0][1]);
        for (double[] corner : ARROW) {
            arrow.lineTo(corner[0], corner[1]);
        }
        arrow.closePath();
        graphics.setColor(Color.BLACK);
        graphics.fill(arrow);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(1.2F));
        graphics.draw(arrow);
        graphics.dispose();
    }
}
