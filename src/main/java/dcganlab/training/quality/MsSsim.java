package dcganlab.training.quality;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How alike two pictures are in structure, at several sizes: Wang, Simoncelli and Bovik 2003,
/// "Multi-scale Structural Similarity for Image Quality Assessment". Over random pairs of one
/// generator's pictures the mean tells how little they differ from each other (Odena et al. 2017,
/// "Conditional Image Synthesis with Auxiliary Classifier GANs", section 4.2): 1 where all are the
/// same, and to be compared with the mean of the real images.
///
/// In every window of 11x11 pixels (Gaussian, deviation 1.5, wholly inside the picture) of every
/// channel, with means μ, variances σ² and covariance σₓᵧ,
///
/// ```
/// luminance            l  = (2 μₓ μᵧ + C₁) / (μₓ² + μᵧ² + C₁)      C₁ = (0.01 * 255)²
/// contrast, structure  cs = (2 σₓᵧ + C₂) / (σₓ² + σᵧ² + C₂)       C₂ = (0.03 * 255)²
/// ```
///
/// Then the picture is halved by the means of 2x2 pixels, again and again. The result is the
/// product of the mean `cs` of each size, the mean `l * cs` in place of it for the last, each to
/// the power of its size's weight; a negative mean counts as 0. So it lies between 0 and 1.
///
/// The paper has five sizes with the weights 0.0448, 0.2856, 0.3001, 0.2363, 0.1333, for pictures
/// of 176 pixels and more. Here there are as many sizes as hold the window: 2 (32 and 16 pixels)
/// for pictures of 32, 3 for 64, 4 for 128, with the first of these weights, divided by their sum.
/// Figures of different picture sizes are not comparable.
///
/// Keeps room for one pair: one thread at a time.
public final class MsSsim {
    private static final double[] WEIGHTS = {0.0448, 0.2856, 0.3001, 0.2363, 0.1333};
    private static final float C1 = (float) (0.01 * 255 * 0.01 * 255);
    private static final float C2 = (float) (0.03 * 255 * 0.03 * 255);

    /// Pairs that one part of the work takes.
    private static final int TOGETHER = 16;

    private final int channels;
    private final int size;
    private final double[] weights;
    private final float[] first;
    private final float[] second;
    private final float[] product;
    private final float[] between;
    private final float[] meanFirst;
    private final float[] meanSecond;
    private final float[] meanProduct;
    private final float[] meanSquares;

    private MsSsim(int channels, int size) {
        this.channels = channels;
        this.size = size;
        weights = weights(size);
        int length = channels * size * size;
        first = new float[length];
        second = new float[length];
        product = new float[length];
        between = new float[length];
        meanFirst = new float[length];
        meanSecond = new float[length];
        meanProduct = new float[length];
        meanSquares = new float[length];
    }

    /// The mean over random pairs of different pictures.
    ///
    /// @param images two or more
    /// @param pairs how many; the standard error is about 0.1 divided by its root
    public static double ofPairs(Images images, int pairs, long seed) {
        return ofPairs(images, pairs, seed, Workers.ALL);
    }

    static double ofPairs(Images images, int pairs, long seed, Workers workers) {
        if (images.count() < 2) {
            throw new IllegalArgumentException("no pair among " + images.count());
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] some = new int[pairs];
        int[] others = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            some[i] = random.nextInt(images.count());
            int other = random.nextInt(images.count() - 1);
            others[i] = other < some[i] ? other : other + 1;
        }
        double[] similarities = new double[pairs];
        workers.each(
                Math.ceilDiv(pairs, TOGETHER),
                part -> {
                    MsSsim measure = new MsSsim(images.channels(), images.size());
                    int to = Math.min(pairs, (part + 1) * TOGETHER);
                    for (int i = part * TOGETHER; i < to; i++) {
                        similarities[i] = measure.similarity(images, some[i], others[i]);
                    }
                });
        return Arrays.stream(similarities).average().orElseThrow();
    }

    /// The similarity of two pictures, 0 to 1.
    static double between(Images images, int some, int other) {
        return new MsSsim(images.channels(), images.size()).similarity(images, some, other);
    }

    private static double[] weights(int size) {
        int scales = 0;
        while (scales < WEIGHTS.length && size >> scales >= GaussianWindow.WIDTH) {
            scales++;
        }
        double[] weights = Arrays.copyOf(WEIGHTS, scales);
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private double similarity(Images images, int some, int other) {
        images.read(some, first);
        images.read(other, second);
        double similarity = 1;
        for (int scale = 0; scale < weights.length; scale++) {
            int side = size >> scale;
            double mean = mean(side, scale == weights.length - 1);
            similarity *= Math.pow(Math.max(0, mean), weights[scale]);
            halve(first, side);
            halve(second, side);
        }
        return similarity;
    }

    /// The mean of cs, or of l cs, over all windows of one size.
    private double mean(int side, boolean withLuminance) {
        int length = channels * side * side;
        smooth(first, meanFirst, side);
        smooth(second, meanSecond, side);
        for (int i = 0; i < length; i++) {
            product[i] = first[i] * second[i];
        }
        smooth(product, meanProduct, side);
        for (int i = 0; i < length; i++) {
            product[i] = first[i] * first[i] + second[i] * second[i];
        }
        smooth(product, meanSquares, side);
        int windows = side - GaussianWindow.WIDTH + 1;
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < windows; y++) {
                int row = (channel * side + y) * side;
                sum += sum(row, row + windows, withLuminance);
            }
        }
        return sum / ((double) channels * windows * windows);
    }

    private double sum(int from, int to, boolean withLuminance) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            float x = meanFirst[i];
            float y = meanSecond[i];
            float means = x * y;
            float squares = x * x + y * y;
            float alike = (2 * (meanProduct[i] - means) + C2) / (meanSquares[i] - squares + C2);
            sum += withLuminance ? alike * (2 * means + C1) / (squares + C1) : alike;
        }
        return sum;
    }

    /// Weighted means of all windows; that of the window whose upper left corner is at `i` stands
    /// there. Windows that would reach beyond a picture's edge hold nothing of use.
    private void smooth(float[] from, float[] into, int side) {
        int reach = GaussianWindow.WIDTH - 1;
        int rows = channels * side * side - reach * side;
        GaussianWindow.smooth(from, between, rows, side);
        GaussianWindow.smooth(between, into, rows - reach, 1);
    }

    private void halve(float[] picture, int side) {
        int shorter = side / 2;
        for (int y = 0; y < channels * shorter; y++) {
            int upper = 2 * y * side;
            int lower = upper + side;
            for (int x = 0; x < shorter; x++) {
                picture[y * shorter + x] =
                        (picture[upper + 2 * x]
                                        + picture[upper + 2 * x + 1]
                                        + picture[lower + 2 * x]
                                        + picture[lower + 2 * x + 1])
                                / 4;
            }
        }
    }
}
