package dcganlab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Carries values from any thread to the JavaFX thread, in their order and in batches: however many
/// come, at most one task waits there.
final class Inbox<T> {
    private final Executor doorway;
    private final Consumer<List<T>> reader;
    private final Queue<T> values = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    /// @param doorway runs tasks on the JavaFX thread
    /// @param reader takes what has come, there
    Inbox(Executor doorway, Consumer<List<T>> reader) {
        this.doorway = doorway;
        this.reader = reader;
    }

    void put(T value) {
        values.add(value);
        if (announced.compareAndSet(false, true)) {
            doorway.execute(this::read);
        }
    }

    private void read() {
        announced.set(false);
        List<T> batch = new ArrayList<>();
        for (T value = values.poll(); value != null; value = values.poll()) {
            batch.add(value);
        }
        if (!batch.isEmpty()) {
            reader.accept(batch);
        }
    }
}
