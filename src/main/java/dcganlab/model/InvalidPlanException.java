package dcganlab.model;

/// A value outside its range in a plan or a network's shape; the message names the range.
public final class InvalidPlanException extends IllegalArgumentException {
    private final transient Message reason;

    public InvalidPlanException(Message reason) {
        super(reason.key() + reason.arguments());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
