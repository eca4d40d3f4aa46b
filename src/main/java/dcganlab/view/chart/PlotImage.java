package dcganlab.view.chart;

import dcganlab.model.series.Series;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/// The pixels of a plot: the grid and the curves, in one image that is handed to the screen as a
/// whole. One device pixel is one pixel of the image, whatever the scale of the screen.
final class PlotImage {
    private static final double MINOR = 0.45;
    private static final double DASH = 4;

    private final ImageView view = new ImageView();
    private final Coverage coverage = new Coverage();
    private final Trace trace = new Trace();
    private final EdgeMarks edges = new EdgeMarks();
    private int[] pixels = {};
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1);
    private int width;
    private int height;

    ImageView view() {
        return view;
    }

    /// Takes the size of a frame and forgets what was drawn.
    void begin(Frame frame) {
        if (frame.width() != width || frame.height() != height) {
            width = frame.width();
            height = frame.height();
            buffer = buffer(width, height);
            coverage.resize(width, height);
            view.setImage(new WritableImage(buffer));
        }
        view.setFitWidth(width / frame.scale());
        view.setFitHeight(height / frame.scale());
        Arrays.fill(pixels, 0);
    }

    private PixelBuffer<IntBuffer> buffer(int columns, int rows) {
        pixels = new int[columns * rows];
        return new PixelBuffer<>(
                columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    /// Draws the grid: hair lines one pixel wide, faint where a tick has no words.
    void grid(Frame frame, List<Tick> across, List<Tick> up, Color colour) {
        int strong = palette(colour, 1)[255];
        int faint = palette(colour, MINOR)[255];
        for (Tick tick : across) {
            int x = (int) Math.floor(frame.pixelOf(tick.value()));
            if (x >= 0 && x < width) {
                for (int y = 0; y < height; y++) {
                    pixels[y * width + x] = faint;
                }
            }
        }
        for (Tick tick : up) {
            int y = (int) Math.floor(frame.heightOf(tick.value()));
            if (y >= 0 && y < height) {
                Arrays.fill(pixels, y * width, (y + 1) * width, tick.isMinor() ? faint : strong);
            }
        }
    }

    /// Draws a band across between two values, over what is there.
    void band(Frame frame, Span values, Color colour, double opacity) {
        int from = row(frame.heightOf(values.to()));
        int to = row(frame.heightOf(values.from()));
        int over = palette(colour, opacity)[255];
        int rest = 255 - (over >>> 24);
        for (int i = from * width; i < to * width; i++) {
            pixels[i] = over + faded(pixels[i], rest);
        }
    }

    /// The row of pixels at a height; the nearest if that lies outside.
    private int row(double y) {
        return Double.isNaN(y) ? height : Math.clamp(Math.round(y), 0, height);
    }

    /// A premultiplied pixel with all its parts at so many 255ths.
    private static int faded(int pixel, int parts) {
        int sum = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            sum |= ((pixel >>> shift & 0xFF) * parts / 255) << shift;
        }
        return sum;
    }

    /// Draws dashes across at a value.
    ///
    /// @param thickness in pixels of the layout
    void reference(Frame frame, double value, Color colour, double thickness, double opacity) {
        double y = frame.heightOf(value);
        if (Double.isNaN(y) || y < 0 || y > height) {
            return;
        }
        double dash = DASH * frame.scale();
        for (double x = 0; x < width; x += 2 * dash) {
            coverage.segment(x, y, x + dash, y, thickness * frame.scale() / 2);
        }
        coverage.blend(pixels, palette(colour, opacity));
    }

    /// Draws the numbers of a series in some of the pixel columns.
    ///
    /// @param from the first of them
    /// @param to the first that is none
    /// @param thickness in pixels of the layout
    void numbers(
            Frame frame,
            Series series,
            int from,
            int to,
            Color colour,
            double thickness,
            double opacity) {
        trace.draw(series, frame, coverage, thickness * frame.scale());
        coverage.keep(from, to);
        coverage.blend(pixels, palette(colour, opacity));
    }

    /// Draws a dot at each number of a series that has few.
    ///
    /// @param radius in pixels of the layout
    void dots(Frame frame, Series series, Color colour, double radius, double opacity) {
        for (int row = frame.rowAt(0); row < frame.rowAt(frame.width()); row++) {
            double y = frame.heightOf(series.get(row));
            if (!Double.isNaN(y)) {
                coverage.dot(frame.pixelOfRow(row), y, radius * frame.scale());
            }
        }
        coverage.blend(pixels, palette(colour, opacity));
    }

    /// Marks at the edges where numbers of a curve lie beyond them.
    void beyond(Frame frame, List<Series> drawn, Color colour) {
        edges.draw(drawn, frame, coverage);
        coverage.blend(pixels, palette(colour, 1));
    }

    /// Marks the end of a curve.
    void head(double x, double y, Color colour, double radius) {
        coverage.dot(x, y, radius);
        coverage.blend(pixels, palette(colour, 1));
    }

    /// Hands what was drawn to the screen.
    void end() {
        buffer.updateBuffer(changed -> new Rectangle2D(0, 0, width, height));
    }

    /// A colour premultiplied for each coverage from 0 to 255.
    private static int[] palette(Color colour, double opacity) {
        int[] palette = new int[256];
        for (int covered = 0; covered < 256; covered++) {
            double alpha = colour.getOpacity() * opacity * covered;
            palette[covered] =
                    Math.toIntExact(Math.round(alpha)) << 24
                            | channel(colour.getRed() * alpha) << 16
                            | channel(colour.getGreen() * alpha) << 8
                            | channel(colour.getBlue() * alpha);
        }
        return palette;
    }

    private static int channel(double value) {
        return (int) Math.round(value);
    }
}
