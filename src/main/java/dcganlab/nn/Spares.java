package dcganlab.nn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Copies in native memory that somebody is done with, to be filled again. Made and freed anew many
/// times a minute, by threads that each have their own part of the memory, they would scatter it:
/// in an hour it would take a tenth more. May be used from any thread.
public final class Spares<T> implements AutoCloseable {
    private final Consumer<T> end;
    private final Deque<T> spares = new ArrayDeque<>();
    private boolean closed;

    /// @param end frees a copy's memory
    public Spares(Consumer<T> end) {
        this.end = end;
    }

    /// One to be filled; null if there is none.
    public synchronized @Nullable T take() {
        return spares.poll();
    }

    /// Gives back one that is done with.
    public synchronized void give(T done) {
        if (closed) {
            end.accept(done);
        } else {
            spares.push(done);
        }
    }

    /// Frees them; those that are given back from now on, at once.
    @Override
    public synchronized void close() {
        closed = true;
        spares.forEach(end);
        spares.clear();
    }
}
