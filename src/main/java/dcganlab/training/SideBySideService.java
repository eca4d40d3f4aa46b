package dcganlab.training;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.SideBySideTable;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.runs.RunJournal;
import dcganlab.runs.RunLibrary;
import dcganlab.training.ToldLifecycle.Attempt;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Trains runs {@link SideBySide} on the thread of the {@link TrainingService}, and obeys commands
/// from any other, each within one step. Every step is a task of its own, so that what others want
/// of the thread comes in between.
///
/// ```
/// Idle ── begin ─→ Preparing ─→ Running ⇄ Paused      any ── stop, or all steps done ─→ Idle
///                      └───────→ Failed
/// ```
public final class SideBySideService implements AutoCloseable {
    private final Executor thread;
    private final TrainerFactory factory;
    private final RunLibrary library;
    private final Observer observer;
    private final ToldLifecycle lifecycle;
    private final AtomicInteger orders = new AtomicInteger();
    private volatile boolean playing;

    // Of the training thread.
    private @Nullable SideBySide runs;
    private boolean told; // That all have begun.
    private boolean waiting; // A task for the next step.

    /// What is to be compared.
    ///
    /// @param names of the runs, as many as the variation has values
    /// @param steps how many each run takes
    public record Order(TrainingPlan base, Variation<?> variation, List<String> names, long steps) {
        public Order {
            names = List.copyOf(names);
            if (names.size() != variation.values().size() || steps < 1) {
                throw new IllegalArgumentException(names + ", " + steps + " steps");
            }
        }

        List<SideBySide.Variant> variants() {
            List<SideBySide.Variant> variants = new ArrayList<>();
            for (TrainingPlan plan : variation.plans(base)) {
                variants.add(new SideBySide.Variant(names.get(variants.size()), plan));
            }
            return variants;
        }
    }

    /// Learns what the runs do, on their thread; how writing goes, on any.
    public interface Observer {
        void lifecycleChanged(Lifecycle lifecycle);

        /// Every run has taken its first step, and can be looked at in its folder.
        void begun(List<Path> places);

        /// All runs have taken so many steps.
        void stepped(long steps);

        /// A run has kept more of what it learns.
        void grown(Path run);

        /// They have ended, and are kept.
        void ended(SideBySideTable table);

        /// Something is worth saying.
        void noticed(Message message);
    }

    /// @param thread runs one task at a time
    /// @param library where runs are kept
    public SideBySideService(
            Executor thread, TrainerFactory factory, RunLibrary library, Observer observer) {
        this.thread = thread;
        this.factory = factory;
        this.library = library;
        this.observer = observer;
        lifecycle = new ToldLifecycle(observer::lifecycleChanged);
    }

    /// Begins, and goes on until all steps are done; ends what ran before.
    public void begin(Order order) {
        playing = true;
        int number = orders.incrementAndGet();
        thread.execute(() -> attempt(() -> beginNow(order, number)));
    }

    /// Waits after the step that runs.
    public void pause() {
        playing = false;
        thread.execute(() -> attempt(this::rest));
    }

    public void goOn() {
        playing = true;
        thread.execute(() -> attempt(this::turn));
    }

    /// Ends the runs after the step that is taken, and tells what they have come to.
    public void stop() {
        playing = false;
        orders.incrementAndGet();
        thread.execute(() -> attempt(this::end));
    }

    /// Ends the runs; nobody wants to know any more what they have come to.
    @Override
    public void close() {
        playing = false;
        orders.incrementAndGet();
        thread.execute(this::discard);
    }

    private void beginNow(Order order, int number) throws LabException {
        if (number != orders.get()) {
            return; // It was stopped before its turn.
        }
        discard();
        lifecycle.load();
        try {
            SideBySide begun =
                    SideBySide.begin(
                            order.variants(),
                            order.steps(),
                            factory,
                            lifecycle.watch(() -> number != orders.get()),
                            new InLibrary());
            runs = begun;
            told = false;
            lifecycle.become(Lifecycle.PAUSED);
            turn();
        } catch (CancellationException e) {
            lifecycle.become(Lifecycle.IDLE);
        }
    }

    /// Takes a step, and asks for the next turn.
    private void turn() {
        SideBySide now = runs;
        if (now == null || !playing || waiting) {
            return;
        }
        if (!now.isGoing()) {
            end();
            return;
        }
        lifecycle.become(Lifecycle.RUNNING);
        now.step();
        observer.stepped(now.steps());
        if (!told && now.steps() > 0) {
            told = true;
            observer.begun(now.places());
        }
        waiting = true;
        thread.execute(() -> {
            waiting = false;
            attempt(this::turn);
        });
    }

    private void rest() {
        SideBySide now = runs;
        if (now != null && !playing && lifecycle.now() instanceof Running) {
            now.rests();
            lifecycle.become(Lifecycle.PAUSED);
        }
    }

    private void end() {
        SideBySide now = runs;
        if (now != null) {
            lifecycle.become(new Preparing(Message.of("training.judging"), -1));
            SideBySideTable table = now.table();
            discard();
            observer.ended(table);
        }
        lifecycle.become(Lifecycle.IDLE);
    }

    private void discard() {
        try (SideBySide _ = runs) {
            runs = null;
        } catch (LabException e) {
            observer.noticed(e.reason());
        }
    }

    private void attempt(Attempt attempt) {
        lifecycle.attempt(
                attempt,
                () -> {
                    playing = false;
                    long steps = runs == null ? 0 : runs.steps();
                    discard();
                    return steps;
                });
    }

    /// Each run has a folder of the library.
    private final class InLibrary implements SideBySide.Keeping {
        @Override
        public Path place(SideBySide.Variant variant) {
            return library.reserve(
                    variant.plan().data(), LocalDateTime.now(ZoneId.systemDefault()));
        }

        @Override
        public RunJournal.Observer observer(Path place) {
            return new Writing(place);
        }
    }

    /// How writing goes of one run.
    private final class Writing implements RunJournal.Observer {
        private final Path run;

        Writing(Path run) {
            this.run = run;
        }

        @Override
        public void cannotWrite(Message reason) {
            observer.noticed(Message.of("training.sideCannotKeep", reason));
        }

        @Override
        public void writesAgain() {
            observer.noticed(Message.of("training.sideKeptAgain"));
        }

        @Override
        public void noticed(Message message) {
            observer.noticed(message);
        }

        @Override
        public void kept(Kept kept) {
            observer.grown(run);
        }
    }
}
