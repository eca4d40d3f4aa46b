package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Keeps a run's folder while it trains: a row a step, changes of the settings, and from time to
/// time a checkpoint, which a thread of its own writes. What cannot be written, on a full disk say,
/// does not end the run: it is told once, what is small waits in memory, and all is tried again.
///
/// All methods belong to the thread that trains.
public final class RunJournal implements AutoCloseable {
    private static final long RETRY = TimeUnit.SECONDS.toNanos(2);

    /// How long training goes on from one checkpoint to the next, if nobody says otherwise.
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    /// Writing takes at most this part of the time.
    private static final int PARTS = 20;

    private final RunFolder run;
    private final Observer observer;
    private final LongSupplier clock;
    private final long interval; // ns
    private final RunLock lock;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lab-journal").daemon().factory());
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Map<Kind, LabException> troubles = new EnumMap<>(Kind.class); // its own lock
    private final Deque<StepMetrics> waiting = new ArrayDeque<>();
    private final List<SettingsLog.Change> changes;
    private final Deque<SettingsLog.Change> toRepeat = new ArrayDeque<>();
    private boolean changesWait;
    private @Nullable MetricsLog log;
    private long retryAt;
    private volatile long checkpointAt;

    /// What is written by itself, and fails and recovers by itself.
    private enum Kind {
        TABLES,
        CHECKPOINTS
    }

    /// Is told how writing goes, on any thread.
    public interface Observer {
        /// Something could not be written; training goes on.
        void cannotWrite(Message reason);

        /// All that could not be written is there now.
        void writesAgain();
    }

    /// @param step from which the run goes on: rows of later steps, which will be computed again,
    ///   are removed
    /// @param interval from one checkpoint to the next; longer where writing takes long
    /// @param clock nanoseconds
    /// @throws LabException if another process writes the run, or nothing can be written at all
    RunJournal(RunFolder run, long step, Duration interval, Observer observer, LongSupplier clock)
            throws LabException {
        this.run = run;
        this.observer = observer;
        this.interval = interval.toNanos();
        this.clock = clock;
        lock = run.lock();
        try {
            changes = new ArrayList<>(SettingsLog.read(run.settingsFile()));
            changes.stream().filter(change -> change.step() >= step).forEach(toRepeat::add);
            MetricsRow.TABLE.cut(run.metricsFile(), step);
            QualityLog.TABLE.cut(run.qualityFile(), step);
            log = new MetricsLog(run.metricsFile());
        } catch (LabException e) {
            writer.shutdown();
            lock.close();
            throw e;
        }
        checkpointAt = clock.getAsLong() + this.interval;
    }

    /// What the settings became after a step when the run came here the first time; null where they
    /// stayed.
    public @Nullable Settings repeated(long step) {
        Settings settings = null;
        while (!toRepeat.isEmpty() && toRepeat.getFirst().step() <= step) {
            settings = toRepeat.removeFirst().settings();
        }
        return settings;
    }

    /// The settings are others from the next step on.
    public void changed(long step, Settings settings) {
        changes.removeAll(toRepeat); // The run takes another way than the first time.
        toRepeat.clear();
        changes.add(new SettingsLog.Change(step, settings));
        changesWait = true;
        write();
    }

    /// A step was taken.
    public void stepped(StepMetrics metrics) {
        waiting.add(metrics);
        write();
    }

    /// Whether it is time for a checkpoint and the last one is written.
    public boolean wantsCheckpoint() {
        return !writing.get() && clock.getAsLong() >= checkpointAt;
    }

    boolean writing() {
        return writing.get();
    }

    /// Has a checkpoint written, and returns at once.
    ///
    /// @param copy is closed when it is done
    public void checkpoint(StateCopy copy) {
        writing.set(true);
        writer.execute(() -> write(copy));
    }

    private void write(StateCopy copy) {
        long start = clock.getAsLong();
        try (copy) {
            run.write(copy.state());
            run.thin();
            wrote(Kind.CHECKPOINTS);
            long end = clock.getAsLong();
            checkpointAt = end + Math.max(interval, PARTS * (end - start));
        } catch (LabException e) {
            checkpointFailed(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            checkpointFailed(new LabException(Message.of("runs.checkpointLost", e.toString()), e));
        } finally {
            writing.set(false);
        }
    }

    private void checkpointFailed(LabException e) {
        failed(Kind.CHECKPOINTS, e);
        checkpointAt = clock.getAsLong() + RETRY;
    }

    private void write() {
        if (clock.getAsLong() < retryAt) {
            return;
        }
        try {
            if (changesWait) {
                SettingsLog.write(run.settingsFile(), changes);
                changesWait = false;
            }
            if (log == null) {
                log = new MetricsLog(run.metricsFile());
            }
            while (!waiting.isEmpty()) {
                log.append(waiting.getFirst());
                waiting.removeFirst();
            }
            if (retryAt != 0) {
                retryAt = 0;
                wrote(Kind.TABLES);
            }
        } catch (LabException e) {
            retryAt = clock.getAsLong() + RETRY;
            failed(Kind.TABLES, e);
        }
    }

    private void failed(Kind kind, LabException e) {
        synchronized (troubles) {
            boolean first = troubles.isEmpty();
            troubles.put(kind, e);
            if (first) {
                observer.cannotWrite(e.reason());
            }
        }
    }

    private void wrote(Kind kind) {
        synchronized (troubles) {
            if (troubles.remove(kind) != null && troubles.isEmpty()) {
                observer.writesAgain();
            }
        }
    }

    /// Writes what waits, waits for a checkpoint that is being written, and ends.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        writer.close();
        if (retryAt != 0) {
            retryAt = clock.getAsLong();
        }
        write();
        try (lock) {
            if (log != null) {
                log.close();
            }
        }
        synchronized (troubles) {
            for (LabException last : troubles.values()) {
                throw new LabException(last.reason(), last);
            }
        }
    }
}
