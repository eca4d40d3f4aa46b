package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

/// What stands in a file is not what was written there, or was never of its kind; in contrast to a
/// file that cannot be read just now, because the system refuses or memory is too small.
final class DamagedException extends LabException {
    DamagedException(Message reason, Throwable cause) {
        super(reason, cause);
    }
}
