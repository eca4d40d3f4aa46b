package dcganlab.training.quality;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Finds the real image that is nearest to a picture. The distance of two pictures is `1 - r`, with
/// `r` the correlation of their pixels: the mean product of both once each has mean 0 and deviation
/// 1 (normalised cross-correlation: Lewis, "Fast Template Matching", Vision Interface 1995). It is
/// 0 for the same picture, also if one is darker or paler, and 1 for two that have nothing in
/// common. The plain difference of pixels would not do: of two unrelated pictures it is the sum of
/// their variances, `E|x - y|² = Var x + Var y`, so that the paler a picture is the nearer it is to
/// everything, and grey noise is twice as near to each real image as these are to each other.
///
/// All real images are compared at 16x16 pixels, the means of blocks, in whole numbers; the nearest
/// eight of them then pixel by pixel. In pictures whose differences are large shapes, as those of
/// faces, the nearest one is among them; it can be missed where fine texture is all that differs,
/// and then the distance is a little too large. A copy is always found.
///
/// Equal real images do not count as each other's neighbours.
public final class NearestReal {
    /// Real images that are looked at, at most: 77 MB of memory in colour.
    static final int MOST_REAL = 100_000;

    /// Pictures of each kind whose nearest is searched, at most.
    static final int MOST_CHECKED = 1000;

    private static final int SIDE = 16;
    private static final int EXACT = 8;

    /// Deviation of a picture without contrast, but for rounding.
    private static final double FLAT = 1e-3;

    private static final double RARE = 0.01;

    /// Numbers after which a sum is looked at; divides all lengths.
    private static final int BLOCK = 64;

    private final Images real;

    /// What a deviation of 1 is in whole numbers: 4 of them, more than pictures have, fit a byte.
    private static final float UNIT = 31;

    /// `[n][channels * 16 * 16]`, with mean 0 and deviation 31.
    private final byte[][] small;

    /// @param real the images to search
    public NearestReal(Images real) {
        this.real = real;
        small = new byte[Math.min(real.count(), MOST_REAL)][];
        Workers.ALL.each(small.length, i -> small[i] = small(real, i));
    }

    /// Compares generated pictures with the real images, and these with each other.
    ///
    /// @param generated of the real images' shape; the first 1000 are taken
    /// @param progress told the part that is done, 0 to 1, from several threads
    public Memorisation check(Images generated, DoubleConsumer progress) {
        int ours = Math.min(generated.count(), MOST_CHECKED);
        double[] distances =
                distances(ours, i -> distance(generated, i, small(generated, i), false));
        progress.accept(0.5);
        int theirs = Math.min(small.length, MOST_CHECKED);
        double[] usual = distances(theirs, i -> distance(real, i, small[i], true));
        progress.accept(1);
        double threshold = quantile(usual, RARE);
        int closer = (int) Arrays.stream(distances).filter(d -> d <= threshold).count();
        return new Memorisation(
                ours, quantile(distances, 0.5), quantile(usual, 0.5), threshold, closer);
    }

    private static double[] distances(int count, IntToDoubleFunction distance) {
        return IntStream.range(0, count)
                .parallel()
                .mapToDouble(distance)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /// The distance to the nearest real image; infinite if there is none but equals.
    ///
    /// @param own whether the picture is a real image itself
    private double distance(Images images, int picture, byte[] reduced, boolean own) {
        Nearest nearest = new Nearest(EXACT);
        for (int i = 0; i < small.length; i++) {
            int distance = squares(reduced, small[i], nearest.limit());
            if (distance < nearest.limit() && !(own && distance == 0 && same(picture, i))) {
                nearest.offer(distance, i);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < nearest.count(); n++) {
            least = Math.min(least, exact(images, picture, nearest.picture(n)));
        }
        return least;
    }

    /// The sum of squared differences, or something not below the limit if it is not below.
    private static int squares(byte[] some, byte[] other, int limit) {
        int sum = 0;
        for (int from = 0; from < some.length && sum < limit; from += BLOCK) {
            for (int i = from; i < from + BLOCK; i++) {
                int difference = some[i] - other[i];
                sum += difference * difference;
            }
        }
        return sum;
    }

    private boolean same(int picture, int other) {
        return picture == other || exact(real, picture, other) == 0;
    }

    private double exact(Images images, int picture, int other) {
        Pixels some = Pixels.of(images, picture);
        Pixels theirs = Pixels.of(real, other);
        if (some.flat() || theirs.flat()) {
            return some.flat() && theirs.flat() ? 0 : 1;
        }
        double sum = 0;
        for (int i = 0; i < some.length(); i++) {
            double difference = some.normal(i) - theirs.normal(i);
            sum += difference * difference;
        }
        return sum / some.length() / 2; // |a - b|² = 2 - 2 a·b, exactly 0 for a copy.
    }

    private static byte[] small(Images images, int picture) {
        byte[] pixels = images.array(picture);
        int offset = images.offset(picture);
        int size = images.size();
        int block = size / SIDE;
        float[] means = new float[images.channels() * SIDE * SIDE];
        for (int i = 0; i < means.length; i++) {
            int corner = offset + i / SIDE * block * size + i % SIDE * block;
            int sum = 0;
            for (int y = 0; y < block; y++) {
                for (int x = 0; x < block; x++) {
                    sum += pixels[corner + y * size + x] & 0xFF;
                }
            }
            means[i] = (float) sum / (block * block);
        }
        return normal(means);
    }

    private static byte[] normal(float[] means) {
        double sum = 0;
        double squares = 0;
        for (float mean : means) {
            sum += mean;
            squares += mean * mean;
        }
        double middle = sum / means.length;
        double deviation = Math.sqrt(Math.max(0, squares / means.length - middle * middle));
        byte[] normal = new byte[means.length];
        if (deviation > FLAT) {
            for (int i = 0; i < means.length; i++) {
                long whole = Math.round(UNIT * (means[i] - middle) / deviation);
                normal[i] = (byte) Math.clamp(whole, Byte.MIN_VALUE, Byte.MAX_VALUE);
            }
        }
        return normal;
    }

    /// The smallest value with at least that part of all at or under it.
    private static double quantile(double[] sorted, double part) {
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
