package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Architecture;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;

import java.util.List;

/// The discriminator: from an image `[n, channels, size, size]` to a logit `[n, 1, 1, 1]`, above
/// zero for what it takes to be real, by the layers of {@link Architecture#discriminator}.
public final class Discriminator extends Network {
    /// With float32 convolutions.
    public Discriminator(NetworkSpec spec, NDManager parent) {
        this(spec, parent, Precision.F32);
    }

    /// @param precision of its convolutions when it learns: float32 or bfloat16
    public Discriminator(NetworkSpec spec, NDManager parent, Precision precision) {
        this(spec, parent, precision, Form.fastest(spec));
    }

    /// @param form fused for the paper's networks alone
    Discriminator(NetworkSpec spec, NDManager parent, Precision precision, Form form) {
        super(spec, parent, "discriminator", Architecture.discriminator(spec), form, precision);
    }

    /// One logit for each image, `[n]`, in evaluation mode.
    ///
    /// @param images `[n, channels, size, size]`, -1 to 1
    public NDArray logits(NDArray images) {
        return forward(images);
    }

    /// Its loss for some images, and the gradient, in training mode.
    ///
    /// @param images from {@link Phases}
    /// @param label what they all are: 0 (generated) to 1 (real)
    /// @param kernels from {@link #kernels}
    public Gradients learn(
            NDManager scope, NDArray images, Loss loss, double label, List<NDArray> kernels) {
        setBatchesTracked(batchesTracked() + 1);
        return Gradients.of(
                pass(
                        scope,
                        "learn_discriminator",
                        images,
                        label,
                        number(loss, false),
                        inOrder(),
                        kernels));
    }
}
