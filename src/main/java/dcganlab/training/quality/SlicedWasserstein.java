package dcganlab.training.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/// How far two sets of pictures are from each other: the sliced Wasserstein distance of Karras et
/// al. 2018, "Progressive Growing of GANs", section 5.
///
/// Each level of the pictures' {@link LaplacianPyramid} is compared by itself. From both sets come
/// the same number of {@link Descriptors}, points with 147 coordinates (49 in grey). In one
/// dimension the Wasserstein distance of two such sets is simple: sort both and take the mean
/// absolute difference, place by place. So the points are projected onto many random directions,
/// and the mean over the directions (Rabin et al. 2011, "Wasserstein Barycenter and its Application
/// to Texture Mixing") stands for the whole.
///
/// The paper takes 16,384 pictures a set, 128 pieces a picture and 512 directions. Here as many
/// pieces as fit 2^17 in all, at most 128 a picture, and 256 directions: with 10,000 pictures 13
/// pieces each. So the memory is bounded: 77 MB a set in colour and 17 MB a core. Figures of
/// different numbers of pictures are not comparable.
public final class SlicedWasserstein {
    static final int MOST_PATCHES = 128;
    static final int MOST_DESCRIPTORS = 1 << 17;
    static final int DIRECTIONS = 256;

    /// Directions that one part of the work takes.
    private static final int TOGETHER = 16;

    static final double PAPER_UNIT = 1000;

    private SlicedWasserstein() {}

    /// The distance of two sets of equally many pictures of one shape, on all cores.
    ///
    /// @param progress told the part that is done, 0 to 1, from several threads
    public static SlicedDistance between(
            Images some, Images others, long seed, DoubleConsumer progress) {
        int count = Math.clamp(some.count(), 1, MOST_DESCRIPTORS);
        int patches = Math.min(MOST_PATCHES, MOST_DESCRIPTORS / count);
        return between(
                SomeImages.first(some, count),
                SomeImages.first(others, count),
                new SeededDraws(seed, patches, DIRECTIONS),
                progress);
    }

    static SlicedDistance between(
            Images some, Images others, Draws draws, DoubleConsumer progress) {
        requireSameShape(some, others);
        int levels = LaplacianPyramid.levels(some.size());
        List<Double> distances = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            distances.add(PAPER_UNIT * level(some, others, level, draws));
            progress.accept((level + 1.0) / levels);
        }
        return new SlicedDistance(distances);
    }

    private static double level(Images some, Images others, int level, Draws draws) {
        Descriptors first = Descriptors.of(some, level, draws, Workers.ALL);
        Descriptors second = Descriptors.of(others, level, draws, Workers.ALL);
        float[][] directions = draws.directions(level, first.values());
        double[] distances = new double[Math.ceilDiv(directions.length, TOGETHER)];
        Workers.ALL.each(
                distances.length,
                part -> {
                    int to = Math.min(directions.length, (part + 1) * TOGETHER);
                    float[][] group = Arrays.copyOfRange(directions, part * TOGETHER, to);
                    distances[part] = sum(first.slices(group), second.slices(group));
                });
        return Arrays.stream(distances).sum() / directions.length;
    }

    /// The sum over the directions of the mean absolute difference.
    ///
    /// @param some `[directions][count]`, each in rising order
    /// @param others of the same shape
    static double sum(float[][] some, float[][] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            double differences = 0;
            for (int j = 0; j < some[i].length; j++) {
                differences += Math.abs(some[i][j] - others[i][j]);
            }
            sum += differences / some[i].length;
        }
        return sum;
    }

    static void requireSameShape(Images some, Images others) {
        if (some.count() != others.count()
                || some.count() == 0
                || some.channels() != others.channels()
                || some.size() != others.size()) {
            throw new IllegalArgumentException(
                    "[%d, %d, %d] and [%d, %d, %d] cannot be compared"
                            .formatted(
                                    some.count(),
                                    some.channels(),
                                    some.size(),
                                    others.count(),
                                    others.channels(),
                                    others.size()));
        }
    }
}
