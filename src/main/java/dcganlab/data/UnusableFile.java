package dcganlab.data;

import dcganlab.model.Message;

import java.io.IOException;

/// A file whose content was understood and cannot be used.
public final class UnusableFile extends IOException {
    private final transient Message reason;

    /// @param reason why, for the user: stands alone
    public UnusableFile(Message reason) {
        super(reason.key() + reason.arguments());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
