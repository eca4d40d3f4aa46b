package dcganlab.lesson;

/// A control of the lab that stands in a chapter and is alive there.
public enum Figure {
    /// Samples of the generator beside real images.
    SAMPLES,
    /// The game in which one is the discriminator.
    GUESSING,
    /// A convolution, step by step.
    CONVOLUTION,
    /// A strided convolution beside max pooling.
    POOLING,
    /// How much numbers and gradients differ behind each layer, with BatchNorm and without.
    NORMALISED,
    /// What activation functions make of a number, and how steep they are there.
    ACTIVATIONS,
    /// The source's generator, line by line beside the layers.
    GENERATOR_CODE,
    /// The source's discriminator.
    DISCRIMINATOR_CODE,
    /// A transposed convolution, stamp by stamp.
    STAMPS,
    /// How many contributions each pixel gets from a transposed convolution.
    EVENNESS,
    /// One training step, part by part.
    ONE_STEP,
    /// What it costs to have given a probability to what is true: its negative logarithm.
    COST,
    /// What a real image costs D by its opinion, for a label that can be chosen.
    SMOOTHING,
    /// The smallest GAN, trained with a beta 1 that can be chosen.
    DUEL,
    /// The losses of the run.
    LOSSES,
    /// D(x) and D(G(z)) of the run.
    BELIEFS,
    /// A few numbers of z, and the picture of it.
    SLIDERS,
    /// A walk between two points.
    MORPH
}
