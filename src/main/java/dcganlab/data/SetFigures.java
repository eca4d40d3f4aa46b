package dcganlab.data;

import java.util.Arrays;

/// What a set of images is in numbers, as it would be learnt from.
///
/// @param min darkest value of all pixels and channels, 0 (black) to 1 (white)
/// @param max brightest value
/// @param mean of all values
/// @param classSizes how many images each class has, in the order of the classes; empty without
///   classes
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
public record SetFigures(double min, double max, double mean, int[] classSizes) {
    private static final int VALUES = 256;
    private static final double WHITE = VALUES - 1;

    /// The figures of a set. Looks at every byte of it, some GB a second.
    ///
    /// @param images at least one
    public static SetFigures of(ImageSet images) {
        long[] counts = new long[VALUES];
        int[] classSizes = new int[images.classes().size()];
        for (int i = 0; i < images.size(); i++) {
            for (byte value : images.image(i)) {
                counts[value & 0xFF]++;
            }
            if (classSizes.length > 0 && images.label(i) >= 0) {
                classSizes[images.label(i)]++;
            }
        }
        int darkest = 0;
        while (counts[darkest] == 0) {
            darkest++;
        }
        int brightest = VALUES - 1;
        while (counts[brightest] == 0) {
            brightest--;
        }
        double sum = 0;
        for (int value = 0; value < VALUES; value++) {
            sum += (double) value * counts[value];
        }
        return new SetFigures(
                darkest / WHITE,
                brightest / WHITE,
                sum / Arrays.stream(counts).sum() / WHITE,
                classSizes);
    }
}
