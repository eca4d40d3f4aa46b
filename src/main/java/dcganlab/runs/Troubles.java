package dcganlab.runs;

import dcganlab.model.LabException;

import java.util.EnumMap;
import java.util.Map;

/// What of a run cannot be written at present. That is told once, until everything is written
/// again. Of any thread.
final class Troubles {
    private final RunJournal.Observer observer;
    private final Map<Writing, LabException> last =
            new EnumMap<>(Writing.class); // Guarded by this.

    Troubles(RunJournal.Observer observer) {
        this.observer = observer;
    }

    synchronized void failed(Writing what, LabException trouble) {
        boolean first = last.isEmpty();
        last.put(what, trouble);
        if (first) {
            observer.cannotWrite(trouble.reason());
        }
    }

    synchronized void wrote(Writing what) {
        if (last.remove(what) != null && last.isEmpty()) {
            observer.writesAgain();
        }
    }

    /// @throws LabException if there is any
    synchronized void throwAny() throws LabException {
        for (LabException trouble : last.values()) {
            throw new LabException(trouble.reason(), trouble);
        }
    }
}
