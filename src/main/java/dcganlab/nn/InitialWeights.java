package dcganlab.nn;

import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Weights before the first step, as the DCGAN paper and PyTorch's tutorial draw them: kernels from
/// N(0, 0.02), the scales of batch normalisation from N(1, 0.02), its shifts zero.
public final class InitialWeights {
    private static final double DEVIATION = 0.02;

    private InitialWeights() {}

    /// Draws every tensor of a network, in the order of its names.
    ///
    /// @param shapes from {@link dcganlab.model.StateDict}
    public static Weights draw(SequencedMap<String, long[]> shapes, RandomGenerator random) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
            float[] values = new float[size];
            if (name.endsWith(".weight")) {
                double mean = shape.length == 1 ? 1 : 0;
                for (int i = 0; i < size; i++) {
                    values[i] = (float) random.nextGaussian(mean, DEVIATION);
                }
            } else if (name.endsWith("running_var")) {
                Arrays.fill(values, 1);
            }
            tensors.put(name, new Tensor(shape, values));
        });
        return new Weights(tensors);
    }
}
