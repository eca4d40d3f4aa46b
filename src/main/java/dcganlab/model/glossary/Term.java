package dcganlab.model.glossary;

import dcganlab.model.Message;

/// A word of the field that the lab explains, in every language the same way wherever it is asked:
/// networks first, then layers, latent space, training, what helps, and what is measured.
public enum Term {
    GAN,
    DCGAN,
    GENERATOR,
    DISCRIMINATOR,
    GUIDELINE,
    LAYER,
    CONVOLUTION,
    TRANSPOSED_CONVOLUTION,
    KERNEL,
    STRIDE,
    PADDING,
    OUTPUT_PADDING,
    FEATURE_MAP,
    CHANNEL,
    RECEPTIVE_FIELD,
    POOLING,
    DENSE_LAYER,
    BATCH_NORM,
    ACTIVATION,
    RELU,
    LEAKY_RELU,
    TANH,
    SIGMOID,
    WEIGHT,
    BIAS,
    LATENT_VECTOR,
    LATENT_SPACE,
    GREAT_CIRCLE,
    LOSS,
    GRADIENT,
    LEARNING_RATE,
    ADAM,
    HYPERPARAMETER,
    BATCH,
    STEP,
    EPOCH,
    RUN,
    CHECKPOINT,
    BRANCH,
    SEED,
    MODE_COLLAPSE,
    CHECKERBOARD,
    LABEL_SMOOTHING,
    SPECTRAL_NORM,
    R1,
    DIFFAUGMENT,
    AVERAGED_GENERATOR,
    SWD,
    MS_SSIM;

    /// What it is called.
    public Message word() {
        return Message.of("model.glossary." + name());
    }

    /// What it is, for a beginner: one to three sentences.
    public Message meaning() {
        return Message.of("model.glossary." + name() + "Meaning");
    }
}
