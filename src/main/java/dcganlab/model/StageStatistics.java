package dcganlab.model;

/// What was measured of one {@link Stage} at one step; `NaN` where it was not, or does not exist.
///
/// What it puts out is measured in evaluation mode, for a batch of latent vectors that is the same
/// all along, and for the discriminator for their pictures and as many real images. A unit is a
/// feature map, as in {@link Unit}: its numbers share one kernel, which learns nothing more only if
/// none of them answers.
///
/// @param step steps done
/// @param part the network
/// @param stage its place there, 0 for the first
/// @param mean of all numbers that it puts out
/// @param deviation their standard deviation
/// @param dead share of maps that are nowhere above zero, 0 to 1: behind ReLU no gradient comes to
///   their kernels any more, behind LeakyReLU they are linear. `NaN` behind other activations
/// @param saturated share of numbers where the activation is almost flat, 0 to 1: beyond ±0.98
///   behind tanh, below 0.01 or above 0.99 behind the sigmoid, also the one that is left to the
///   loss. `NaN` behind ReLU and LeakyReLU
/// @param gradient Euclidean norm of the gradient of its weight, R1's included at steps that have
///   it
/// @param update Euclidean norm of what the step changed in its weight, as a part of the weight's
///   own; about 1/1000 is usual
/// @param singular the largest singular value of its weight as a matrix `[out, inputs]`, as
///   PyTorch's spectral normalisation has it, of what is learnt before any division. The
///   generator's explodes before training collapses (Brock et al. 2019, "Large Scale GAN Training
///   for High Fidelity Natural Image Synthesis", section 4.1)
public record StageStatistics(
        long step,
        Part part,
        int stage,
        double mean,
        double deviation,
        double dead,
        double saturated,
        double gradient,
        double update,
        double singular) {}
