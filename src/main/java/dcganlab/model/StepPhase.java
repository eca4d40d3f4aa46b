package dcganlab.model;

/// What happens in one full step, in its order; see the algorithm of Goodfellow et al. 2014
/// ("Generative Adversarial Nets", algorithm 1).
public enum StepPhase {
    /// Latent vectors are drawn.
    NOISE,
    /// The generator makes pictures of them.
    GENERATED,
    /// A batch of real images is taken.
    REAL,
    /// The discriminator judges both.
    LOSSES_D,
    /// What its losses say of its weights.
    GRADIENTS_D,
    /// Its weights change.
    MOVE_D,
    /// It judges the generated pictures again.
    LOSS_G,
    /// The generator's weights change.
    MOVE_G;

    /// Whether gradients are known.
    public boolean hasGradients() {
        return this == GRADIENTS_D || this == MOVE_D || this == MOVE_G;
    }
}
