package dcganlab.runs;

import dcganlab.model.LabException;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Figures that wait to be written, in their order. What cannot be written waits on. Filled by any
/// thread, and emptied by one at a time.
final class WaitingFigures<T> {
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final Log<T> log;

    /// Where they are added.
    interface Log<T> {
        void append(Path file, T figures) throws LabException;
    }

    WaitingFigures(Log<T> log) {
        this.log = log;
    }

    void add(T figures) {
        waiting.add(figures);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void write(Path file) throws LabException {
        for (T next = waiting.peek(); next != null; next = waiting.peek()) {
            log.append(file, next);
            waiting.remove();
        }
    }
}
