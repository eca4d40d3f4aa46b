package dcganlab.model;

import java.util.Locale;

/// A run that ships with the lab: a lesson need not wait for training, nor depend on its luck. All
/// are of the built-in portraits, with small networks.
public enum ReadyRun {
    /// Learns as it should.
    GOOD,
    /// The same, begun with the same weights, without BatchNorm in the generator.
    NO_BATCH_NORM,
    /// The discriminator's learning rate is far above the generator's, which learns nothing.
    STRONG_DISCRIMINATOR,
    /// Draws many faces; then the generator's learning rate is raised so far that within two
    /// hundred steps it draws one and the same for all latent vectors.
    COLLAPSE,
    /// Both learning rates are so high that pictures never become any.
    HIGH_RATES;

    /// What it is called.
    public Message title() {
        return Message.of("model.ready" + name());
    }

    /// The name of its folder, and of its archive without the ending.
    public String folder() {
        return "ready-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
