package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

/// Something that a newer lab has written, which is not damaged although this one cannot read it.
final class NewerException extends LabException {
    NewerException(Message reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
