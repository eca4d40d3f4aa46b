package dcganlab.data.pictures;

import dcganlab.data.PixelRows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Guesses whether an image is a sheet of sprites, and how large they are. Between one sprite and
/// the next the picture changes otherwise than within them: more where they fill their tiles, less
/// where they have a margin. So the mean change from each column of pixels to the next, and from
/// each row to the next, is compared between where tiles of a size would meet and everywhere else.
final class TileSizes {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 256;
    private static final int FEWEST_TILES = 16;

    /// A smaller image is a single sprite, drawn in blocks perhaps.
    private static final int SMALLEST_SHEET = 96;

    private static final int MOST_GUESSES = 3;

    /// By how much of the mean change the seams must differ. Photographs stay below 0.3.
    private static final double CLEAR = 0.5;

    /// A multiple of the true size has seams as clear, a part of it clearly fainter ones.
    private static final double AS_CLEAR = 0.75;

    private TileSizes() {}

    /// Sides of tiles that the image may consist of, the likeliest first; none if it is no sheet.
    static List<Integer> of(PixelRows image) {
        double[] across = new double[image.width()];
        double[] down = new double[image.height()];
        measure(image, across, down);
        int[] sizes =
                IntStream.rangeClosed(SMALLEST, LARGEST)
                        .filter(side -> divides(side, image))
                        .toArray();
        double[] clarity =
                Arrays.stream(sizes)
                        .mapToDouble(side -> Math.min(clarity(across, side), clarity(down, side)))
                        .toArray();
        double best = Arrays.stream(clarity).max().orElse(0);
        List<Integer> likely = new ArrayList<>();
        for (int i = 0; i < sizes.length && likely.size() < MOST_GUESSES; i++) {
            if (clarity[i] >= CLEAR && clarity[i] >= AS_CLEAR * best) {
                likely.add(sizes[i]);
            }
        }
        return likely;
    }

    private static boolean divides(int side, PixelRows image) {
        int w = image.width();
        int h = image.height();
        return Math.max(w, h) >= SMALLEST_SHEET
                && w % side == 0
                && h % side == 0
                && (w / side) * (h / side) >= FEWEST_TILES;
    }

    /// How much the image changes towards each column and each row from the one before it.
    private static void measure(PixelRows image, double[] across, double[] down) {
        int[] row = new int[image.width()];
        int[] above = new int[image.width()];
        for (int y = 0; y < image.height(); y++) {
            image.read(y, row);
            for (int x = 0; x < row.length; x++) {
                if (x > 0) {
                    across[x] += change(row[x], row[x - 1]);
                }
                if (y > 0) {
                    down[y] += change(row[x], above[x]);
                }
            }
            int[] free = above;
            above = row;
            row = free;
        }
    }

    private static int change(int argb, int other) {
        int sum = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 8) {
            sum += Math.abs((argb >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }

    /// The difference between seams and the rest, in parts of the larger of both: 0 to 1.
    private static double clarity(double[] change, int side) {
        double seams = 0;
        double rest = 0;
        int count = 0;
        for (int i = 1; i < change.length; i++) {
            if (i % side == 0) {
                seams += change[i];
                count++;
            } else {
                rest += change[i];
            }
        }
        if (count == 0) {
            return 1; // One tile across: the other direction decides.
        }
        if (seams + rest == 0) {
            return 0;
        }
        double atSeams = seams / count;
        double elsewhere = rest / (change.length - 1 - count);
        return Math.abs(atSeams - elsewhere) / Math.max(atSeams, elsewhere);
    }
}
