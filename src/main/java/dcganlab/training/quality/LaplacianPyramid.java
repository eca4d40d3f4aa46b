package dcganlab.training.quality;

/// What a picture shows at each size and no other: Burt and Adelson 1983, "The Laplacian Pyramid as
/// a Compact Image Code".
///
/// A picture is halved again and again, each time smoothed by `[1 4 6 4 1] / 16` in both directions
/// and every second pixel kept: G₀, G₁, …, the last one 16 pixels wide. Level k is Gₖ minus Gₖ₊₁
/// doubled again, by zeros between the pixels and the same filter times 2 in each direction; the
/// last level is the last G itself. Edges are mirrored, the edge pixel not repeated.
///
/// Keeps room for one picture: one thread at a time.
final class LaplacianPyramid {
    /// Side of the last level.
    static final int SMALLEST = 16;

    private final int channels;

    /// Gₖ, `[channels, size >> k, size >> k]`.
    private final float[][] smoothed;

    private final float[] between;

    /// @param size 16 times a power of two
    LaplacianPyramid(int channels, int size) {
        this.channels = channels;
        smoothed = new float[levels(size)][];
        for (int level = 0; level < smoothed.length; level++) {
            smoothed[level] = new float[channels * (size >> level) * (size >> level)];
        }
        between = new float[size * size];
    }

    /// How many levels there are: 2 for 32 pixels, 3 for 64, 4 for 128.
    static int levels(int size) {
        int levels = 1 + Integer.numberOfTrailingZeros(size / SMALLEST);
        if (size < SMALLEST || SMALLEST << (levels - 1) != size) {
            throw new IllegalArgumentException("no pyramid of " + size + " pixels");
        }
        return levels;
    }

    /// One level of a picture, `[channels, size >> level, size >> level]`; overwritten by the next
    /// call.
    float[] level(Images images, int picture, int level) {
        images.read(picture, smoothed[0]);
        boolean last = level == smoothed.length - 1;
        for (int k = 0; k < (last ? level : level + 1); k++) {
            int side = images.size() >> k;
            for (int channel = 0; channel < channels; channel++) {
                halve(smoothed[k], channel * side * side, side, smoothed[k + 1]);
            }
        }
        if (!last) {
            int side = images.size() >> level;
            for (int channel = 0; channel < channels; channel++) {
                subtractDoubled(smoothed[level + 1], smoothed[level], channel * side * side, side);
            }
        }
        return smoothed[level];
    }

    /// @param at where the plane of that side begins; the half begins at a quarter of it
    private void halve(float[] plane, int at, int side, float[] half) {
        int shorter = side / 2;
        for (int y = 0; y < shorter; y++) {
            int row0 = at + mirrored(2 * y - 2, side) * side;
            int row1 = at + mirrored(2 * y - 1, side) * side;
            int row2 = at + 2 * y * side;
            int row3 = row2 + side;
            int row4 = at + mirrored(2 * y + 2, side) * side;
            int to = y * side;
            for (int x = 0; x < side; x++) {
                between[to + x] =
                        (plane[row0 + x] + plane[row4 + x]) * (1 / 16f)
                                + (plane[row1 + x] + plane[row3 + x]) * (4 / 16f)
                                + plane[row2 + x] * (6 / 16f);
            }
        }
        for (int y = 0; y < shorter; y++) {
            int row = y * side;
            int to = at / 4 + y * shorter;
            for (int x = 0; x < shorter; x++) {
                half[to + x] =
                        (between[row + mirrored(2 * x - 2, side)]
                                                + between[row + mirrored(2 * x + 2, side)])
                                        * (1 / 16f)
                                + (between[row + mirrored(2 * x - 1, side)]
                                                + between[row + 2 * x + 1])
                                        * (4 / 16f)
                                + between[row + 2 * x] * (6 / 16f);
            }
        }
    }

    /// With zeros between the pixels, a pixel of the half's own takes `[1 6 1] / 8` of the half,
    /// one between two takes the mean of both. Beyond the last pixel lies itself again: a mirrored
    /// zero is a zero.
    private void subtractDoubled(float[] half, float[] plane, int at, int side) {
        int shorter = side / 2;
        for (int y = 0; y < shorter; y++) {
            int row = at / 4 + y * shorter;
            int to = y * side;
            for (int x = 0; x < shorter; x++) {
                float here = half[row + x];
                float before = half[row + Math.abs(x - 1)];
                float after = half[row + Math.min(x + 1, shorter - 1)];
                between[to + 2 * x] = (before + after) * (1 / 8f) + here * (6 / 8f);
                between[to + 2 * x + 1] = (here + after) * (1 / 2f);
            }
        }
        for (int y = 0; y < shorter; y++) {
            int before = Math.abs(y - 1) * side;
            int here = y * side;
            int after = Math.min(y + 1, shorter - 1) * side;
            int even = at + 2 * y * side;
            int odd = even + side;
            for (int x = 0; x < side; x++) {
                plane[even + x] -=
                        (between[before + x] + between[after + x]) * (1 / 8f)
                                + between[here + x] * (6 / 8f);
                plane[odd + x] -= (between[here + x] + between[after + x]) * (1 / 2f);
            }
        }
    }

    private static int mirrored(int index, int side) {
        int positive = Math.abs(index);
        return positive < side ? positive : 2 * (side - 1) - positive;
    }
}
