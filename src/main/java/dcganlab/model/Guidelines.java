package dcganlab.model;

import java.util.List;

/// The five guidelines for stable convolutional GANs (Radford et al. 2015, section 3), each
/// followed or undone:
///
/// 1. strided convolutions in place of pooling and upsampling,
/// 2. batch normalisation in both networks, but for the generator's output and the discriminator's
///    input,
/// 3. no dense hidden layers,
/// 4. ReLU in the generator, Tanh at its output,
/// 5. LeakyReLU in the discriminator.
///
/// @param poolingG (1) in the generator nearest-neighbour upsampling and a 3x3 convolution of
///   stride 1 in place of each transposed convolution of stride 2
/// @param poolingD (1) in the discriminator a 3x3 convolution of stride 1 and max pooling in place
///   of each convolution of stride 2
/// @param batchNormG (2) whether the generator has batch normalisation; without, its weighted
///   layers have a bias
/// @param batchNormD (2) the same of the discriminator
/// @param dense (3) which layers are dense
/// @param activationG (4) ReLU, LeakyReLU, Tanh or sigmoid
/// @param outputG (4) Tanh, sigmoid or linear. Images have values from -1 to 1 whichever it is
/// @param activationD (5) LeakyReLU, ReLU or Tanh
/// @param kernel side of the kernels with stride 2, 2 to 5. With those of side 3 and 5 pixels of
///   the output get unequally many contributions (Odena et al. 2016, "Deconvolution and
///   Checkerboard Artifacts")
public record Guidelines(
        boolean poolingG,
        boolean poolingD,
        boolean batchNormG,
        boolean batchNormD,
        Dense dense,
        Activation activationG,
        Activation outputG,
        Activation activationD,
        int kernel) {
    /// What can stand between the generator's layers.
    static final List<Activation> ACTIVATIONS_G =
            List.of(Activation.RELU, Activation.LEAKY_RELU, Activation.TANH, Activation.SIGMOID);

    /// What can stand behind its last layer.
    static final List<Activation> OUTPUTS_G =
            List.of(Activation.TANH, Activation.SIGMOID, Activation.LINEAR);

    /// What can stand between the discriminator's layers.
    public static final List<Activation> ACTIVATIONS_D =
            List.of(Activation.LEAKY_RELU, Activation.RELU, Activation.TANH);

    /// All of them followed.
    public static final Guidelines FOLLOWED =
            new Guidelines(
                    false,
                    false,
                    true,
                    true,
                    Dense.NONE,
                    Activation.RELU,
                    Activation.TANH,
                    Activation.LEAKY_RELU,
                    4);

    /// Which layers are dense: each output a weighted sum of all inputs.
    public enum Dense {
        /// None.
        NONE,
        /// A hidden one behind z and one before the verdict.
        ENDS,
        /// All.
        ALL
    }

    public Guidelines {
        require(ACTIVATIONS_G.contains(activationG), activationG);
        require(OUTPUTS_G.contains(outputG), outputG);
        require(ACTIVATIONS_D.contains(activationD), activationD);
        require(kernel >= 2 && kernel <= 5, kernel);
    }

    public Guidelines withPoolingG(boolean other) {
        return new Guidelines(
                other,
                poolingD,
                batchNormG,
                batchNormD,
                dense,
                activationG,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withPoolingD(boolean other) {
        return new Guidelines(
                poolingG,
                other,
                batchNormG,
                batchNormD,
                dense,
                activationG,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withBatchNormG(boolean other) {
        return new Guidelines(
                poolingG,
                poolingD,
                other,
                batchNormD,
                dense,
                activationG,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withBatchNormD(boolean other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                other,
                dense,
                activationG,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withDense(Dense other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                batchNormD,
                other,
                activationG,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withActivationG(Activation other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                batchNormD,
                dense,
                other,
                outputG,
                activationD,
                kernel);
    }

    public Guidelines withOutputG(Activation other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                batchNormD,
                dense,
                activationG,
                other,
                activationD,
                kernel);
    }

    public Guidelines withActivationD(Activation other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                batchNormD,
                dense,
                activationG,
                outputG,
                other,
                kernel);
    }

    public Guidelines withKernel(int other) {
        return new Guidelines(
                poolingG,
                poolingD,
                batchNormG,
                batchNormD,
                dense,
                activationG,
                outputG,
                activationD,
                other);
    }

    private static void require(boolean holds, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(value.toString());
        }
    }
}
