package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;
import dcganlab.nn.Phases;

import java.util.function.UnaryOperator;

/// Noise on the discriminator's inputs (Sønderby et al. 2016, "Amortised MAP Inference for Image
/// Super-resolution"). The same seed means the same noise on the same device: the processor's is
/// drawn in Java, that of any other device on the device itself.
final class InputNoise {
    private final Device device;
    private final Shape images;
    private final Randomness randomness;
    private long draws;

    /// @param images the shape of a batch
    InputNoise(Device device, Shape images, Randomness randomness) {
        this.device = device;
        this.images = images;
        this.randomness = randomness;
    }

    /// How often noise was drawn.
    long draws() {
        return draws;
    }

    /// Goes on from there.
    void restore(long drawn) {
        draws = drawn;
    }

    /// What is done to images, in phases, by noise of a standard deviation; nothing if that is 0.
    UnaryOperator<NDArray> of(double deviation) {
        return deviation == 0 ? UnaryOperator.identity() : input -> on(input, deviation);
    }

    private NDArray on(NDArray input, double deviation) {
        long draw = draws++;
        if (!device.isProcessor()) {
            return Phases.noisy(input, deviation, randomness.inputNoise(draw).nextLong());
        }
        float[] noise =
                Randomness.gaussians(randomness.inputNoise(draw), (int) images.size(), deviation);
        return input.add(Phases.of(input.getManager().create(noise, images)));
    }
}
