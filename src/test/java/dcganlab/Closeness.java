package dcganlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;

import dcganlab.model.Weights.Tensor;

/**
 * Compares numbers with PyTorch's: whole tensors by their distance relative to their length, which
 * holds the small ones too, and each number by itself.
 */
public final class Closeness {
    /** For a single layer. */
    public static final double LAYER = 1e-5;

    /** For a whole network, a gradient, a training step. */
    public static final double NETWORK = 1e-4;

    /** What float32 cannot tell from zero beside numbers of about 0.01 and above. */
    private static final double ZERO = 1e-6;

    private Closeness() {}

    public static void assertClose(String what, Tensor truth, NDArray actual, double tolerance) {
        assertClose(
                what,
                truth,
                new Tensor(actual.getShape().getShape(), actual.toFloatArray()),
                tolerance);
    }

    public static void assertClose(String what, Tensor truth, Tensor actual, double tolerance) {
        assertArrayEquals(truth.shape(), actual.shape(), what);
        for (int i = 0; i < truth.values().length; i++) {
            double expected = truth.values()[i];
            double difference = Math.abs(expected - actual.values()[i]);
            int at = i;
            assertTrue(
                    difference <= tolerance * Math.abs(expected) + ZERO,
                    () ->
                            "%s: number %d is %s, PyTorch's is %s"
                                    .formatted(what, at, actual.values()[at], expected));
        }
        assertCloseAsAWhole(what, truth, actual, tolerance);
    }

    /** Whole tensors alone: where a gradient is all but zero, Adam makes much of its rounding. */
    public static void assertCloseAsAWhole(
            String what, Tensor truth, Tensor actual, double tolerance) {
        assertArrayEquals(truth.shape(), actual.shape(), what);
        double distance = 0;
        double length = 0;
        for (int i = 0; i < truth.values().length; i++) {
            double difference = truth.values()[i] - actual.values()[i];
            distance += difference * difference;
            length += (double) truth.values()[i] * truth.values()[i];
        }
        double relative = Math.sqrt(distance / Math.max(length, 1e-30));
        assertTrue(
                distance == 0 || relative <= tolerance,
                () -> what + " is off by " + relative + " of its length");
    }
}
