package dcganlab.data.portraits;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A square of colour on which shapes are laid over each other, with edges one pixel soft. Not for
/// several threads.
final class Canvas {
    private final int size;
    private final double pixel;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private Frame frame = Frame.UPRIGHT;

    /// @param size side in pixels
    Canvas(int size) {
        this.size = size;
        this.pixel = 2.0 / size;
        this.red = new float[size * size];
        this.green = new float[size * size];
        this.blue = new float[size * size];
    }

    /// Black again: what is laid wholly over something still rounds by what was there.
    void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
    }

    int size() {
        return size;
    }

    /// Side of a pixel.
    double pixel() {
        return pixel;
    }

    Frame frame() {
        return frame;
    }

    /// How the following shapes are turned.
    void turn(Frame next) {
        frame = next;
    }

    /// Fills with a sharp edge.
    void fill(Shape shape, Paint paint) {
        fill(shape, 0, paint, null);
    }

    /// Fills with a blurred edge, for light and shade.
    ///
    /// @param softness width of the edge, 0 for a sharp one
    /// @param within where the paint stays
    void fill(Shape shape, double softness, Paint paint, @Nullable Shape within) {
        new Fill(this, Math.max(softness, pixel), paint).run(shape, within);
    }

    /// Lays paint over one pixel.
    ///
    /// @param at the pixel's place, `y * size + x`
    /// @param x the same place, in the shape's frame
    /// @param y the same place, in the shape's frame
    /// @param cover how much of the pixel it covers, 0 to 1
    void blend(int at, Paint paint, double x, double y, double cover) {
        Ramp ramp = paint.ramp();
        float share = ramp == null ? 0 : (float) ramp.share(x, y);
        blend(at, paint.from(), paint.to(), share, (float) (cover * paint.opacity()));
    }

    /// Lays paint over pixels side by side, which it covers wholly.
    ///
    /// @param at the first pixel's place, `y * size + x`
    /// @param x the same place, in the shape's frame
    /// @param y the same place, in the shape's frame
    void blendRow(int at, int count, Paint paint, double x, double y) {
        Colour from = paint.from();
        float opacity = (float) paint.opacity();
        Ramp ramp = paint.ramp();
        if (ramp != null) {
            double dx = frame.cos() * pixel;
            double dy = -frame.sin() * pixel;
            for (int i = 0; i < count; i++) {
                float share = (float) ramp.share(x + i * dx, y + i * dy);
                blend(at + i, from, paint.to(), share, opacity);
            }
        } else if (opacity == 1) {
            Arrays.fill(red, at, at + count, from.red());
            Arrays.fill(green, at, at + count, from.green());
            Arrays.fill(blue, at, at + count, from.blue());
        } else {
            for (int i = at; i < at + count; i++) {
                blend(i, from, from, 0, opacity);
            }
        }
    }

    private void blend(int at, Colour from, Colour to, float share, float over) {
        float r = from.red() + (to.red() - from.red()) * share;
        float g = from.green() + (to.green() - from.green()) * share;
        float b = from.blue() + (to.blue() - from.blue()) * share;
        red[at] += (r - red[at]) * over;
        green[at] += (g - green[at]) * over;
        blue[at] += (b - blue[at]) * over;
    }

    /// The picture as unsigned bytes, `[channels, size, size]`.
    ///
    /// @param channels 3, or 1 for the luma of the colours (ITU-R BT.601)
    byte[] toBytes(int channels) {
        int plane = size * size;
        byte[] bytes = new byte[channels * plane];
        for (int at = 0; at < plane; at++) {
            int r = level(red[at]);
            int g = level(green[at]);
            int b = level(blue[at]);
            if (channels == 1) {
                bytes[at] = (byte) ((299 * r + 587 * g + 114 * b + 500) / 1000);
            } else {
                bytes[at] = (byte) r;
                bytes[at + plane] = (byte) g;
                bytes[at + 2 * plane] = (byte) b;
            }
        }
        return bytes;
    }

    /// Mixtures of colours never leave 0 to 1.
    private static int level(float part) {
        return (int) (part * 255f + 0.5f);
    }
}
