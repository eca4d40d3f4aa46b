package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.model.Bfloat16;
import dcganlab.model.CheckedDevice;
import dcganlab.model.Cores;
import dcganlab.model.DataChoice;
import dcganlab.model.Goal;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.RecordedStep;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.Torch;
import dcganlab.runs.Recovery;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.training.ToldLifecycle.Attempt;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Trains on a thread of its own and obeys commands from any other. A command returns at once; what
/// came of it the observer learns. Whatever runs, a command takes effect within one step. Every run
/// is kept in a library from its first step on.
///
/// ```
/// Idle ── prepare ─→ Preparing ─→ Paused ⇄ Running      any ── stop ─→ Idle
///                        └────────→ Failed ←──┘          Paused, Running, Failed ── reset ─→ Paused
/// ```
public final class TrainingService implements AutoCloseable {
    private final Executor thread;
    private final TrainerFactory factory;
    private final RunKeeper keeper;
    private final TrainingObserver observer;
    private final ToldLifecycle lifecycle;
    private final Queue<Attempt> commands = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    private volatile boolean playing;
    private final AtomicInteger runs = new AtomicInteger();

    // Of the training thread.
    private @Nullable DcganTrainer trainer;
    private @Nullable KeptRun kept;
    private boolean unsecured;
    private @Nullable Goal goal;

    /// @param thread runs one task at a time; one that runs a task at once, on the caller's thread,
    ///   will do for tests
    /// @param library where runs are kept
    public TrainingService(
            Executor thread,
            TrainerFactory factory,
            RunLibrary library,
            TrainingObserver observer) {
        this.thread = thread;
        this.factory = factory;
        this.observer = observer;
        keeper = new RunKeeper(library, observer);
        lifecycle = new ToldLifecycle(observer::lifecycleChanged);
    }

    public Lifecycle lifecycle() {
        return lifecycle.now();
    }

    /// Loads images and builds networks for a plan; ends what ran before. Ready, it waits.
    public void prepare(TrainingPlan plan) {
        playing = false;
        int run = runs.incrementAndGet();
        command(() -> prepareNow(plan, run));
    }

    /// Goes on with a run that was kept, from its newest whole checkpoint; ends what ran before.
    /// Ready, it waits.
    public void open(Path folder) {
        open(folder, UnaryOperator.identity());
    }

    /// The same with images that have moved.
    ///
    /// @param moved where they are, given where the run says that they are
    public void open(Path folder, UnaryOperator<DataChoice> moved) {
        playing = false;
        int run = runs.incrementAndGet();
        command(() -> openNow(notices -> Recovery.open(folder, notices::add), moved, run));
    }

    /// Begins another run with the weights after a step of a run that is kept; ends what ran
    /// before. Ready, it waits.
    ///
    /// @param step one that has a checkpoint
    /// @param change makes the branch's settings out of those of then
    public void branch(Path folder, long step, UnaryOperator<Settings> change) {
        playing = false;
        int run = runs.incrementAndGet();
        command(() ->
                openNow(
                        notices -> branchNow(RunFolder.open(folder), step, change, notices),
                        UnaryOperator.identity(),
                        run));
    }

    /// Trains until told otherwise; while preparing, as soon as that is done.
    public void play() {
        playing = true;
        command(() -> {});
    }

    /// Waits after the step that runs.
    public void pause() {
        playing = false;
    }

    /// Has training wait by itself where it comes to a goal, after that very step. It holds for the
    /// next run as well if this one ends before.
    ///
    /// @param next takes the place of the goal that was there; null for none
    public void until(@Nullable Goal next) {
        command(() -> {
            goal = next;
            if (trainer != null) {
                forgetPast(trainer.steps());
            }
        });
    }

    /// A step that lies behind is no goal: training would rest at another one.
    private void forgetPast(long steps) {
        Goal past = goal;
        if (past instanceof Goal.Step && past.reached(steps, 0)) {
            goal = null;
            observer.arrived(past, steps);
        }
    }

    /// Takes one step and waits.
    public void step(StepKind kind) {
        playing = false;
        command(() -> {
            if (trainer != null && lifecycle.now() instanceof Paused) {
                take(kind);
                rests();
                publish();
                unsecured |= kind != StepKind.FULL;
            }
        });
    }

    /// Takes one full step that is recorded, and waits.
    ///
    /// @param taker gets what happened in it, on the training thread; nothing if the step failed,
    ///   or if there was no run to take it
    public void record(Consumer<RecordedStep> taker) {
        playing = false;
        command(() -> {
            if (trainer != null && lifecycle.now() instanceof Paused) {
                trainer.recordNext(taker);
                take(StepKind.FULL);
                rests();
                publish();
            }
        });
    }

    /// Ends the run and frees its memory.
    public void stop() {
        playing = false;
        runs.incrementAndGet();
        command(() -> {
            discard();
            lifecycle.end();
        });
    }

    /// Goes back to step 0 of the same plan: the same initial weights, the same images.
    ///
    /// @param settings to begin with
    public void reset(Settings settings) {
        playing = false;
        command(() -> {
            if (trainer == null) {
                return;
            }
            TrainingPlan plan = trainer.plan().withSettings(settings);
            ImageSet images = trainer.images();
            Cores cores = trainer.cores();
            discard(); // First, for perhaps it was the memory that failed.
            begin(new DcganTrainer(plan, images, cores));
            lifecycle.become(Lifecycle.PAUSED);
        });
    }

    /// Sets what holds from the next step on.
    public void change(Settings settings) {
        command(() -> {
            boolean showsOther =
                    trainer != null
                            && !trainer.settings()
                                    .get(PlanFields.AVERAGED)
                                    .equals(settings.get(PlanFields.AVERAGED));
            if (kept != null) {
                kept.change(settings);
            } else if (trainer != null) {
                trainer.change(settings);
            }
            observer.changed(settings);
            if (showsOther) {
                publish();
            }
        });
    }

    /// Gives the trainer to someone between two steps, on the training thread: to save its weights,
    /// say. Nothing happens if there is no run; what the work throws ends the run.
    public void betweenSteps(Consumer<DcganTrainer> work) {
        command(() -> {
            if (trainer != null) {
                work.accept(trainer);
            }
        });
    }

    /// Tells what bfloat16 is worth on this machine, on the training thread: when it was never
    /// measured it is now, which then holds up the next run a little.
    public void bfloat16(Consumer<Bfloat16> listener) {
        command(() -> listener.accept(FasterPrecision.bfloat16()));
    }

    /// Tells which devices there are, each tried, on the training thread. That takes seconds where
    /// there is another one than the processor.
    public void devices(Consumer<List<CheckedDevice>> listener) {
        command(() -> listener.accept(Torch.devices().size() > 1 ? DeviceCheck.all() : List.of()));
    }

    /// Has the generator shown as it is now.
    public void show() {
        command(this::publish);
    }

    /// Pauses, and then does something on the training thread whether there is a run or not.
    public void whilePaused(Runnable work) {
        playing = false;
        command(work::run);
    }

    /// Ends the run. What is asked afterwards, because of news that was still on its way, is left
    /// undone.
    @Override
    public void close() {
        stop();
        closed = true;
    }

    private void command(Attempt command) {
        if (!closed) {
            commands.add(command);
            thread.execute(this::work);
        }
    }

    /// Obeys what waits, and trains for as long as it should.
    private void work() {
        obey();
        while (playing && trainer != null && canRun()) {
            lifecycle.become(Lifecycle.RUNNING);
            attempt(() -> {
                take(StepKind.FULL);
                if (observer.wantsGenerator()) {
                    publishGenerator();
                }
                if (observer.wantsNetworks()) {
                    lookInside();
                }
            });
            obey();
        }
        if (lifecycle.now() instanceof Running) {
            attempt(this::pauseNow);
        }
        if (unsecured) {
            unsecured = false;
            attempt(this::secure);
        }
    }

    private void pauseNow() {
        publish();
        rests();
        lifecycle.become(Lifecycle.PAUSED);
        unsecured = true;
    }

    /// Whoever hears that training rests finds all rows written.
    private void rests() {
        if (kept != null) {
            kept.rests();
        }
    }

    /// The pause may be long, and a whole step would come in place of one of a single network if
    /// the process died.
    private void secure() {
        if (kept != null) {
            kept.secure();
        }
    }

    private void obey() {
        for (Attempt next = commands.poll(); next != null; next = commands.poll()) {
            // What was asked for while training happens between two steps, to a run that waits.
            if (lifecycle.now() instanceof Running && !playing) {
                attempt(this::pauseNow);
            }
            attempt(next);
        }
    }

    private boolean canRun() {
        return switch (lifecycle.now()) {
            case Paused p -> true;
            case Running r -> true;
            case Idle i -> false;
            case Preparing p -> false;
            case Failed f -> false;
        };
    }

    private void prepareNow(TrainingPlan plan, int run) throws LabException {
        if (run != runs.get()) {
            return; // Another plan, or a stop, came after this one.
        }
        discard();
        lifecycle.load();
        try {
            begin(factory.prepare(plan, watch(run)));
            lifecycle.become(Lifecycle.PAUSED);
        } catch (CancellationException e) {
            lifecycle.become(Lifecycle.IDLE); // The user's own wish; another command follows.
        }
    }

    private interface Source {
        /// @param notices gets what is worth saying of it
        RunFolder folder(List<Message> notices) throws LabException;
    }

    private void openNow(Source source, UnaryOperator<DataChoice> moved, int run) {
        if (run != runs.get()) {
            return;
        }
        Lifecycle before = lifecycle.now();
        lifecycle.load();
        List<Message> notices = new ArrayList<>();
        RunFolder folder;
        try {
            folder = source.folder(notices);
        } catch (LabException e) {
            notices.add(e.reason());
            tell(notices);
            lifecycle.become(before); // Nothing else is there to go on with.
            return;
        }
        discard();
        observer.opened(folder);
        try {
            RunKeeper.GoingOn goingOn =
                    keeper.goOn(
                            folder,
                            moved.apply(folder.plan().data()),
                            plan -> factory.prepare(plan, watch(run)),
                            notices::add);
            kept = goingOn.kept();
            begin(goingOn.trainer());
            observer.keeps(folder, goingOn.kept()::measured);
            tell(notices);
            lifecycle.become(Lifecycle.PAUSED);
        } catch (LabException e) {
            notices.add(e.reason());
            tell(notices);
            lifecycle.become(Lifecycle.IDLE);
        } catch (CancellationException e) {
            lifecycle.become(Lifecycle.IDLE);
        }
    }

    /// Together, for the next one takes the place of one that is said.
    private void tell(List<Message> notices) {
        notices.stream().reduce(Message::and).ifPresent(observer::noticed);
    }

    /// While the run that is there stays as it is: its next checkpoint might take the place of that
    /// very one.
    private RunFolder branchNow(
            RunFolder from, long step, UnaryOperator<Settings> change, List<Message> notices)
            throws LabException {
        if (kept != null) {
            kept.awaitWritten();
        }
        return keeper.branch(from, step, change, notices::add);
    }

    private void begin(DcganTrainer fresh) {
        trainer = fresh;
        observer.started(fresh);
        forgetPast(fresh.steps());
        publish();
    }

    private void take(StepKind kind) throws LabException {
        if (trainer != null) {
            if (kept == null) {
                kept = keeper.keep(trainer);
            }
            StepMetrics taken = kept.step(kind);
            observer.stepped(taken);
            observer.measured(trainer.stages());
            Goal next = goal;
            if (next != null && next.reached(taken.step(), taken.seconds())) {
                playing = false;
                goal = null;
                observer.arrived(next, taken.step());
            }
        }
    }

    private void publish() {
        publishGenerator();
        if (observer.looksInside()) {
            publishNetworks();
        }
    }

    private void publishGenerator() {
        if (trainer != null) {
            observer.generator(trainer.generatorCopy());
        }
    }

    /// Where another device computes the steps, the processor is free to look into copies.
    private void lookInside() {
        if (trainer != null && trainer.isOnProcessor()) {
            observer.lookInto(trainer.networks());
        } else {
            publishNetworks();
        }
    }

    private void publishNetworks() {
        if (trainer != null) {
            observer.networks(trainer.networksCopy());
        }
    }

    private void discard() {
        try (DcganTrainer _ = trainer;
                KeptRun _ = kept) {
            trainer = null;
            kept = null;
        } catch (LabException e) {
            observer.noticed(e.reason());
        }
    }

    private LoadProgress watch(int run) {
        return lifecycle.watch(() -> run != runs.get());
    }

    /// Does something that may fail, which then is what the run becomes.
    private void attempt(Attempt attempt) {
        lifecycle.attempt(
                attempt,
                () -> {
                    playing = false;
                    return trainer == null ? 0 : trainer.steps();
                });
    }
}
