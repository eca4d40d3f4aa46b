package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class OrthogonalLatentsTest {
    private static final int LATENT = 20;

    private final RandomGenerator random = new Random(3);

    @Test
    void theyComeInPairsAtRightAngles() {
        float[] batch = OrthogonalLatents.draw(random, 2 * LATENT, LATENT);
        for (int i = 0; i < 2 * LATENT; i++) {
            for (int j = 0; j < i; j++) {
                double expected = i / 2 == j / 2 ? -dot(batch, i, i) : 0;
                assertEquals(expected, dot(batch, i, j), 1e-4, i + " and " + j);
            }
        }
    }

    @Test
    void beyondTheDimensionsAnotherFrameBegins() {
        float[] batch = OrthogonalLatents.draw(random, 4 * LATENT + 1, LATENT);
        assertEquals((4 * LATENT + 1) * LATENT, batch.length);
        assertEquals(0, dot(batch, 2 * LATENT, 2 * LATENT + 2), 1e-4);
        assertTrue(Math.abs(dot(batch, 0, 2 * LATENT)) > 1e-3, "they are of two frames");
        assertTrue(dot(batch, 4 * LATENT, 4 * LATENT) > 1, "the last has no other of its pair");
    }

    /** Variance 1 in each direction, and the lengths of normal vectors. */
    @Test
    void eachIsDrawnFromTheNormalDistribution() {
        int batches = 2_000;
        double[] squares = new double[LATENT];
        double fourth = 0;
        for (int b = 0; b < batches; b++) {
            float[] batch = OrthogonalLatents.draw(random, 2, LATENT);
            for (int k = 0; k < LATENT; k++) {
                squares[k] += batch[k] * batch[k];
                fourth += Math.pow(batch[k], 4);
            }
        }
        for (int k = 0; k < LATENT; k++) {
            assertEquals(1, squares[k] / batches, 0.15, "direction " + k);
        }
        assertEquals(3, fourth / batches / LATENT, 0.2);
    }

    @Test
    void variancesOfWhatIsLinearScatterLess() {
        double[] weights = random.doubles(LATENT, -1, 1).toArray();
        double spread = deviation(weights, OrthogonalLatents.draw(random, 4_000, LATENT));
        float[] ordinary = new float[4_000 * LATENT];
        for (int i = 0; i < ordinary.length; i++) {
            ordinary[i] = (float) random.nextGaussian();
        }
        assertTrue(spread < 0.7 * deviation(weights, ordinary), "by batches of 40: " + spread);
    }

    /** Of the mean squares of a linear function over batches of 40. */
    private static double deviation(double[] weights, float[] vectors) {
        int batches = vectors.length / LATENT / 40;
        double[] means =
                IntStream.range(0, batches)
                        .mapToDouble(b ->
                                IntStream.range(40 * b, 40 * (b + 1))
                                        .mapToDouble(i -> Math.pow(value(weights, vectors, i), 2))
                                        .average()
                                        .orElseThrow())
                        .toArray();
        double mean =
                IntStream.range(0, batches).mapToDouble(b -> means[b]).average().orElseThrow();
        return Math.sqrt(
                IntStream.range(0, batches)
                        .mapToDouble(b -> Math.pow(means[b] - mean, 2))
                        .average()
                        .orElseThrow());
    }

    private static double value(double[] weights, float[] vectors, int i) {
        double sum = 0;
        for (int k = 0; k < LATENT; k++) {
            sum += weights[k] * vectors[i * LATENT + k];
        }
        return sum;
    }

    private static double dot(float[] batch, int i, int j) {
        double sum = 0;
        for (int k = 0; k < LATENT; k++) {
            sum += batch[i * LATENT + k] * batch[j * LATENT + k];
        }
        return sum;
    }
}
