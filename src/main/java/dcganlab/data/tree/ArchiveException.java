package dcganlab.data.tree;

import dcganlab.model.Message;

import java.io.IOException;

/// An archive cannot be read for a reason that can be told to the user.
public final class ArchiveException extends IOException {
    private final transient Message reason;

    public ArchiveException(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public ArchiveException(Message reason, Throwable cause) {
        super(reason.key(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
