package dcganlab.exchange;

import dcganlab.model.Pictures;
import dcganlab.model.SideBySideTable;
import dcganlab.model.SideBySideWords;
import dcganlab.model.Texts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The table of runs trained side by side as a picture, dark on white: a line for each run with
/// what differs in it, its figures, and a strip of its samples, of which those that stand below
/// each other are of the same latent points. On a system without fonts the samples alone.
final class SideBySidePicture {
    /// All lengths are pixels.
    private static final int SAMPLE = 64;

    private static final int GAP = 4;
    private static final int BETWEEN = 24; // columns
    private static final int EDGE = 20;
    private static final int LINE = SAMPLE + 12;
    private static final int LETTERS = 17;
    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1F2328);
    private static final Color PALE = new Color(0x59636E);
    private static final Color RULE = new Color(0xD1D9E0);

    private final SideBySideTable table;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> remarks;
    private final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);

    SideBySidePicture(SideBySideTable table, Texts texts) {
        this.table = table;
        SideBySideWords words = new SideBySideWords(DrawnTexts.of(texts));
        lines.add(words.heads());
        table.rows().forEach(row -> lines.add(words.cells(row)));
        remarks = words.remarks(table);
    }

    BufferedImage image() {
        FontMetrics letters = Caption.metrics(font);
        List<Integer> widths = letters == null ? List.of() : widths(letters);
        int strip = table.rows().stream().mapToInt(row -> strip(row.samples())).max().orElse(0);
        int words = widths.stream().mapToInt(width -> width + BETWEEN).sum();
        int inner = words + strip;
        int width = EDGE + inner + EDGE;
        Caption below = new Caption(remarks, inner, PAPER.getRGB() & 0xFFFFFF);
        int top = EDGE + (letters == null ? 0 : 2 * letters.getHeight());
        int bottom = top + table.rows().size() * LINE;
        int height = bottom + below.height() + (below.height() == 0 ? EDGE : 0);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = Caption.graphics(image, font);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width, height);
        if (letters != null) {
            write(graphics, letters, widths, 0, EDGE + letters.getAscent(), PALE);
        }
        for (int run = 0; run < table.rows().size(); run++) {
            int line = top + run * LINE;
            graphics.setColor(RULE);
            graphics.drawLine(EDGE, line, width - EDGE, line);
            if (letters != null) {
                int base = line + (LINE - letters.getHeight()) / 2 + letters.getAscent();
                write(graphics, letters, widths, run + 1, base, INK);
            }
            paint(image, table.rows().get(run).samples(), EDGE + words, line + (LINE - SAMPLE) / 2);
        }
        graphics.drawLine(EDGE, bottom, width - EDGE, bottom);
        graphics.dispose();
        below.draw(image, EDGE, bottom);
        return image;
    }

    private List<Integer> widths(FontMetrics letters) {
        return IntStream.range(0, lines.getFirst().size())
                .map(column ->
                        lines.stream()
                                .mapToInt(line -> letters.stringWidth(line.get(column)))
                                .max()
                                .orElse(0))
                .boxed()
                .toList();
    }

    /// Names stand at the left of their column, figures at the right.
    private void write(
            Graphics2D graphics,
            FontMetrics letters,
            List<Integer> widths,
            int line,
            int base,
            Color colour) {
        graphics.setFont(font);
        graphics.setColor(colour);
        int left = EDGE;
        for (int column = 0; column < widths.size(); column++) {
            String text = lines.get(line).get(column);
            int room = widths.get(column) - letters.stringWidth(text);
            graphics.drawString(text, left + (column == 0 ? 0 : room), base);
            left += widths.get(column) + BETWEEN;
        }
    }

    /// How wide a picture is: enlarged by a whole number, or if it is too large for a line, with
    /// every second of its pixels.
    private static int side(Pictures samples) {
        int size = samples.size();
        return size > SAMPLE ? SAMPLE : SAMPLE / size * size;
    }

    private static int strip(Pictures samples) {
        return samples.count() * (side(samples) + GAP) - GAP;
    }

    private static void paint(BufferedImage image, Pictures samples, int left, int top) {
        int side = side(samples);
        for (int picture = 0; picture < samples.count(); picture++) {
            int from = left + picture * (side + GAP);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    int column = x * samples.size() / side;
                    int row = y * samples.size() / side;
                    image.setRGB(from + x, top + y, samples.argb(picture, column, row));
                }
            }
        }
    }
}
