package dcganlab.model;

/// One of the two networks that learn against each other.
public enum Part {
    GENERATOR,
    DISCRIMINATOR;

    /// Its layers.
    public Architecture layers(NetworkSpec network) {
        return switch (this) {
            case GENERATOR -> Architecture.generator(network);
            case DISCRIMINATOR -> Architecture.discriminator(network);
        };
    }

    /// Its name in the user's language.
    public Message word() {
        return switch (this) {
            case GENERATOR -> Message.of("model.generator");
            case DISCRIMINATOR -> Message.of("model.discriminator");
        };
    }
}
