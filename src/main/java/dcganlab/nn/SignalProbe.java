package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.FeatureMaps;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.SignalSpread;
import dcganlab.model.Stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Sends a batch through a generator that has learnt nothing yet, and a gradient back, in training
/// mode. What makes weights of a good size matter without batch normalisation: each layer
/// multiplies what goes through it by about the same factor, forth and back, so that factors far
/// from 1 leave nothing or everything (Glorot and Bengio 2010, "Understanding the difficulty of
/// training deep feedforward neural networks").
public final class SignalProbe {
    private static final int BATCH = 16;

    private SignalProbe() {}

    /// Both standard deviations behind each stage of a generator, before its activation function.
    ///
    /// @param deviation with which its weights are drawn
    /// @param seed of its weights, of z and of the gradient at the image, all normal
    public static SignalSpread of(NetworkSpec spec, double deviation, long seed)
            throws LabException {
        Torch.useThread(1);
        RandomGenerator random = new SplittableRandom(seed);
        Architecture architecture = Architecture.generator(spec);
        try (NDManager scope = Torch.newManager(Device.CPU);
                Generator generator = new Generator(spec, scope)) {
            generator.load(InitialWeights.draw(architecture, deviation, random));
            FeatureMaps image = spec.image();
            SequencedMap<String, List<NDArray>> arguments = new LinkedHashMap<>();
            arguments.put("z", List.of(normal(scope, random, spec.latent(), 1)));
            arguments.put("slope", List.of(normal(scope, random, image.maps(), image.side())));
            arguments.put("layers", List.of(scope.create(generator.code())));
            arguments.put("p[]", generator.inOrder());
            arguments.put("at", List.of(scope.create(places(architecture))));
            List<NDArray> found = Operations.runWithAutograd(scope, "signal_spread", arguments);
            return new SignalSpread(numbers(found.getFirst()), numbers(found.getLast()));
        }
    }

    /// `[n, maps, side, side]`.
    private static NDArray normal(NDManager scope, RandomGenerator random, int maps, int side) {
        float[] values = new float[BATCH * maps * side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return scope.create(values, new Shape(BATCH, maps, side, side));
    }

    /// Of the layers before the activation functions.
    private static long[] places(Architecture architecture) {
        return architecture.stages().stream()
                .mapToLong(Stage::last)
                .map(last -> last - 1)
                .toArray();
    }

    private static List<Double> numbers(NDArray array) {
        List<Double> numbers = new ArrayList<>();
        for (float value : array.toFloatArray()) {
            numbers.add((double) value);
        }
        return numbers;
    }
}
