package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the generator's loss for one picture changes with all that lies on the way to it: its
/// gradient, which in training flows back through the discriminator, which stands still, into the
/// generator. Where a gradient is above 0 the loss rises with the number; a step of training goes
/// the other way.
///
/// It is that of one picture in evaluation mode, normalised by the running statistics and without
/// augmentation; what training takes is the mean over a batch that is normalised by its own.
///
/// @param loss by which the generator is judged
/// @param value its loss for the picture
/// @param generator the gradient at what each of the generator's stages puts out, first to last
/// @param discriminator likewise of the discriminator, for the same picture
/// @param kernels the gradient at the kernels of the unit that was asked for; none if it has none
public record LossGradients(
        Loss loss,
        double value,
        List<Activations> generator,
        List<Activations> discriminator,
        Insight.@Nullable Kernels kernels) {
    public LossGradients {
        generator = List.copyOf(generator);
        discriminator = List.copyOf(discriminator);
    }

    /// The gradient at what the stages of one of the networks put out, first to last.
    public List<Activations> of(Part part) {
        return switch (part) {
            case GENERATOR -> generator;
            case DISCRIMINATOR -> discriminator;
        };
    }
}
