package dcganlab.nn;

import dcganlab.model.Architecture;
import dcganlab.model.Layer;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/// Weights before the first step, as the DCGAN paper and PyTorch's tutorial draw them: kernels and
/// matrices from N(0, 0.02), or with another deviation, the scales of batch normalisation from N(1,
/// 0.02), shifts and biases zero. The power iteration of spectral normalisation begins anywhere.
public final class InitialWeights {
    private static final double OF_SCALES = 0.02;

    private InitialWeights() {}

    /// Draws every tensor of a network, in the order of its names, with the paper's deviation.
    public static Weights draw(Architecture architecture, RandomGenerator random) {
        return draw(architecture, TrainingPlan.PAPERS_DEVIATION, random);
    }

    /// @param deviation standard deviation of kernels and matrices
    public static Weights draw(
            Architecture architecture, double deviation, RandomGenerator random) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        List<Layer> layers = architecture.layers();
        for (int i = 0; i < layers.size(); i++) {
            String prefix = Architecture.name(i) + ".";
            boolean scale = layers.get(i) instanceof BatchNorm;
            layers.get(i)
                    .tensors()
                    .forEach((name, shape) -> {
                        float[] values =
                                new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
                        if (name.equals("weight") || name.equals("weight_orig")) {
                            for (int k = 0; k < values.length; k++) {
                                values[k] =
                                        (float)
                                                (scale
                                                        ? random.nextGaussian(1, OF_SCALES)
                                                        : random.nextGaussian(0, deviation));
                            }
                        } else if (name.equals("running_var")) {
                            Arrays.fill(values, 1);
                        }
                        tensors.put(prefix + name, new Tensor(shape, values));
                    });
        }
        // Last, so that the weights are those of a network without.
        tensors.forEach((name, tensor) -> {
            if (name.endsWith("weight_u") || name.endsWith("weight_v")) {
                turn(tensor.values(), random);
            }
        });
        return new Weights(tensors);
    }

    /// Into any direction, as a vector of length 1.
    private static void turn(float[] values, RandomGenerator random) {
        double square = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            square += (double) values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(square);
        }
    }
}
