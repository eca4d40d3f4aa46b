package dcganlab.model;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/// A number that stands for a latent point: the same number gives the same point on every machine,
/// and so the same face from the same generator.
///
/// @param number any number
public record LatentSeed(long number) {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /// The point drawn from a standard normal distribution by a generator with this seed.
    ///
    /// @param dimensions 1 or more
    public LatentPoint point(int dimensions) {
        return LatentPoint.random(dimensions, GENERATORS.create(number));
    }

    /// The points of this seed and those after it: the one at index i is that of seed `number + i`.
    /// After the largest seed comes the smallest.
    ///
    /// @param dimensions 1 or more
    public List<LatentPoint> points(int count, int dimensions) {
        return LongStream.range(0, count)
                .mapToObj(i -> new LatentSeed(number + i).point(dimensions))
                .toList();
    }
}
