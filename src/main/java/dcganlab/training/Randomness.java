package dcganlab.training;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Every random number of a run, each drawn from a generator of its own that depends on the run's
/// seed, the purpose and a count, and on nothing that was drawn before. So a run can be taken up at
/// any step without the state of a generator, and the same plan gives the same numbers.
///
/// @param seed the run's
record Randomness(long seed) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private enum Purpose {
        WEIGHTS(1),
        ORDER(2),
        LATENT(3),
        INPUT_NOISE(4),
        STATISTICS(5),
        AUGMENTATION(6),
        PROBE(7);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    /// The initial weights of both networks.
    RandomGenerator weights() {
        return generator(Purpose.WEIGHTS, 0);
    }

    /// The order of the images in one pass over them.
    RandomGenerator order(long epoch) {
        return generator(Purpose.ORDER, epoch);
    }

    /// The latent vectors of the n-th batch of generated images.
    RandomGenerator latent(long draw) {
        return generator(Purpose.LATENT, draw);
    }

    /// The noise on the discriminator's inputs at their n-th drawing.
    RandomGenerator inputNoise(long draw) {
        return generator(Purpose.INPUT_NOISE, draw);
    }

    /// The latent vectors of the batch by which the averaged generator's statistics are measured at
    /// its n-th step.
    RandomGenerator statistics(long step) {
        return generator(Purpose.STATISTICS, step);
    }

    /// How the n-th batch is augmented that the discriminator sees.
    RandomGenerator augmentation(long batch) {
        return generator(Purpose.AUGMENTATION, batch);
    }

    /// The latent vectors at which the stages of the networks are measured.
    RandomGenerator probe() {
        return generator(Purpose.PROBE, 0);
    }

    /// Numbers around 0.
    ///
    /// @param deviation standard deviation
    static float[] gaussians(RandomGenerator random, int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    private RandomGenerator generator(Purpose purpose, long count) {
        return FACTORY.create(mix(mix(seed + purpose.number) + count));
    }

    /// Spreads neighbouring numbers over all 64 bits (the finaliser of Steele et al. 2014, "Fast
    /// Splittable Pseudorandom Number Generators", figure 16).
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
