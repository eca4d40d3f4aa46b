package dcganlab.state;

import dcganlab.data.ImageLibrary;
import dcganlab.latent.LatentRenderer;
import dcganlab.model.Cores;
import dcganlab.model.DataChoice;
import dcganlab.model.Goal;
import dcganlab.model.Lifecycle;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.training.TrainerFactory;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Everything that the window shows, and everything that can be done in it. Properties are read and
/// intents called on the JavaFX thread; what takes time happens on other threads and comes back
/// through the doorway.
public final class LabState implements AutoCloseable {
    private final Notices notices;
    private final Preferences preferences;
    private final PlanState plan;
    private final ReadOnlyObjectWrapper<NetworkSpec> shown;
    private final DataState data;
    private final ImageLoading loading;
    private final LatentRenderer renderer;
    private final ShownGenerator generator;
    private final OtherGenerators others;
    private final RunState figures;
    private final PresentRun run;
    private final LatentState latent;
    private final InsideRoom inside;
    private final SlowMotionState slowMotion;
    private final Exports exports;
    private final ListedRun listed;
    private final SideBySideState sideBySide;
    private final LessonRoom lessons;
    private final Blindness blindness = new Blindness();
    private final Cores cores = Cores.all();

    /// Begins with a plan, whose images it loads at once, and no run.
    ///
    /// @param library where runs are kept
    /// @param notes the file in which is kept how far one has come in the lesson; beside it the
    ///   answers of the quiz and what came of the cases
    public LabState(
            Threads threads,
            TrainingPlan plan,
            Recents recents,
            Preferences preferences,
            RunLibrary library,
            Path notes,
            RandomGenerator chance) {
        ImageLibrary images = new ImageLibrary();
        TrainerFactory factory = TrainerFactory.of(images, cores);
        int dimensions = plan.network().latent();
        this.preferences = preferences;
        notices = new Notices(new Errands(threads.errands(), threads.doorway()));
        this.plan = new PlanState(plan);
        shown = new ReadOnlyObjectWrapper<>(this, "shown", plan.network());
        data = new DataState(recents.read());
        loading = new ImageLoading(threads, images, data, recents, notices);
        Inbox<Rendered> pictures = new Inbox<>(threads.doorway(), this::rendered);
        renderer = new LatentRenderer(threads.rendering(), pictures::put, cores);
        figures = new RunState(renderer, dimensions);
        latent = new LatentState(renderer, dimensions, chance);
        inside =
                new InsideRoom(
                        threads,
                        this.plan,
                        shown,
                        data,
                        figures,
                        latent,
                        preferences.opinionsProperty(),
                        chance,
                        notices,
                        blindness,
                        this::bringNetworks);
        Mailbox<NetworkSpec> shapes = new Mailbox<>(threads.doorway(), this::generatorChanged);
        generator =
                new ShownGenerator(
                        renderer,
                        inside.renderer(),
                        new Errands(threads.past(), threads.doorway()),
                        shapes::put,
                        notices::warn,
                        this::showNewest);
        run =
                new PresentRun(
                        threads, factory, library, this.plan, figures, loading, generator, notices);
        inside.inside().insightProperty().subscribe(insight -> run.looked());
        slowMotion =
                new SlowMotionState(threads.doorway(), run::record, run.lifecycle().property());
        exports = new Exports(run, latent, renderer, notices);
        others = new OtherGenerators(run, generator, notices, threads.doorway());
        listed = new ListedRun(threads, library, run, others, blindness);
        sideBySide = new SideBySideState(threads, factory, library, listed.list(), run::makeWay);
        lessons =
                new LessonRoom(
                        notes,
                        run,
                        this.plan,
                        inside,
                        latent,
                        blindness,
                        sideBySide,
                        preferences,
                        loading,
                        threads,
                        notices,
                        chance);
        preferences.keep(notices);
        others.openBuiltIn();
        loading.begin(plan);
    }

    // What is shown.

    public ReadOnlyObjectProperty<Lifecycle> lifecycleProperty() {
        return run.lifecycle().property();
    }

    /// Whether the run waits as soon as the step that it takes now is done.
    public ReadOnlyBooleanProperty pausingProperty() {
        return run.lifecycle().pausingProperty();
    }

    /// Whether a kept run is shown that cannot be trained: not yet, or not before its images are
    /// found.
    public ReadOnlyBooleanProperty lookingProperty() {
        return run.lookingProperty();
    }

    /// Where training pauses by itself; null if it does not.
    public ReadOnlyObjectProperty<@Nullable Goal> goalProperty() {
        return run.goal().property();
    }

    /// What the next run will be, or what the present one is.
    public ReadOnlyObjectProperty<TrainingPlan> planProperty() {
        return plan.property();
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
        return run.unkept();
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
        return figures;
    }

    /// The life of the run, for those who hear from it.
    PresentRun present() {
        return run;
    }

    public TimeLineState timeLine() {
        return run.timeLine();
    }

    public QualityState quality() {
        return run.quality();
    }

    public DoctorState doctor() {
        return run.doctor();
    }

    public LatentState latent() {
        return latent;
    }

    public RunsState runs() {
        return listed.list();
    }

    public SideBySideState sideBySide() {
        return sideBySide;
    }

    public LessonState lesson() {
        return lessons.lesson();
    }

    public QuizState quiz() {
        return lessons.quiz();
    }

    public CasesState cases() {
        return lessons.cases();
    }

    /// What the lesson's figures compute.
    public LessonFigures lessonFigures() {
        return lessons.figures();
    }

    /// What is kept back while somebody is to find it out.
    public Blindness blindness() {
        return blindness;
    }

    /// Lessons that were saved for a class.
    public LessonFiles lessonFiles() {
        return lessons.files();
    }

    public InsideState inside() {
        return inside.inside();
    }

    public MicroscopeState microscope() {
        return inside.microscope();
    }

    public OpinionsState opinions() {
        return inside.opinions();
    }

    public GuessingState guessing() {
        return inside.guessing();
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
        if (!sideBySide.isGoing()) { // They would share the processor.
            run.play();
        }
    }

    /// Waits after the step that runs.
    public void pause() {
        run.pause();
    }

    /// Has training pause by itself where it comes to a goal, after that very step. Pauses change
    /// nothing about it, and neither does another run.
    ///
    /// @param goal null for none
    public void trainUntil(@Nullable Goal goal) {
        run.goal().set(goal);
    }

    /// Plays or pauses, whichever it does not do now.
    public void toggle() {
        if (run.lifecycle().goesOn()) {
            pause();
        } else {
            play();
        }
    }

    /// Takes one step after the present, which is shown; begins a run if there is none.
    public void step(StepKind kind) {
        if (!sideBySide.isGoing()) {
            run.step(kind);
        }
    }

    /// Goes on with a run that was kept.
    public void open(Path folder) {
        run.open(folder);
    }

    /// Goes on with the run that is shown, whose images have moved.
    public void imagesFoundAt(Path place) {
        run.imagesFoundAt(place);
    }

    /// Begins another run with the weights after a step of the present one.
    ///
    /// @param step one that has a checkpoint
    /// @param change makes its settings out of those of then
    public void branch(long step, UnaryOperator<Settings> change) {
        run.branch(step, change);
    }

    /// Begins another run with the same initial weights; the present one stays kept.
    public void reset(Settings settings) {
        run.reset(settings);
    }

    /// Ends the run, which stays kept.
    public void stop() {
        run.stop();
    }

    /// Changes what may change while it runs.
    public void change(Settings settings) {
        run.change(settings);
    }

    /// Plans another run; one that is under way ends.
    public void plan(TrainingPlan other) {
        run.plan(other);
    }

    /// Chooses other images, or tries those again that could not be had.
    public void choose(DataChoice choice) {
        boolean again = choice.equals(plan.get().data());
        plan(plan.get().withData(choice));
        if (again) {
            loading.again(plan.get());
        }
        if (!choice.builtIn()) {
            loading.remember(choice.location());
        }
    }

    /// Gives up loading the images that were chosen last; those that were there before are chosen
    /// again.
    public void cancelLoading() {
        run.cancelLoading();
    }

    /// Shows the generator of a file or run folder in place of the run's, which is paused: its own
    /// pictures come back when it goes on.
    public void showGenerator(Path place) {
        others.open(place);
    }

    /// On how many processor cores training computes.
    public Cores cores() {
        return cores;
    }

    /// The window shows these places, which are drawn before the others.
    public void see(Set<Place> places) {
        renderer.see(places);
        run.see(places);
    }

    @Override
    public void close() {
        loading.end();
        run.close();
        sideBySide.close();
        renderer.close();
        inside.close();
    }

    // How its parts hear of each other.

    private void rendered(List<Rendered> batch) {
        for (Rendered result : batch) {
            switch (result.place()) {
                case SAMPLES -> figures.rendered(result);
                case SHEET -> exports.rendered(result);
                case PICTURE, NEIGHBOURS, ENDS -> latent.rendered(result);
            }
        }
    }

    private void generatorChanged(NetworkSpec spec) {
        shown.set(spec);
        inside.networkChanged(spec);
        figures.dimensionsChanged(spec.latent());
        latent.dimensionsChanged(spec.latent());
        exports.dimensionsChanged(spec.latent());
    }

    private void bringNetworks() {
        generator.bringNetworks();
    }

    private void showNewest() {
        run.newest().show();
    }
}
