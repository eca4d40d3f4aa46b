package dcganlab.data;

/// How the pixels of one side come to be from those of the source: weighted sums.
///
/// Shrinking takes the mean over the exact area that a pixel covers, parts of source pixels
/// included, so nothing is overlooked and fine patterns turn to grey instead of to new patterns.
/// Enlarging interpolates between the two nearest centres. At the source's own size both are the
/// identity.
///
/// @param source pixels of the source's side
/// @param start where the window begins in the source, may lie between pixels
/// @param length of the window in source pixels
/// @param first for each pixel the first source pixel it takes from
/// @param weights for each pixel the weights of the source pixels from there on; their sum is 1
@SuppressWarnings("ArrayRecordComponent") // Equality is asked by `serves`, of the numbers only.
record Axis(int source, double start, double length, int[] first, float[][] weights) {
    static Axis of(int source, double start, double length, int count) {
        int[] first = new int[count];
        float[][] weights = new float[count][];
        double scale = length / count;
        for (int i = 0; i < count; i++) {
            if (scale >= 1) {
                area(source, start + i * scale, scale, i, first, weights);
            } else {
                between(source, start + (i + 0.5) * scale - 0.5, i, first, weights);
            }
        }
        return new Axis(source, start, length, first, weights);
    }

    /// Whether this is what {@link #of} would make again.
    boolean serves(int source, double start, double length, int count) {
        return this.source == source
                && this.start == start
                && this.length == length
                && count() == count;
    }

    int count() {
        return first.length;
    }

    private static void area(
            int source, double from, double extent, int i, int[] first, float[][] weights) {
        double to = Math.min(from + extent, source);
        int low = (int) Math.min(Math.floor(from), source - 1.0);
        int high = (int) Math.max(low + 1.0, Math.min(Math.ceil(to), source));
        float[] parts = new float[high - low];
        double sum = 0;
        for (int k = low; k < high; k++) {
            sum += cover(k, from, to);
        }
        for (int k = low; k < high; k++) {
            parts[k - low] = (float) (cover(k, from, to) / sum);
        }
        first[i] = low;
        weights[i] = parts;
    }

    private static double cover(int pixel, double from, double to) {
        return Math.max(1e-9, Math.min(pixel + 1.0, to) - Math.max(pixel, from));
    }

    private static void between(int source, double centre, int i, int[] first, float[][] weights) {
        double place = Math.clamp(centre, 0, source - 1.0);
        int low = (int) place;
        float part = (float) (place - low);
        first[i] = low;
        weights[i] = part == 0 ? new float[] {1} : new float[] {1 - part, part};
    }
}
