package dcganlab.exchange;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of text below pictures, broken where their language allows it if they are too long;
/// nothing at all on a system without fonts.
final class Caption {
    private static final System.Logger LOG = System.getLogger(Caption.class.getName());
    private static final int SMALLEST = 13;
    private static final int WIDTHS = 64;
    private static final Color DARK = new Color(0x1F2328);
    private static final Color LIGHT = new Color(0xF0F6FC);

    private final List<String> lines = new ArrayList<>();
    private final Font font;
    private final Color colour;
    private final int lineHeight;
    private final int ascent;

    /// @param width how long a line may be, in pixels
    /// @param background what it will stand on, `0xRRGGBB`
    Caption(List<String> text, int width, int background) {
        this.colour = luminance(background) > 0.4 ? DARK : LIGHT;
        // As large beside large pictures as beside small ones.
        font = new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(SMALLEST, width / WIDTHS));
        FontMetrics metrics = text.isEmpty() ? null : metrics(font);
        if (metrics != null) {
            for (String line : text) {
                addBroken(line, width, metrics);
            }
        }
        this.lineHeight = metrics == null ? 0 : metrics.getHeight();
        this.ascent = metrics == null ? 0 : metrics.getAscent();
    }

    /// How much room it takes below the pictures; 0 without text.
    int height() {
        return lines.isEmpty() ? 0 : above() + lines.size() * lineHeight + 2 * above();
    }

    private int above() {
        return font.getSize() / 3;
    }

    void draw(BufferedImage image, int left, int top) {
        if (lines.isEmpty()) {
            return;
        }
        Graphics2D graphics = graphics(image, font);
        graphics.setColor(colour);
        int baseline = top + above() + ascent;
        for (String line : lines) {
            graphics.drawString(line, left, baseline);
            baseline += lineHeight;
        }
        graphics.dispose();
    }

    /// None on a system without fonts, such as a bare server: Java then throws exceptions and
    /// errors of several kinds, and pictures without a caption are better than no pictures.
    static @Nullable FontMetrics metrics(Font font) {
        Graphics2D graphics = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), font);
        try {
            return graphics.getFontMetrics();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "no font for the caption", e);
            return null;
        } finally {
            graphics.dispose();
        }
    }

    private void addBroken(String line, int width, FontMetrics metrics) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(line);
        int start = 0;
        int end = 0;
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            String longer = line.substring(start, next).stripTrailing();
            if (end > start && metrics.stringWidth(longer) > width) {
                lines.add(line.substring(start, end).stripTrailing());
                start = end;
            }
            end = next;
        }
        lines.add(line.substring(start).stripTrailing());
    }

    static Graphics2D graphics(BufferedImage image, Font font) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font);
        return graphics;
    }

    /// Between 0 (black) and 1 (white), as the eye weighs the colours.
    private static double luminance(int rgb) {
        return (0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF))
                / 255;
    }
}
