package dcganlab.model;

/// What one step measured; `NaN` where that step did not compute it (a step of one network alone).
/// Names as in PyTorch's DCGAN tutorial.
///
/// @param step steps done, 1 after the first
/// @param epoch passes over the images, with its fraction
/// @param images real images seen
/// @param seconds training time, pauses left out
/// @param lossDReal the discriminator's loss on real images: binary cross-entropy from logits
/// @param lossDFake its loss on generated images
/// @param lossG the generator's loss, from the discriminator after its update
/// @param dX mean of sigmoid D(x) over the real batch, 0 to 1
/// @param dGz1 mean of sigmoid D(G(z)) before the discriminator's update
/// @param dGz2 the same after it
/// @param gradientD Euclidean norm of the discriminator's gradient
/// @param gradientG Euclidean norm of the generator's gradient
public record StepMetrics(
        long step,
        double epoch,
        long images,
        double seconds,
        double lossDReal,
        double lossDFake,
        double lossG,
        double dX,
        double dGz1,
        double dGz2,
        double gradientD,
        double gradientG) {
    /// The discriminator's whole loss.
    public double lossD() {
        return lossDReal + lossDFake;
    }
}
