package dcganlab.nn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

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

    /// A copy that is filled: a spare one, or one that is made. It is freed if that fails.
    public T filled(Supplier<T> maker, Consumer<T> filler) {
        T spare = take();
        T copy = spare == null ? maker.get() : spare;
        try {
            filler.accept(copy);
            return copy;
        } catch (RuntimeException | Error e) {
            end.accept(copy);
            throw e;
        }
    }

    private synchronized @Nullable T take() {
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
