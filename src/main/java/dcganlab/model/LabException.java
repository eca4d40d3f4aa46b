package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// Something the user can do something about: a file that cannot be read, too few images, no
/// memory. The message, in the user's language, says what happened and what to do.
public class LabException extends Exception {
    private final transient Message reason;

    public LabException(Message reason) {
        this(reason, null);
    }

    public LabException(Message reason, @Nullable Throwable cause) {
        super(reason.key() + reason.arguments(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
