package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A test picture of four colours, so that it shows which way up it is: red, green above; blue,
/// nearly white below.
public final class Quadrants {
    public static final int RED = 0xFFDC281E;
    public static final int GREEN = 0xFF28B43C;
    public static final int BLUE = 0xFF1E3CC8;
    public static final int WHITE = 0xFFF0F0EB;

    private Quadrants() {}

    public static BufferedImage of(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        int x = width / 2;
        int y = height / 2;
        fill(pen, RED, 0, 0, x, y);
        fill(pen, GREEN, x, 0, width - x, y);
        fill(pen, BLUE, 0, y, x, height - y);
        if (!image.getColorModel().hasAlpha()) {
            fill(pen, WHITE, x, y, width - x, height - y);
        }
        pen.dispose();
        return image;
    }

    private static void fill(Graphics2D pen, int argb, int x, int y, int width, int height) {
        pen.setColor(new Color(argb));
        pen.fillRect(x, y, width, height);
    }

    /// Expects colours in the middles of the quadrants, row by row.
    public static void assertColours(ImageSet set, int image, int tolerance, int... argb) {
        Pictures pictures = set.pictures(image);
        int near = pictures.size() / 4;
        int far = pictures.size() - 1 - near;
        assertNear(argb[0], pictures.argb(0, near, near), tolerance, "top left");
        assertNear(argb[1], pictures.argb(0, far, near), tolerance, "top right");
        assertNear(argb[2], pictures.argb(0, near, far), tolerance, "bottom left");
        assertNear(argb[3], pictures.argb(0, far, far), tolerance, "bottom right");
    }

    public static void assertNear(int expected, int actual, int tolerance, String where) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(
                    (expected >> shift) & 0xFF,
                    (actual >> shift) & 0xFF,
                    tolerance,
                    () -> "%s: %08x for %08x".formatted(where, actual, expected));
        }
    }
}
