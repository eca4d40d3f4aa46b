package dcganlab.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Carries values from any thread to the JavaFX thread, in their order and in batches: however many
/// come, at most one task waits there.
final class Inbox<T> {
    private final Executor doorway;
    private final LongFunction<Executor> timer;
    private final LongSupplier rest; // ns
    private final Consumer<List<T>> reader;
    private final Queue<T> values = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicBoolean resting = new AtomicBoolean();
    private volatile long restsUntil = System.nanoTime();

    /// @param doorway runs tasks on the JavaFX thread
    /// @param reader takes what has come, there
    Inbox(Executor doorway, Consumer<List<T>> reader) {
        this(doorway, () -> Duration.ZERO, reader);
    }

    /// @param rest after each reading, for values that [may wait][#putLater]; asked then
    Inbox(Executor doorway, Supplier<Duration> rest, Consumer<List<T>> reader) {
        this(
                doorway,
                nanos -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, doorway),
                rest,
                reader);
    }

    /// @param timer the doorway, so many nanoseconds later
    Inbox(
            Executor doorway,
            LongFunction<Executor> timer,
            Supplier<Duration> rest,
            Consumer<List<T>> reader) {
        this.doorway = doorway;
        this.timer = timer;
        this.rest = () -> rest.get().toNanos();
        this.reader = reader;
    }

    void put(T value) {
        values.add(value);
        hurry();
    }

    /// Has whatever has come read at once, also what may wait.
    void hurry() {
        if (announced.compareAndSet(false, true)) {
            doorway.execute(this::read);
        }
    }

    /// Puts a value that is read with the next one, and no later than at the end of the rest.
    void putLater(T value) {
        values.add(value);
        long wait = restsUntil - System.nanoTime();
        if (wait <= 0) {
            hurry();
        } else if (resting.compareAndSet(false, true)) {
            timer.apply(wait).execute(this::rested);
        }
    }

    /// Another reading may have come in between, after which there is a rest again.
    private void rested() {
        resting.set(false);
        long wait = restsUntil - System.nanoTime();
        if (wait <= 0) {
            read();
        } else if (!values.isEmpty() && resting.compareAndSet(false, true)) {
            timer.apply(wait).execute(this::rested);
        }
    }

    /// Reads at once what has come, on the JavaFX thread, with something that comes there anyway:
    /// the window then draws both in one pulse.
    ///
    /// @param rest after this reading
    void readAlong(Duration rest) {
        read(rest.toNanos());
    }

    private void read() {
        read(rest.getAsLong());
    }

    private void read(long nanos) {
        restsUntil = System.nanoTime() + nanos;
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
