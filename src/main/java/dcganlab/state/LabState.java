package dcganlab.state;

import dcganlab.data.ImageLibrary;
import dcganlab.inside.InsideRenderer;
import dcganlab.latent.LatentRenderer;
import dcganlab.model.DataChoice;
import dcganlab.model.Insight;
import dcganlab.model.Judgement;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Place;
import dcganlab.model.Precision;
import dcganlab.model.RecordedStep;
import dcganlab.model.Rendered;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.runs.RunLibrary;
import dcganlab.training.TrainerFactory;
import dcganlab.training.TrainingService;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Everything that the window shows, and everything that can be done in it. Properties are read and
/// intents called on the JavaFX thread; what takes time happens on other threads and comes back
/// through the doorway.
public final class LabState implements AutoCloseable {
    private final Threads threads;
    private final Notices notices;
    private final Preferences preferences;
    private final LatentRenderer renderer;
    private final ShownGenerator generator;
    private final TrainingService service;

    private final ReadOnlyObjectWrapper<Lifecycle> lifecycle =
            new ReadOnlyObjectWrapper<>(this, "lifecycle", Lifecycle.IDLE);
    private final ReadOnlyBooleanWrapper pausing = new ReadOnlyBooleanWrapper(this, "pausing");
    private final ReadOnlyObjectWrapper<TrainingPlan> plan;
    private final ReadOnlyObjectWrapper<NetworkSpec> shown;
    private final DataState data;
    private final ImageLoading loading;
    private final RunState run;
    private final TimeLineState timeLine;
    private final QualityState quality;
    private final LatentState latent;
    private final InsideRenderer insideRenderer;
    private final InsideState inside;
    private final MicroscopeState microscope = new MicroscopeState();
    private final Judging judging;
    private final OpinionsState opinions;
    private final GuessingState guessing;
    private final SlowMotionState slowMotion;
    private final Exports exports;
    private final RunsState runs;
    private final SideBySideState sideBySide;

    private @Nullable Message branched; // What is said once the branch is there.
    private @Nullable Notice lastNotice;
    private @Nullable Path found; // Where the images are of the run that is being opened.
    private @Nullable Settings seen; // Those of the run that is looked at.
    private @Nullable Settings carried; // Set while it was only looked at.
    private boolean opening; // The run that begins next was kept: its plan is not known yet.
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");

    /// What the user has set and the run may not have yet.
    private @Nullable Settings wanted;

    private final Inbox<Rendered> pictures;

    /// Begins with a plan, whose images it loads at once, and no run.
    ///
    /// @param library where runs are kept
    public LabState(
            Threads threads,
            TrainingPlan plan,
            Recents recents,
            Preferences preferences,
            RunLibrary library,
            RandomGenerator chance) {
        ImageLibrary images = new ImageLibrary();
        this.threads = threads;
        this.preferences = preferences;
        notices = new Notices(new Errands(threads.errands(), threads.doorway()));
        this.plan = new ReadOnlyObjectWrapper<>(this, "plan", plan);
        shown = new ReadOnlyObjectWrapper<>(this, "shown", plan.network());
        pictures = new Inbox<>(threads.doorway(), this::rendered);
        Mailbox<NetworkSpec> generators = new Mailbox<>(threads.doorway(), this::generatorChanged);
        renderer = new LatentRenderer(threads.rendering(), pictures::put);
        Mailbox<Insight> insights = new Mailbox<>(threads.doorway(), this::seen);
        Inbox<Judgement> judgements = new Inbox<>(threads.doorway(), this::judged);
        insideRenderer = new InsideRenderer(threads.inside(), insights::put, judgements::put);
        generator =
                new ShownGenerator(
                        renderer,
                        insideRenderer,
                        new Errands(threads.past(), threads.doorway()),
                        generators::put,
                        notices::warn,
                        this::showNewest);
        run = new RunState(renderer, plan.network().latent());
        timeLine = new TimeLineState(generator);
        quality = new QualityState(threads.doorway(), run);
        service =
                new TrainingService(
                        threads.training(),
                        TrainerFactory.of(images),
                        library,
                        new RunNews(this, generator, threads.doorway()));
        data = new DataState(recents.read());
        loading = new ImageLoading(threads, images, data, recents, notices);
        latent = new LatentState(renderer, plan.network().latent(), chance);
        inside =
                new InsideState(
                        insideRenderer,
                        generator::watched,
                        latent,
                        data,
                        this.plan,
                        notices,
                        threads.doorway());
        judging = new Judging(generator::judge, generator::end);
        opinions = new OpinionsState(judging, run, data, this.plan, preferences.opinionsProperty());
        guessing = new GuessingState(judging, data, shown, this.plan, chance);
        slowMotion = new SlowMotionState(threads.doorway(), this::record, lifecycle);
        exports = new Exports(this, service, renderer);
        runs = new RunsState(library, threads.errands(), threads.doorway(), this::gone);
        sideBySide =
                new SideBySideState(
                        threads, TrainerFactory.of(images), library, runs, this::makeWay);
        lifecycle.subscribe(this::showOpen);
        timeLine.folderProperty().subscribe(this::showOpen);
        timeLine.keptProperty()
                .subscribe(kept -> {
                    runs.grown(timeLine.folderProperty().get());
                    showEnd();
                });
        runs.rootsProperty().subscribe(this::showName);
        runs.findLast();
        preferences.keep(notices);
        exports.openBuiltIn();
        loading.begin(plan);
        service.bfloat16(worth -> threads.doorway().execute(() -> run.bfloat16(worth)));
        service.devices(known -> threads.doorway().execute(() -> run.devices(known)));
    }

    // What is shown.

    public ReadOnlyObjectProperty<Lifecycle> lifecycleProperty() {
        return lifecycle.getReadOnlyProperty();
    }

    /// Whether the run waits as soon as the step that it takes now is done.
    public ReadOnlyBooleanProperty pausingProperty() {
        return pausing.getReadOnlyProperty();
    }

    /// Whether a kept run is shown that cannot be trained: not yet, or not before its images are
    /// found.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
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

    /// How many steps the run has learnt that would be lost if it ended; 0 without a run, and while
    /// all can be kept.
    public long unkept() {
        StepMetrics latest = run.latestProperty().get();
        return latest == null || !run.isUnkept() ? 0 : latest.step();
    }

    public Notices notices() {
        return notices;
    }

    public Preferences preferences() {
        return preferences;
    }

    public DataState data() {
        return data;
    }

    public RunState run() {
        return run;
    }

    public TimeLineState timeLine() {
        return timeLine;
    }

    public QualityState quality() {
        return quality;
    }

    public LatentState latent() {
        return latent;
    }

    public RunsState runs() {
        return runs;
    }

    public SideBySideState sideBySide() {
        return sideBySide;
    }

    public InsideState inside() {
        return inside;
    }

    public MicroscopeState microscope() {
        return microscope;
    }

    public OpinionsState opinions() {
        return opinions;
    }

    public GuessingState guessing() {
        return guessing;
    }

    public SlowMotionState slowMotion() {
        return slowMotion;
    }

    public Exports exports() {
        return exports;
    }

    // What can be done.

    /// Trains: goes on with a run, or begins one. The present is shown, for that is what goes on.
    public void play() {
        if (sideBySide.isGoing()) {
            return; // They would share the processor.
        }
        timeLine.live();
        pausing.set(false);
        switch (lifecycle.get()) {
            case Idle i -> {
                begin();
                service.play();
            }
            case Failed f -> {
                begin();
                service.play();
            }
            case Paused p -> service.play();
            case Preparing p -> service.play();
            case Running r -> service.play(); // It may be about to pause.
        }
    }

    /// Waits after the step that runs.
    public void pause() {
        pausing.set(lifecycle.get() instanceof Running);
        service.pause();
    }

    /// Plays or pauses, whichever it does not do now.
    public void toggle() {
        if (lifecycle.get() instanceof Running && !pausing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Goes on with a run that was kept.
    public void open(Path folder) {
        found = null;
        service.open(folder);
        preparing(true);
    }

    /// Goes on with the run that is shown, whose images have moved.
    public void imagesFoundAt(Path place) {
        Path folder = timeLine.folderProperty().get();
        if (folder != null) {
            reopen(() -> {
                found = place;
                service.open(folder, data -> data.withLocation(place.toString()));
                preparing(true);
            });
        }
    }

    /// Opens the run that is shown once more, with the settings that the user has chosen meanwhile.
    private void reopen(Runnable opening) {
        Settings mine = plan.get().settings();
        opening.run();
        carried = mine.equals(seen) ? null : mine;
    }

    /// Begins another run with the weights after a step of the present one.
    ///
    /// @param step one that has a checkpoint
    /// @param change makes its settings out of those of then
    public void branch(long step, UnaryOperator<Settings> change) {
        Path folder = timeLine.folderProperty().get();
        if (folder != null) {
            service.branch(folder, step, change);
            preparing(true);
            lastNotice = notices.latestProperty().get();
            branched = Message.of("state.branched", String.valueOf(folder.getFileName()), step);
        }
    }

    /// Takes one step after the present, which is shown; begins a run if there is none.
    public void step(StepKind kind) {
        if (sideBySide.isGoing()) {
            return;
        }
        timeLine.live();
        if (lifecycle.get() instanceof Idle || lifecycle.get() instanceof Failed) {
            begin();
        }
        service.step(kind);
    }

    /// Takes one full step after the present and tells what happened in it; a run that trains waits
    /// then.
    private void record(Consumer<RecordedStep> taker) {
        timeLine.live();
        pause();
        service.record(taker);
    }

    /// A run with the present plan; or the kept one that is shown, if its images are there again.
    private void begin() {
        Path shown = timeLine.folderProperty().get();
        if (looking.get() && shown != null) {
            reopen(() -> open(shown));
        } else {
            service.prepare(plan.get());
            preparing(false);
        }
    }

    /// Shows at once what the service will say in a moment, so that whatever the user does before
    /// then does not begin another run.
    private void preparing(boolean keptRun) {
        opening = keptRun;
        branched = null;
        carried = null;
        lifecycle.set(new Preparing(Message.of("training.loading"), -1));
    }

    /// The run is in another state now.
    void becomes(Lifecycle next) {
        pausing.set(false);
        lifecycle.set(next);
        showEnd();
    }

    /// Of a run that has ended its last generator is shown, which is kept at its end; unless one
    /// from a file was opened meanwhile.
    private void showEnd() {
        boolean ended = lifecycle.get() instanceof Idle;
        Rendered samples = run.samplesProperty().get();
        boolean fromFile = samples != null && samples.step() < 0;
        if (ended && timeLine.folderProperty().get() != null && !timeLine.isPast() && !fromFile) {
            showNewest();
        }
    }

    /// A run begins, with a plan that is not known here yet if it was kept.
    void begun(TrainingPlan now) {
        run.begun(now.precision());
        timeLine.begun();
        wanted = null;
        looking.set(false);
        if (opening) {
            goesOn(now);
            loading.begin(now);
        }
    }

    /// A run that was kept is shown, whether it can be trained or not.
    void opened(TrainingPlan then) {
        run.begun(then.precision());
        timeLine.begun();
        wanted = null;
        looking.set(true);
        Path place = found;
        found = null;
        TrainingPlan shown =
                place == null ? then : then.withData(then.data().withLocation(place.toString()));
        seen = shown.settings();
        plan.set(unsettled(carried == null ? shown : shown.withSettings(carried)));
        loading.begin(shown);
    }

    /// Who has the lab choose a precision has it choose the next run's too, whatever this one's is.
    private TrainingPlan unsettled(TrainingPlan kept) {
        return plan.get().precision() == Precision.AUTOMATIC
                ? kept.withPrecision(Precision.AUTOMATIC)
                : kept;
    }

    /// All of the run that was opened is known here.
    void look() {
        if (!timeLine.isPast()) {
            showNewest();
        }
    }

    /// The kept run that is shown can be trained.
    void goesOn(TrainingPlan now) {
        opening = false;
        looking.set(false);
        wanted = null;
        run.goesOn(now.precision());
        boolean moved = !now.data().equals(plan.get().data());
        plan.set(unsettled(now));
        if (moved) {
            loading.begin(now);
        }
        if (!timeLine.isPast()) {
            generator.leavePast();
            service.show();
        }
        if (branched != null) {
            notices.say(lastNotice, branched);
        }
        if (carried != null) {
            change(carried, true);
            carried = null;
        }
    }

    /// Whoever calls the run or its parent something else does so in the list of runs.
    private void showName() {
        Path folder = timeLine.folderProperty().get();
        if (folder != null) {
            runs.row(folder).ifPresent(row -> timeLine.named(row.name(), row.origin()));
        }
    }

    private void showOpen() {
        runs.opened(hasNetworks() ? timeLine.folderProperty().get() : null);
    }

    /// A run was thrown away. If it is shown, although it has ended, it is as before the first run;
    /// a generator from a file goes on drawing.
    private void gone(Path folder) {
        if (hasNetworks() || !folder.equals(timeLine.folderProperty().get())) {
            return;
        }
        timeLine.gone();
        looking.set(false);
        run.gone();
        quality.gone();
        Rendered samples = run.samplesProperty().get();
        if (samples != null && samples.step() >= 0) {
            exports.openBuiltIn();
        }
    }

    /// Ends the run, which stays kept.
    public void stop() {
        sayKept();
        service.stop();
    }

    /// The processor is for others now.
    private void makeWay() {
        if (!(lifecycle.get() instanceof Idle)) {
            stop();
        }
    }

    /// Begins another run with the same initial weights; the present one stays kept.
    public void reset(Settings settings) {
        sayKept();
        opening = false;
        wanted = null;
        plan.set(plan.get().withSettings(settings));
        service.reset(settings);
    }

    private void sayKept() {
        Path folder = timeLine.folderProperty().get();
        if (folder != null && run.latestProperty().get() != null && !run.isUnkept()) {
            notices.say(Message.of("state.kept", folder.getFileName().toString()));
        }
    }

    /// Draws with the newest generator of the run that the time line shows, even if that has ended.
    private void showNewest() {
        Path folder = timeLine.folderProperty().get();
        List<Long> steps = timeLine.getKept().generators();
        if (!hasNetworks() && folder != null && !steps.isEmpty()) {
            generator.show(folder, steps.getLast());
        } else {
            service.show();
        }
    }

    /// Whether a run is in memory; one that failed with nothing learnt perhaps is not.
    private boolean hasNetworks() {
        return switch (lifecycle.get()) {
            case Idle i -> false;
            case Preparing p -> false;
            case Failed f -> f.steps() > 0;
            case Paused p -> true;
            case Running r -> true;
        };
    }

    /// Changes what may change while it runs.
    public void change(Settings settings) {
        change(settings, lifecycle.get() instanceof Running || lifecycle.get() instanceof Paused);
    }

    /// @param goesOn whether a run does so with them
    private void change(Settings settings, boolean goesOn) {
        Settings before = plan.get().settings();
        wanted = settings;
        plan.set(plan.get().withSettings(settings));
        service.change(settings);
        StepMetrics latest = run.latestProperty().get();
        if (latest != null && goesOn) {
            timeLine.changed(latest.step(), before, settings);
            if (timeLine.isPast()) {
                notices.say(Message.of("state.changedNow", latest.step()));
            }
        }
    }

    /// The run has these settings now. They are shown unless the user's own are under way to it.
    void changed(Settings settings) {
        if (wanted == null || wanted.equals(settings)) {
            wanted = null;
            plan.set(plan.get().withSettings(settings));
        }
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
        wanted = other.settings();
        looking.set(false);
        plan.set(other);
        if (!(lifecycle.get() instanceof Idle)) {
            service.stop();
        }
        loading.begin(other); // The library has them at hand if they are the same.
    }

    /// Chooses other images, or tries those again that could not be had.
    public void choose(DataChoice choice) {
        boolean again = choice.equals(plan.get().data());
        plan(plan.get().withData(choice));
        if (again && data.missing()) {
            loading.begin(plan.get());
        }
        if (!choice.builtIn()) {
            loading.remember(choice.location());
        }
    }

    /// Gives up loading the images that were chosen last; those that were there before are chosen
    /// again.
    public void cancelLoading() {
        loading.end();
        data.cancelled();
        if (lifecycle.get() instanceof Preparing) {
            service.stop();
        }
        DataState.Loaded before = data.loadedProperty().get();
        if (before != null && !looking.get()) {
            plan.set(plan.get().withData(before.choice()));
        }
    }

    /// Shows a generator that did not come from training here.
    void show(GeneratorCopy drawing, NetworksCopy inside) {
        threads.doorway().execute(() -> showNow(drawing, inside));
    }

    /// Shows a generator unless a run has one, or will have one soon.
    void offer(GeneratorCopy drawing, NetworksCopy inside) {
        threads.doorway()
                .execute(() -> {
                    if (lifecycle.get() instanceof Idle) {
                        showNow(drawing, inside);
                    } else {
                        drawing.close();
                        inside.close();
                    }
                });
    }

    private void showNow(GeneratorCopy drawing, NetworksCopy inside) {
        generator.other(drawing, inside);
        timeLine.left();
    }

    /// The window shows these places, which are drawn before the others.
    public void see(Set<Place> places) {
        renderer.see(places);
    }

    @Override
    public void close() {
        loading.end();
        service.close();
        sideBySide.close();
        renderer.close();
        insideRenderer.close();
        quality.close();
    }

    private void rendered(List<Rendered> batch) {
        for (Rendered result : batch) {
            switch (result.place()) {
                case SAMPLES -> run.rendered(result);
                case SHEET -> exports.rendered(result);
                case PICTURE, NEIGHBOURS, ENDS -> latent.rendered(result);
            }
        }
    }

    private void judged(List<Judgement> judgements) {
        judging.judged(judgements);
    }

    private void seen(Insight insight) {
        inside.seen(insight);
        microscope.offer(KernelOffer.of(insight));
    }

    private void generatorChanged(NetworkSpec spec) {
        shown.set(spec);
        inside.networkChanged(spec);
        run.dimensionsChanged(spec.latent());
        latent.dimensionsChanged(spec.latent());
        exports.dimensionsChanged(spec.latent());
    }
}
