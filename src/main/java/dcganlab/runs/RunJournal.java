package dcganlab.runs;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.WeightsCopy;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Keeps a run's folder while it trains: a row a step, changes of the settings, and from time to
/// time the generator, to look back at, a sheet of samples, and a checkpoint, to go on from. All
/// but the rows are written by a thread of the journal's own. What cannot be written, on a full
/// disk say, does not end the run: it is told once, what is small waits in memory, and all is tried
/// again. A folder that was taken away is made anew. Rows and changes reach the disk before the
/// checkpoint that follows them, so that a run goes on without a gap.
///
/// All methods belong to the thread that trains.
public final class RunJournal implements AutoCloseable {
    /// How long training goes on from one checkpoint to the next, if nobody says otherwise.
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    /// The same for the history, which so holds the first minutes almost as a film does.
    private static final long HISTORY = TimeUnit.MILLISECONDS.toNanos(400);

    /// The same for sheets of samples.
    private static final long SAMPLES = TimeUnit.SECONDS.toNanos(10);

    private static final long NONE = -1;

    private static final long RETRY = TimeUnit.SECONDS.toNanos(2);

    /// Writing takes at most this part of the time.
    private static final int PARTS = 20;

    /// The same for drawing samples, which takes processors and not only the disk.
    private static final int PARTS_DRAWING = 200;

    private final RunFolder run;
    private final RunHold hold;
    private final long begins;
    private final Observer observer;
    private final LongSupplier clock;
    private final long interval; // ns
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lab-journal").daemon().factory());
    private Executor background = writer;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicBoolean removed = new AtomicBoolean();
    private final Map<Kind, LabException> troubles = new EnumMap<>(Kind.class); // its own lock
    private final Deque<StepMetrics> waiting = new ArrayDeque<>();
    private final SettingsChanges changes = new SettingsChanges();
    private boolean begun;
    private @Nullable MetricsLog log;
    private volatile long newestCheckpoint = NONE;
    private long retryAt;
    private volatile long checkpointAt;
    private volatile long historyAt;
    private volatile long samplesAt;
    private volatile long settingsAt;
    private boolean drawn; // belongs to the writer

    /// What is written by itself, and fails and recovers by itself.
    private enum Kind {
        TABLES,
        SETTINGS,
        CHECKPOINTS,
        HISTORY,
        SAMPLES
    }

    /// Is told how writing goes, on any thread.
    public interface Observer {
        /// Something could not be written; training goes on.
        void cannotWrite(Message reason);

        /// All that could not be written is there now.
        void writesAgain();

        /// Something is worth saying, and everything is written.
        void noticed(Message message);

        /// A generator, a checkpoint or a sheet of samples was written.
        void kept(Kept kept);
    }

    /// Writes nothing yet.
    ///
    /// @param hold of the run's folder, closed together with this
    /// @param begins step from which the run goes on: rows and history of later steps, which will
    ///   be computed again, will be removed
    /// @param interval from one checkpoint to the next; longer where writing takes long
    /// @param clock nanoseconds
    RunJournal(
            RunFolder run,
            RunHold hold,
            long begins,
            Duration interval,
            Observer observer,
            LongSupplier clock) {
        this.run = run;
        this.hold = hold;
        this.begins = begins;
        this.observer = observer;
        this.interval = interval.toNanos();
        this.clock = clock;
        retryAt = clock.getAsLong();
        historyAt = retryAt;
        samplesAt = historyAt;
        settingsAt = historyAt;
        checkpointAt = historyAt + this.interval;
    }

    /// Takes the folder, making it if it is not there.
    ///
    /// @throws LabException if another process writes the run, or nothing can be written
    void open() throws LabException {
        if (hold.take()) {
            tellRemoved();
        }
        if (!begun) {
            run.cut(begins);
            changes.had(SettingsLog.read(run.settingsFile()), begins);
            begun = true;
        }
        log = new MetricsLog(run.metricsFile());
    }

    /// What the settings became after a step when the run came here the first time; null where they
    /// stayed.
    public @Nullable Settings repeated(long step) {
        return changes.repeated(step);
    }

    /// The settings are others from the next step on.
    public void changed(long step, Settings settings) {
        changes.changed(step, settings);
        write();
    }

    /// A step was taken.
    public void stepped(StepMetrics metrics) {
        waiting.add(metrics);
        write();
    }

    /// Whether it is time for a checkpoint and what was written last is written.
    public boolean wantsCheckpoint() {
        return !writing() && clock.getAsLong() >= checkpointAt;
    }

    /// Whether it is time for a generator and what was written last is written.
    public boolean wantsGenerator() {
        return !writing() && clock.getAsLong() >= historyAt;
    }

    /// Whether it is time for a sheet of samples and what was written last is written.
    public boolean wantsSamples() {
        return !writing() && clock.getAsLong() >= samplesAt;
    }

    boolean writing() {
        return writing.get() > 0;
    }

    /// Has a checkpoint written, and returns at once.
    ///
    /// @param copy is closed when it is done
    public void checkpoint(StateCopy copy) {
        tryAgain(); // Perhaps there is room again, for the rows too.
        MetricsLog rows = log;
        inBackground(
                Kind.CHECKPOINTS,
                () -> {
                    try (copy) {
                        begin();
                        if (rows != null) {
                            rows.sync();
                        }
                        TrainerState state = copy.state();
                        run.write(state);
                        newestCheckpoint = state.counts().step();
                    }
                });
    }

    /// Whether the checkpoint of a step was written by this journal; waits for what is being
    /// written.
    public boolean hasCheckpoint(long step) {
        CompletableFuture.runAsync(() -> {}, writer).join();
        return newestCheckpoint == step;
    }

    /// Has the generator written, and returns at once.
    ///
    /// @param copy is closed when it is done
    public void generator(WeightsCopy copy) {
        inBackground(
                Kind.HISTORY,
                () -> {
                    try (copy) {
                        begin();
                        run.write(copy);
                    }
                });
    }

    /// Has samples drawn and written, and returns at once.
    ///
    /// @param drawing is closed when it is done
    public void samples(SampleDrawing drawing) {
        inBackground(
                Kind.SAMPLES,
                () -> {
                    try (drawing) {
                        begin();
                        run.write(drawing.step(), drawing.draw());
                    }
                });
    }

    /// The folder may be missing: not made yet, or taken away.
    private void begin() throws LabException {
        if (hold.take()) {
            removed.set(true);
        }
    }

    private interface Writing {
        void run() throws LabException;
    }

    private void inBackground(Kind kind, Writing work) {
        writing.incrementAndGet();
        background.execute(() -> attempt(kind, work));
    }

    private void attempt(Kind kind, Writing work) {
        long start = clock.getAsLong();
        try {
            work.run();
            if (kind != Kind.SETTINGS) {
                run.thin();
                observer.kept(run.kept());
            }
            wrote(kind);
            long end = clock.getAsLong();
            next(kind, end + rest(kind, end - start));
        } catch (LabException e) {
            failed(kind, e);
            next(kind, clock.getAsLong() + RETRY);
        } catch (RuntimeException | Error e) {
            failed(kind, new LabException(Message.of("runs.notKept", e.toString()), e));
            next(kind, clock.getAsLong() + RETRY);
        } finally {
            writing.decrementAndGet();
        }
    }

    /// @param took nanoseconds that the last one took
    private long rest(Kind kind, long took) {
        return switch (kind) {
            case CHECKPOINTS -> Math.max(interval, PARTS * took);
            case SETTINGS, TABLES -> 0;
            case HISTORY -> Math.max(HISTORY, PARTS * took);
            case SAMPLES -> Math.max(SAMPLES, PARTS_DRAWING * tookToDraw(took));
        };
    }

    /// The first drawing also loads what draws, and tells nothing of the next.
    private long tookToDraw(long took) {
        long counts = drawn ? took : 0;
        drawn = true;
        return counts;
    }

    private void next(Kind kind, long at) {
        switch (kind) {
            case CHECKPOINTS -> checkpointAt = at;
            case HISTORY -> historyAt = at;
            case SAMPLES -> samplesAt = at;
            case SETTINGS -> settingsAt = at;
            case TABLES -> retryAt = at;
        }
    }

    /// Writes what waits, though the last attempt was a moment ago.
    private void tryAgain() {
        retryAt = clock.getAsLong();
        settingsAt = retryAt;
        if (!waiting.isEmpty() || changes.unwritten()) {
            write();
        }
    }

    private void write() {
        if (clock.getAsLong() - retryAt < 0) {
            return;
        }
        try {
            if (removed.getAndSet(false)) {
                tellRemoved();
            }
            if (log == null) {
                open();
            }
            if (clock.getAsLong() - settingsAt >= 0 && changes.unwritten()) {
                inBackground(Kind.SETTINGS, this::writeChanges);
            }
            appendWaiting(Objects.requireNonNull(log));
            wrote(Kind.TABLES);
        } catch (LabException e) {
            next(Kind.TABLES, clock.getAsLong() + RETRY);
            failed(Kind.TABLES, e);
        }
    }

    private void writeChanges() throws LabException {
        begin();
        changes.write(run.settingsFile());
    }

    private void appendWaiting(MetricsLog rows) throws LabException {
        while (!waiting.isEmpty()) {
            rows.append(waiting.getFirst());
            waiting.removeFirst();
        }
    }

    /// The table that is open is not the one in the folder any more.
    private void tellRemoved() throws LabException {
        observer.noticed(Message.of("runs.removed", run.path().toString()));
        changes.lost();
        closeLog();
    }

    private void closeLog() throws LabException {
        MetricsLog open = log;
        log = null;
        if (open != null) {
            open.close();
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

    /// Writes what waits, waits for what is being written, and ends.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        writer.close();
        background = Runnable::run;
        try (hold) {
            if (log != null || !waiting.isEmpty()) {
                tryAgain();
            }
            closeLog();
        }
        synchronized (troubles) {
            for (LabException last : troubles.values()) {
                throw new LabException(last.reason(), last);
            }
        }
    }
}
