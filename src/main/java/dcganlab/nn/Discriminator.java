package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The discriminator: from an image `[n, channels, size, size]` to a logit `[n, 1, 1, 1]`, above
/// zero for what it takes to be real, by the layers of {@link Architecture#discriminator}.
public final class Discriminator extends Network {
    /// With float32 convolutions.
    public Discriminator(NetworkSpec spec, NDManager parent) {
        this(spec, parent, Precision.F32);
    }

    /// @param precision of its convolutions when it learns: float32 or bfloat16
    public Discriminator(NetworkSpec spec, NDManager parent, Precision precision) {
        this(spec, parent, precision, Form.fastest(spec.hasThePapersDiscriminator()));
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

    /// The gradient of the logits at some images, in evaluation mode: how an image would have to
    /// change to seem more real (Simonyan et al. 2014, "Deep Inside Convolutional Networks",
    /// section 3).
    ///
    /// @param images `[n, channels, size, size]`, -1 to 1
    /// @return of the images' shape; belongs to their manager
    NDArray slope(NDArray images) {
        return withAutograd(images.getManager(), "slope", images).getFirst();
    }

    /// The gradient of R1, half of the mean squared length of the gradient of the logits at some
    /// images (Mescheder et al. 2018, "Which Training Methods for GANs do actually Converge?"), in
    /// training mode and in float32. To be asked for behind the pass with the same images, which
    /// has moved all statistics.
    ///
    /// @param images from {@link Phases}
    /// @return in the order of {@link #trainable}
    public List<NDArray> penalty(NDManager scope, NDArray images) {
        return withAutograd(scope, "penalty", images);
    }

    private List<NDArray> withAutograd(NDManager scope, String method, NDArray images) {
        SequencedMap<String, List<NDArray>> arguments = new LinkedHashMap<>();
        try (NDManager onProcessor = Torch.newManager(Device.CPU)) {
            arguments.put("images", List.of(images));
            arguments.put("tensors[]", inOrder());
            arguments.put("layers", List.of(onProcessor.create(code())));
            return Operations.runWithAutograd(scope, method, arguments);
        }
    }

    /// The kernels for one more pass with the same weights: the same, unless spectral normalisation
    /// moves its estimate before each pass.
    public List<NDArray> kernelsAgain(NDManager scope, List<NDArray> kernels) {
        return spec().spectralNorm() ? kernels(scope) : kernels;
    }

    /// One logit for each image, `[n]`, as in the passes that learn: in training mode, normalised
    /// by the batch's own statistics. Nothing of the network changes.
    ///
    /// @param images from {@link Phases}
    /// @param kernels from {@link #kernels}
    public NDArray learningLogits(NDManager scope, NDArray images, List<NDArray> kernels) {
        return pass(scope, "learning_logits", images, inOrder(), kernels).getFirst();
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
