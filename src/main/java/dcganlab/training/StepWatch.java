package dcganlab.training;

import ai.djl.ndarray.NDArray;

import dcganlab.nn.Gradients;

import java.util.List;

/// Is shown what a step computes, as it comes about. It may read, and changes nothing.
interface StepWatch {
    /// Latent vectors were drawn, of which pictures are made now.
    ///
    /// @param z `[n, latent, 1, 1]`
    default void drawn(NDArray z) {}

    /// The discriminator has judged both batches and knows its gradient; it has not moved yet.
    ///
    /// @param real what it saw of the real images, in {@link dcganlab.nn.Phases}
    /// @param generated what it saw of the generated ones
    /// @param kernels the discriminator's, with which it judged
    /// @param gradients the sum of both batches'
    default void discriminatorLearns(
            NDArray real, NDArray generated, List<NDArray> kernels, Gradients gradients) {}

    /// The discriminator's weights have changed.
    default void discriminatorMoved() {}

    /// The changed discriminator has judged the generated pictures again, and the generator knows
    /// its gradient; it has not moved yet.
    ///
    /// @param generated what the discriminator saw of them
    /// @param kernels the discriminator's, with which it judged
    /// @param gradients the generator's
    default void generatorLearns(NDArray generated, List<NDArray> kernels, Gradients gradients) {}

    /// The generator's weights have changed.
    default void generatorMoved() {}
}
