package dcganlab.state;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Carries a value from any thread to the JavaFX thread. It has one place: a newer value takes the
/// place of one that was not fetched yet, and at most one task waits there.
final class Mailbox<T> {
    private final Executor doorway;
    private final Consumer<T> reader;
    private final AtomicReference<@Nullable T> place = new AtomicReference<>();

    /// @param doorway runs tasks on the JavaFX thread
    /// @param reader takes the newest value, there
    Mailbox(Executor doorway, Consumer<T> reader) {
        this.doorway = doorway;
        this.reader = reader;
    }

    void put(T value) {
        if (place.getAndSet(value) == null) {
            doorway.execute(this::read);
        }
    }

    private void read() {
        T value = place.getAndSet(null);
        if (value != null) {
            reader.accept(value);
        }
    }
}
