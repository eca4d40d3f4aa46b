package dcganlab.nn;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Hands copies in native memory over to the one thread that uses them. The newest waits until that
/// thread takes it in place of the one before; one that comes sooner takes the place of that which
/// waits. Every copy is ended once: that which is used by its thread, the others by whoever brings
/// a newer one.
///
/// Whoever has it guards it. Only the copy that is [used][#used] may be read unguarded, by its
/// thread, which alone replaces it.
public final class Handover<T> {
    private final Consumer<T> end;
    private @Nullable T waiting;
    private @Nullable T used;
    private boolean closed;

    /// @param end frees a copy's memory, or keeps that for others
    public Handover(Consumer<T> end) {
        this.end = end;
    }

    /// Brings a newer copy.
    ///
    /// @return whether it waits to be used; after the end none does, and it is ended at once
    public boolean put(T copy) {
        if (closed) {
            end.accept(copy);
            return false;
        }
        T unused = waiting;
        waiting = copy;
        if (unused != null) {
            end.accept(unused);
        }
        return true;
    }

    /// Whether a newer copy waits to be taken.
    public boolean hasNewer() {
        return waiting != null;
    }

    /// Ends the copy that waits.
    public void forget() {
        T unused = waiting;
        waiting = null;
        if (unused != null) {
            end.accept(unused);
        }
    }

    /// Uses the copy that waits, if one does, in place of the one before. On the user's thread.
    public void take() {
        T newer = waiting;
        if (newer != null) {
            waiting = null;
            replace(newer);
        }
    }

    /// Uses none any more. On the user's thread.
    public void drop() {
        replace(null);
    }

    private void replace(@Nullable T copy) {
        T older = used;
        used = copy;
        if (older != null) {
            end.accept(older);
        }
    }

    /// The copy that is used, for its thread; none before the first was taken.
    public @Nullable T used() {
        return used;
    }

    /// Takes no more. What is used is its thread's to [#drop].
    public void close() {
        closed = true;
        forget();
    }

    public boolean isClosed() {
        return closed;
    }
}
