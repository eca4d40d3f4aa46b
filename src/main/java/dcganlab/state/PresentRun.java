package dcganlab.state;

import dcganlab.model.DataChoice;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Message;
import dcganlab.model.Place;
import dcganlab.model.QualityMetrics;
import dcganlab.model.RecordedStep;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.training.TrainerFactory;
import dcganlab.training.TrainingService;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The life of the run that is shown: begun with the plan, or kept and opened again, or branched;
/// trained, paused, changed, ended. Commands go to the [TrainingService] on its thread; what comes
/// of them, [RunNews] brings back. Belongs to the JavaFX thread.
final class PresentRun implements AutoCloseable {
    private final PlanState plan;
    private final RunState figures;
    private final TimeLineState timeLine;
    private final QualityState quality;
    private final DoctorState doctor;
    private final ImageLoading loading;
    private final GoalState goal;
    private final NewestGenerator newest;
    private final Notices notices;
    private final RunNews news;
    private final TrainingService service;

    private final LifecycleState lifecycle = new LifecycleState();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");

    private @Nullable Message branched; // What is said once the branch is there.
    private @Nullable Notice lastNotice;
    private @Nullable Path found; // Where the images are of the run that is being opened.
    private boolean opening; // The run that begins next was kept: its plan is not known yet.

    /// @param library where runs are kept
    /// @param figures what it measures
    PresentRun(
            Threads threads,
            TrainerFactory factory,
            RunLibrary library,
            PlanState plan,
            RunState figures,
            ImageLoading loading,
            ShownGenerator generator,
            Notices notices) {
        this.plan = plan;
        this.figures = figures;
        this.loading = loading;
        this.notices = notices;
        timeLine = new TimeLineState(generator);
        quality = new QualityState(threads.doorway(), this::measured);
        doctor =
                new DoctorState(
                        new Errands(threads.past(), threads.doorway()),
                        timeLine,
                        figures,
                        plan.property());
        news = new RunNews(this, generator, notices, threads.doorway());
        service = new TrainingService(threads.training(), factory, library, news);
        goal = new GoalState(service, notices);
        newest = new NewestGenerator(service, generator, lifecycle, timeLine, figures);
        timeLine.keptProperty().subscribe(kept -> newest.showLast());
        service.bfloat16(worth -> threads.doorway().execute(() -> figures.bfloat16(worth)));
        service.devices(known -> threads.doorway().execute(() -> figures.devices(known)));
    }

    LifecycleState lifecycle() {
        return lifecycle;
    }

    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    RunState figures() {
        return figures;
    }

    TimeLineState timeLine() {
        return timeLine;
    }

    QualityState quality() {
        return quality;
    }

    DoctorState doctor() {
        return doctor;
    }

    /// Trains it.
    TrainingService service() {
        return service;
    }

    /// Where it rests by itself.
    GoalState goal() {
        return goal;
    }

    NewestGenerator newest() {
        return newest;
    }

    /// How many steps it has learnt that would be lost if it ended.
    long unkept() {
        StepMetrics latest = figures.latestProperty().get();
        return latest == null || !figures.isUnkept() ? 0 : latest.step();
    }

    /// The window shows these places.
    void see(Set<Place> places) {
        news.see(places);
    }

    /// Something was seen inside the networks.
    void looked() {
        news.looked();
    }

    // What its user does.

    void play() {
        timeLine.live();
        lifecycle.pausing(false);
        if (lifecycle.hasToBegin()) {
            begin();
        }
        service.play();
    }

    void pause() {
        lifecycle.pausing(true);
        service.pause();
    }

    void step(StepKind kind) {
        timeLine.live();
        if (lifecycle.hasToBegin()) {
            begin();
        }
        service.step(kind);
    }

    /// Takes one full step after the present and tells what happened in it; a run that trains waits
    /// then.
    void record(Consumer<RecordedStep> taker) {
        timeLine.live();
        pause();
        service.record(taker);
    }

    void open(Path folder) {
        found = null;
        service.open(folder);
        preparing(true);
    }

    void imagesFoundAt(Path place) {
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
        plan.carry(mine);
    }

    void branch(long step, UnaryOperator<Settings> change) {
        Path folder = timeLine.folderProperty().get();
        if (folder != null) {
            service.branch(folder, step, change);
            preparing(true);
            lastNotice = notices.latestProperty().get();
            branched = Message.of("state.branched", String.valueOf(folder.getFileName()), step);
        }
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

    private void preparing(boolean keptRun) {
        opening = keptRun;
        branched = null;
        plan.carryNothing();
        lifecycle.preparing();
    }

    void reset(Settings settings) {
        sayKept();
        opening = false;
        plan.begin(settings);
        service.reset(settings);
    }

    void stop() {
        sayKept();
        service.stop();
    }

    /// The processor is for others now.
    void makeWay() {
        if (!lifecycle.isIdle()) {
            stop();
        }
    }

    private void sayKept() {
        Path folder = timeLine.folderProperty().get();
        if (folder != null && figures.latestProperty().get() != null && !figures.isUnkept()) {
            notices.say(Message.of("state.kept", folder.getFileName().toString()));
        }
    }

    void change(Settings settings) {
        change(settings, lifecycle.learns());
    }

    /// @param goesOn whether a run does so with them
    private void change(Settings settings, boolean goesOn) {
        Settings before = plan.get().settings();
        plan.want(settings);
        service.change(settings);
        StepMetrics latest = figures.latestProperty().get();
        if (latest != null && goesOn) {
            timeLine.changed(latest.step(), before, settings);
            if (timeLine.isPast()) {
                notices.say(Message.of("state.changedNow", latest.step()));
            }
        }
    }

    /// Ends the run if another is planned that is more than a change of its settings.
    void plan(TrainingPlan other) {
        if (other.equals(plan.get())) {
            return;
        }
        boolean onlySettings = other.equals(plan.get().withSettings(other.settings()));
        if (onlySettings) {
            change(other.settings());
            return;
        }
        planAnew(other);
    }

    /// Plans another run; one that is under way ends even if they are alike.
    void planAnew(TrainingPlan other) {
        looking.set(false);
        plan.set(other);
        if (!lifecycle.isIdle()) {
            service.stop();
        }
        loading.begin(other); // The library has them at hand if they are the same.
    }

    /// Begins a run with another plan and trains it at once; the present one ends.
    void begin(TrainingPlan other) {
        looking.set(false);
        plan.set(other);
        loading.begin(other);
        timeLine.live();
        lifecycle.pausing(false);
        service.prepare(other);
        preparing(false);
        service.play();
    }

    void cancelLoading() {
        DataChoice before = loading.cancel();
        if (lifecycle.get() instanceof Preparing) {
            service.stop();
        }
        if (before != null && !looking.get()) {
            plan.set(before);
        }
    }

    // What it does.

    /// It is in another state now.
    void becomes(Lifecycle next) {
        lifecycle.becomes(next);
        newest.showLast();
    }

    /// It has taken steps.
    void stepped(List<StepMetrics> steps) {
        figures.stepped(steps);
        doctor.stepped(steps);
    }

    /// Its pictures were measured.
    void measured(QualityMetrics metrics) {
        figures.measured(metrics);
        doctor.measured(metrics);
    }

    /// Its networks were measured.
    void measured(List<StageStatistics> stages) {
        figures.measured(stages);
        doctor.measured(stages);
    }

    /// A run begins, with a plan that is not known here yet if it was kept.
    void begun(TrainingPlan now) {
        figures.begun(now.precision());
        timeLine.begun();
        plan.begun();
        doctor.begun(now);
        looking.set(false);
        if (opening) {
            goesOn(now);
            loading.begin(now);
        }
    }

    /// A run that was kept is shown, whether it can be trained or not.
    void opened(TrainingPlan then) {
        figures.begun(then.precision());
        timeLine.begun();
        plan.begun();
        doctor.begun(then);
        looking.set(true);
        Path place = found;
        found = null;
        TrainingPlan shown =
                place == null ? then : then.withData(then.data().withLocation(place.toString()));
        plan.look(shown);
        loading.begin(shown);
    }

    /// All of the run that was opened is known here.
    void look() {
        newest.showUnlessPast();
    }

    /// The kept run that is shown can be trained.
    void goesOn(TrainingPlan now) {
        opening = false;
        looking.set(false);
        figures.goesOn(now.precision());
        boolean moved = !now.data().equals(plan.get().data());
        plan.goOn(now);
        if (moved) {
            loading.begin(now);
        }
        newest.goOn();
        if (branched != null) {
            notices.say(lastNotice, branched);
        }
        Settings carried = plan.carried();
        if (carried != null) {
            change(carried, true);
            plan.carryNothing();
        }
    }

    /// It has these settings now.
    void changed(Settings settings) {
        plan.has(settings);
    }

    /// It was thrown away after its end: it is as before the first run.
    void gone() {
        timeLine.gone();
        looking.set(false);
        figures.gone();
        quality.gone();
        doctor.gone();
    }

    @Override
    public void close() {
        service.close();
        quality.close();
    }
}
