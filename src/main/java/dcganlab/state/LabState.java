package dcganlab.state;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.latent.LatentRenderer;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Rendered;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainerFactory;
import dcganlab.training.TrainingObserver;
import dcganlab.training.TrainingService;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Everything that the window shows, and everything that can be done in it. Properties are read and
/// intents called on the JavaFX thread; what takes time happens on other threads and comes back
/// through the doorway.
public final class LabState implements AutoCloseable {
    /// The threads of the lab.
    ///
    /// @param doorway runs tasks on the JavaFX thread
    /// @param training one thread, for steps
    /// @param rendering one thread, for latent pictures
    /// @param errands one thread, for loading and saving files
    public record Threads(
            Executor doorway, Executor training, Executor rendering, Executor errands) {}

    private final Threads threads;
    private final Recents recents;
    private final ImageLibrary library = new ImageLibrary();
    private final LatentRenderer renderer;
    private final TrainingService service;
    private final AtomicInteger loads = new AtomicInteger();

    private final ReadOnlyObjectWrapper<Lifecycle> lifecycle =
            new ReadOnlyObjectWrapper<>(this, "lifecycle", Lifecycle.IDLE);
    private final ReadOnlyObjectWrapper<TrainingPlan> plan;
    private final ReadOnlyObjectWrapper<@Nullable Message> notice =
            new ReadOnlyObjectWrapper<>(this, "notice");
    private final ReadOnlyObjectWrapper<NetworkSpec> shown;
    private final DataState data;
    private final RunState run;
    private final LatentState latent;
    private final Exports exports;

    private final Mailbox<Lifecycle> lifecycles;
    private final Mailbox<NetworkSpec> generators;
    private final Inbox<StepMetrics> steps;
    private final Inbox<Rendered> pictures;

    /// Begins with a plan, whose images it loads at once, and no run.
    public LabState(Threads threads, TrainingPlan plan, Recents recents, RandomGenerator chance) {
        this.threads = threads;
        this.recents = recents;
        this.plan = new ReadOnlyObjectWrapper<>(this, "plan", plan);
        shown = new ReadOnlyObjectWrapper<>(this, "shown", plan.network());
        lifecycles = new Mailbox<>(threads.doorway(), lifecycle::set);
        steps = new Inbox<>(threads.doorway(), this::stepped);
        pictures = new Inbox<>(threads.doorway(), this::rendered);
        generators = new Mailbox<>(threads.doorway(), this::generatorChanged);
        renderer = new LatentRenderer(threads.rendering(), pictures::put);
        service = new TrainingService(threads.training(), TrainerFactory.of(library), new Watch());
        data = new DataState(recents.read());
        run = new RunState(renderer, plan.network().latent());
        latent = new LatentState(renderer, plan.network().latent(), chance);
        exports = new Exports(this, threads, service);
        exports.openBuiltIn();
        loadImages();
    }

    // What is shown.

    public ReadOnlyObjectProperty<Lifecycle> lifecycleProperty() {
        return lifecycle.getReadOnlyProperty();
    }

    /// What the next run will be, or what the present one is.
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public TrainingPlan getPlan() {
        return plan.get();
    }

    /// The shape of the generator whose pictures are shown: the run's, or one from a file.
    public ReadOnlyObjectProperty<NetworkSpec> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The last thing worth saying: a file was saved, a file could not be opened.
    public ReadOnlyObjectProperty<@Nullable Message> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public DataState data() {
        return data;
    }

    public RunState run() {
        return run;
    }

    public LatentState latent() {
        return latent;
    }

    public Exports exports() {
        return exports;
    }

    // What can be done.

    /// Trains: goes on with a run, or begins one.
    public void play() {
        switch (lifecycle.get()) {
            case Idle i -> {
                service.prepare(plan.get());
                service.play();
            }
            case Failed f -> {
                service.prepare(plan.get());
                service.play();
            }
            case Paused p -> service.play();
            case Preparing p -> service.play();
            case Running r -> {}
        }
    }

    public void pause() {
        service.pause();
    }

    /// Plays or pauses, whichever it does not do now.
    public void toggle() {
        if (lifecycle.get() instanceof Running) {
            pause();
        } else {
            play();
        }
    }

    /// Takes one step; begins a run if there is none.
    public void step(StepKind kind) {
        if (lifecycle.get() instanceof Idle || lifecycle.get() instanceof Failed) {
            service.prepare(plan.get());
        }
        service.step(kind);
    }

    public void stop() {
        service.stop();
    }

    /// Back to the same initial weights.
    public void reset() {
        service.reset();
    }

    /// Changes what may change while it runs.
    public void change(Settings settings) {
        plan.set(plan.get().withSettings(settings));
        service.change(settings);
    }

    /// Plans another run; one that is under way ends.
    public void plan(TrainingPlan other) {
        if (other.equals(plan.get())) {
            return;
        }
        boolean onlySettings = other.equals(plan.get().withSettings(other.settings()));
        if (onlySettings) {
            change(other.settings());
            return;
        }
        plan.set(other);
        if (!(lifecycle.get() instanceof Idle)) {
            service.stop();
        }
        loadImages(); // The library has them at hand if they are the same.
    }

    /// Chooses other images.
    public void choose(DataChoice choice) {
        plan(plan.get().withData(choice));
        if (!choice.builtIn()) {
            remember(choice.location());
        }
    }

    /// Gives up loading the images that were chosen last.
    public void cancelLoading() {
        loads.incrementAndGet();
        data.cancelled();
        if (lifecycle.get() instanceof Preparing) {
            service.stop();
        }
    }

    /// Shows a generator that did not come from training here.
    void show(GeneratorCopy copy) {
        use(copy);
    }

    void say(Message message) {
        threads.doorway().execute(() -> notice.set(message));
    }

    @Override
    public void close() {
        loads.incrementAndGet();
        service.close();
        renderer.close();
    }

    private void remember(String place) {
        threads.errands()
                .execute(() -> {
                    try {
                        List<String> places = recents.add(place);
                        threads.doorway().execute(() -> data.used(places));
                    } catch (IOException e) {
                        say(Message.of("state.recents", String.valueOf(e.getMessage())));
                    }
                });
    }

    private void loadImages() {
        int load = loads.incrementAndGet();
        TrainingPlan wanted = plan.get();
        data.loading(-1);
        Mailbox<Double> parts =
                new Mailbox<>(
                        threads.doorway(),
                        part -> {
                            if (load == loads.get()
                                    && !Double.isNaN(data.progressProperty().get())) {
                                data.loading(part);
                            }
                        });
        threads.errands().execute(() -> loadNow(load, wanted, parts));
    }

    private void loadNow(int load, TrainingPlan wanted, Mailbox<Double> parts) {
        LoadProgress progress =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {
                        parts.put(total <= 0 ? -1 : (double) done / total);
                    }

                    @Override
                    public boolean cancelled() {
                        return load != loads.get();
                    }
                };
        try {
            ImageSet images =
                    library.load(
                            wanted.data(),
                            Preparation.of(wanted.data(), wanted.network()),
                            progress);
            DataState.Loaded loaded = DataState.Loaded.of(wanted.data(), images);
            whenCurrent(load, () -> data.loaded(loaded));
            images.requireAtLeast(wanted.batch());
        } catch (LabException e) {
            whenCurrent(load, () -> data.failed(e.reason()));
        } catch (CancellationException _) {
            // Whoever ended it has said so, or has begun another.
        } catch (OutOfMemoryError e) {
            whenCurrent(load, () -> data.failed(Message.of("state.tooLarge")));
        }
    }

    private void whenCurrent(int load, Runnable action) {
        threads.doorway()
                .execute(() -> {
                    if (load == loads.get()) {
                        action.run();
                    }
                });
    }

    private void stepped(List<StepMetrics> batch) {
        run.stepped(batch);
    }

    private void rendered(List<Rendered> batch) {
        for (Rendered result : batch) {
            switch (result.place()) {
                case SAMPLES -> run.rendered(result);
                case PICTURE, NEIGHBOURS, ENDS -> latent.rendered(result);
            }
        }
    }

    private void generatorChanged(NetworkSpec spec) {
        shown.set(spec);
        run.dimensionsChanged(spec.latent());
        latent.dimensionsChanged(spec.latent());
    }

    private void use(GeneratorCopy copy) {
        generators.put(copy.spec());
        renderer.use(copy);
    }

    /// Passes on what the training thread tells.
    private final class Watch implements TrainingObserver {
        @Override
        public void lifecycleChanged(Lifecycle next) {
            lifecycles.put(next);
        }

        @Override
        public void started(DcganTrainer trainer) {
            threads.doorway().execute(run::begun);
        }

        @Override
        public void stepped(StepMetrics metrics) {
            steps.put(metrics);
        }

        @Override
        public boolean wantsGenerator() {
            return renderer.ready();
        }

        @Override
        public void generator(GeneratorCopy copy) {
            use(copy);
        }
    }
}
