package dcganlab.state;

import dcganlab.model.Message;

/// Something said once to the user. Two notices are never equal, so that the same words said again
/// are heard again.
public final class Notice {
    private final Message message;
    private final boolean problem;

    Notice(Message message, boolean problem) {
        this.message = message;
        this.problem = problem;
    }

    public Message message() {
        return message;
    }

    /// Whether something could not be done.
    public boolean isProblem() {
        return problem;
    }
}
