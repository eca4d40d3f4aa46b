package dcganlab.runs;

import dcganlab.model.Architecture;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;

import java.util.SequencedMap;

/// One of the two networks that learn against each other.
public enum Part {
    GENERATOR,
    DISCRIMINATOR;

    /// Names and shapes of its tensors, in the order of the layers.
    SequencedMap<String, long[]> tensors(NetworkSpec network) {
        return switch (this) {
            case GENERATOR -> Architecture.generator(network).tensors();
            case DISCRIMINATOR -> Architecture.discriminator(network).tensors();
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
