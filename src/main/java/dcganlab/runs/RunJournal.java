package dcganlab.runs;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.WeightsCopy;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Keeps a run's folder while it trains: a row a step, changes of the settings, figures of quality
/// as they come, and from time to time the generator, to look back at, a sheet of samples, and a
/// checkpoint, to go on from. All but the rows of steps are written by a thread of the journal's
/// own. What cannot be written, on a full disk say, does not end the run: it is told once, what is
/// small waits in memory, and all is tried again. A folder that was taken away is made anew. Rows
/// and changes reach the disk before the checkpoint that follows them, so that a run goes on
/// without a gap.
///
/// Belongs to the thread that trains.
public final class RunJournal implements AutoCloseable {
    /// How long training goes on from one checkpoint to the next, if nobody says otherwise.
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final long NONE = -1;

    private final RunFolder run;
    private final RunHold hold;
    private final long begins;
    private final Observer observer;
    private final LongSupplier clock;
    private final LongSupplier work;
    private final Pace pace;
    private final Troubles troubles;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("lab-journal").daemon().factory());
    private Executor background = writer;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicBoolean removed = new AtomicBoolean();
    private final Deque<StepMetrics> waiting = new ArrayDeque<>();
    private final WaitingFigures<QualityMetrics> figures = new WaitingFigures<>(QualityLog::append);
    private final WaitingFigures<List<StageStatistics>> layers =
            new WaitingFigures<>(LayersLog::append);
    private final SettingsChanges changes = new SettingsChanges();
    private boolean begun;
    private @Nullable MetricsLog log;
    private volatile long newestCheckpoint = NONE;
    private boolean ended; // Guarded by figures.

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
    /// @param work nanoseconds for which the calling thread has computed
    RunJournal(
            RunFolder run,
            RunHold hold,
            long begins,
            Duration interval,
            Observer observer,
            LongSupplier clock,
            LongSupplier work) {
        this.run = run;
        this.hold = hold;
        this.begins = begins;
        this.observer = observer;
        this.clock = clock;
        this.work = work;
        pace = new Pace(clock, interval);
        troubles = new Troubles(observer);
        begun = hold.isOfNewRun();
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

    /// Training rests: what rows wait for others are written.
    public void rests() {
        if (!waiting.isEmpty()) {
            pace.now(Writing.STEPS);
            write();
        }
    }

    /// Takes the newest figures of quality. May be called from any thread; does nothing after the
    /// end.
    public void measured(QualityMetrics metrics) {
        synchronized (figures) {
            if (!ended) {
                figures.add(metrics);
                inBackground(Writing.QUALITY, this::writeFigures);
            }
        }
    }

    /// Takes what the last step measured of the networks' stages; nothing at most steps.
    public void measured(List<StageStatistics> stages) {
        if (!stages.isEmpty()) {
            layers.add(stages);
            inBackground(Writing.LAYERS, this::writeLayers);
        }
    }

    /// Whether it is time for a checkpoint and what was written last is written.
    public boolean wantsCheckpoint() {
        return wants(Writing.CHECKPOINT);
    }

    /// Whether it is time for a generator and what was written last is written.
    public boolean wantsGenerator() {
        return wants(Writing.GENERATOR);
    }

    /// Whether it is time for a sheet of samples and what was written last is written.
    public boolean wantsSamples() {
        return wants(Writing.SAMPLES);
    }

    private boolean wants(Writing what) {
        return !writing() && pace.due(what);
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
                Writing.CHECKPOINT,
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

    /// Returns when all is written that was to be written until now.
    public void awaitWritten() {
        CompletableFuture.runAsync(() -> {}, writer).join();
    }

    /// Whether the checkpoint of a step was written by this journal, and is still there; waits for
    /// what is being written.
    public boolean hasCheckpoint(long step) {
        awaitWritten();
        return newestCheckpoint == step && Files.exists(run.checkpointFile(step));
    }

    /// Has the generator written, and returns at once.
    ///
    /// @param copy is closed when it is done
    public void generator(WeightsCopy copy) {
        inBackground(
                Writing.GENERATOR,
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
                Writing.SAMPLES,
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

    private interface Task {
        void run() throws LabException;
    }

    private void inBackground(Writing what, Task task) {
        writing.incrementAndGet();
        background.execute(() -> attempt(what, task));
    }

    private void attempt(Writing what, Task task) {
        long start = clock.getAsLong();
        long before = work.getAsLong();
        try {
            task.run();
            switch (what) {
                case CHECKPOINT, GENERATOR, SAMPLES -> observer.kept(run.kept());
                case STEPS, SETTINGS, QUALITY, LAYERS -> {}
            }
            troubles.wrote(what);
            pace.wrote(what, clock.getAsLong() - start, work.getAsLong() - before);
        } catch (LabException e) {
            failed(what, e);
        } catch (RuntimeException | Error e) {
            failed(what, new LabException(Message.of("runs.notKept", e.toString()), e));
        } finally {
            writing.decrementAndGet();
        }
    }

    private void failed(Writing what, LabException trouble) {
        troubles.failed(what, trouble);
        pace.failed(what);
    }

    /// Writes what waits, though the last attempt was a moment ago.
    private void tryAgain() {
        pace.now(Writing.STEPS);
        pace.now(Writing.SETTINGS);
        if (!waiting.isEmpty() || changes.unwritten() || removed.get()) {
            write();
        }
        if (!figures.isEmpty()) {
            inBackground(Writing.QUALITY, this::writeFigures);
        }
        if (!layers.isEmpty()) {
            inBackground(Writing.LAYERS, this::writeLayers);
        }
    }

    private void write() {
        if (pace.due(Writing.STEPS)) {
            writeSteps();
        }
        if (log != null && changes.unwritten() && pace.due(Writing.SETTINGS)) {
            inBackground(Writing.SETTINGS, this::writeChanges);
        }
    }

    private void writeSteps() {
        try {
            boolean again = hold.take(); // And so never into another's table.
            if (removed.getAndSet(false) || again) {
                tellRemoved();
            }
            if (log == null) {
                open();
            }
            appendWaiting(Objects.requireNonNull(log));
            troubles.wrote(Writing.STEPS);
            pace.wrote(Writing.STEPS, 0, 0);
        } catch (LabException e) {
            failed(Writing.STEPS, e);
        }
    }

    private void appendWaiting(MetricsLog rows) throws LabException {
        while (!waiting.isEmpty()) {
            rows.append(waiting.getFirst());
            waiting.removeFirst();
        }
    }

    private void writeChanges() throws LabException {
        begin();
        changes.write(run.settingsFile());
    }

    private void writeFigures() throws LabException {
        begin();
        figures.write(run.qualityFile());
    }

    private void writeLayers() throws LabException {
        begin();
        layers.write(run.layersFile());
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

    /// Writes what waits, waits for what is being written, and ends.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        synchronized (figures) {
            ended = true;
        }
        writer.close();
        background = Runnable::run;
        try (hold) {
            if (log != null || !waiting.isEmpty()) {
                tryAgain();
            }
            closeLog();
        }
        troubles.throwAny();
    }
}
