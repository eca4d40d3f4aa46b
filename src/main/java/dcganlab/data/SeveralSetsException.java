package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.List;

/// There are several sets of images where one was expected, and none was named.
public final class SeveralSetsException extends LabException {
    private final List<String> parts;

    SeveralSetsException(String key, String location, List<String> parts) {
        super(Message.of(key, location, String.join(", ", parts), parts.getFirst()));
        this.parts = List.copyOf(parts);
    }

    /// The names to choose from.
    public List<String> parts() {
        return parts;
    }
}
