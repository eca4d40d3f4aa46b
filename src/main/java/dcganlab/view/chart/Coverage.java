package dcganlab.view.chart;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How much of each pixel one curve covers, 0 to 255. Strokes that overlap cover no more than the
/// stronger of them, so a half-transparent curve has no dark joints.
///
/// Pixel `(x, y)` is the square from there to `(x + 1, y + 1)`, y downwards.
final class Coverage {
    private static final byte FULL = (byte) 255;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private byte[] cells = {};
    private int width;
    private int height;
    private int top;
    private int bottom;

    /// Takes this size and covers nothing.
    void resize(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        cells = new byte[width * height];
        top = height;
        bottom = 0;
    }

    int at(int x, int y) {
        return cells[y * width + x] & 0xFF;
    }

    /// Covers one pixel column between two heights.
    void column(int x, double from, double to) {
        int first = (int) Math.max(0, Math.floor(from));
        int last = (int) Math.min(height - 1, Math.floor(to));
        if (x < 0 || x >= width || first > last) {
            return;
        }
        cover(x, first, Math.min(to, first + 1) - Math.max(from, first));
        for (int y = first + 1; y < last; y++) {
            cells[y * width + x] = FULL;
        }
        cover(x, last, Math.min(to, last + 1) - Math.max(from, last));
        touch(first, last);
    }

    /// Covers a line with round ends.
    ///
    /// @param radius half its thickness
    void segment(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + 0.5;
        int firstColumn = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
        int lastColumn = (int) Math.min(width - 1, Math.floor(Math.max(x0, x1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        for (int x = firstColumn; x <= lastColumn; x++) {
            double px = x + 0.5 - x0;
            // The part of the line that can reach this column.
            double a = dx == 0 ? 0 : clamp((px - reach) / dx);
            double b = dx == 0 ? 1 : clamp((px + reach) / dx);
            double ya = y0 + a * dy;
            double yb = y0 + b * dy;
            int first = (int) Math.max(0, Math.floor(Math.min(ya, yb) - reach));
            int last = (int) Math.min(height - 1, Math.floor(Math.max(ya, yb) + reach));
            for (int y = first; y <= last; y++) {
                double py = y + 0.5 - y0;
                double t = square == 0 ? 0 : clamp((px * dx + py * dy) / square);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distance = ex * ex + ey * ey;
                if (distance < reach * reach) {
                    cover(x, y, reach - Math.sqrt(distance));
                }
            }
            if (first <= last) {
                touch(first, last);
            }
        }
    }

    void dot(double x, double y, double radius) {
        segment(x, y, x, y, radius);
    }

    private void cover(int x, int y, double amount) {
        int at = y * width + x;
        int value = amount >= 1 ? 255 : (int) (255 * amount + 0.5);
        if (value > (cells[at] & 0xFF)) {
            cells[at] = (byte) value;
        }
    }

    private void touch(int first, int last) {
        top = Math.min(top, first);
        bottom = Math.max(bottom, last + 1);
    }

    /// Covers nothing but these pixel columns any more.
    ///
    /// @param from the first of them
    /// @param to the first that is none
    void keep(int from, int to) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(cells, y * width, y * width + from, (byte) 0);
            Arrays.fill(cells, y * width + to, (y + 1) * width, (byte) 0);
        }
    }

    private static double clamp(double t) {
        return t < 0 ? 0 : t > 1 ? 1 : t;
    }

    /// Blends a colour into pixels wherever they are covered, then covers nothing.
    ///
    /// @param pixels premultiplied ARGB, row by row, of this size
    /// @param palette the premultiplied colour for each coverage
    void blend(int[] pixels, int[] palette) {
        int end = bottom * width;
        for (int i = top * width; i < end; i++) {
            // Most cells are empty: pass over eight at once.
            while (i + Long.BYTES <= end && (long) EIGHT.get(cells, i) == 0) {
                i += Long.BYTES;
            }
            int covered = i < end ? cells[i] & 0xFF : 0;
            if (covered != 0) {
                int colour = palette[covered];
                pixels[i] = colour + faded(pixels[i], 255 - (colour >>> 24));
            }
        }
        if (top < bottom) {
            Arrays.fill(cells, top * width, bottom * width, (byte) 0);
        }
        top = height;
        bottom = 0;
    }

    /// A premultiplied pixel times `share / 255`, two channels in one multiplication.
    private static int faded(int pixel, int share) {
        int low = (pixel & 0xFF00FF) * share + 0x800080;
        int high = (pixel >>> 8 & 0xFF00FF) * share + 0x800080;
        low = (low + (low >>> 8 & 0xFF00FF)) >>> 8 & 0xFF00FF;
        high = (high + (high >>> 8 & 0xFF00FF)) & 0xFF00FF00;
        return low | high;
    }
}
