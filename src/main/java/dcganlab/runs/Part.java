package dcganlab.runs;

import dcganlab.model.Architecture;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;

/// One of the two networks that learn against each other.
public enum Part {
    GENERATOR,
    DISCRIMINATOR;

    /// Its layers.
    Architecture layers(NetworkSpec network) {
        return switch (this) {
            case GENERATOR -> Architecture.generator(network);
            case DISCRIMINATOR -> Architecture.discriminator(network);
        };
    }

    /// Its name in the user's language.
    Message word() {
        return switch (this) {
            case GENERATOR -> Message.of("runs.generator");
            case DISCRIMINATOR -> Message.of("runs.discriminator");
        };
    }
}
