package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.StateDict;

import java.util.ArrayList;
import java.util.List;

/// The discriminator: from an image `[n, channels, size, size]` to a logit `[n, 1, 1, 1]`, above
/// zero for what it takes to be real. Strided convolutions with LeakyReLU 0.2, each but the first
/// and last with batch normalisation (Radford et al. 2015, section 3). The lesson's sigmoid is left
/// to the loss, which is stable only when computed from logits.
public final class Discriminator extends Network {
    private static final float LEAK = 0.2f;

    /// With float32 convolutions.
    public Discriminator(NetworkSpec spec, NDManager parent) {
        this(spec, parent, Precision.F32);
    }

    /// @param precision of its convolutions when it learns: float32 or bfloat16
    public Discriminator(NetworkSpec spec, NDManager parent, Precision precision) {
        super(
                spec,
                parent,
                "discriminator",
                layers(spec),
                StateDict.discriminator(spec),
                new Shape(1, spec.channels(), spec.imageSize(), spec.imageSize()),
                precision);
    }

    private static List<Block> layers(NetworkSpec spec) {
        List<Block> layers = new ArrayList<>();
        int[] maps = spec.featureMaps();
        layers.add(convolution(spec.width(), 2, 1));
        layers.add(Activation.leakyReluBlock(LEAK));
        for (int i = maps.length - 2; i >= 0; i--) {
            layers.add(convolution(maps[i], 2, 1));
            layers.add(batchNorm());
            layers.add(Activation.leakyReluBlock(LEAK));
        }
        layers.add(convolution(1, 1, 0));
        return layers;
    }

    private static Conv2d convolution(int filters, int stride, int padding) {
        return Conv2d.builder()
                .setKernelShape(new Shape(StateDict.KERNEL, StateDict.KERNEL))
                .setFilters(filters)
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .optBias(false)
                .build();
    }

    /// One logit for each image, `[n]`, in evaluation mode.
    ///
    /// @param images `[n, channels, size, size]`, -1 to 1
    public NDArray logits(NDArray images) {
        return forward(images);
    }

    /// How wrong it is about some images, and which way to go: binary cross-entropy of
    /// sigmoid(logits), in training mode.
    ///
    /// @param images from {@link Phases}
    /// @param label what they all are: 0 (generated) to 1 (real)
    /// @param kernels from {@link #kernels}
    public Gradients learn(NDManager scope, NDArray images, double label, List<NDArray> kernels) {
        setBatchesTracked(batchesTracked() + 1);
        return Gradients.of(
                Operations.run(scope, "learn_discriminator", images, label, inOrder(), kernels));
    }
}
