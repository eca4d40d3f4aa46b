package dcganlab.runs;

import dcganlab.model.DataChoice;
import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;
import dcganlab.model.WorkTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a training run leaves behind, in one folder. Files have a checksum and lines a check of
/// their own, by which a single bit that changed is noticed; `plan.json` and `notes.json`, which a
/// person may edit, have none, but checkpoints know the plan.
///
/// - `plan.json`, all that is needed to repeat it; a folder with this file is a run
/// - `run.lab`, by which a file manager opens it with the lab, see [LabFile]
/// - `metrics.csv`, a row a step
/// - `quality.csv`, figures of quality, a row some seconds apart
/// - `layers.csv`, what was measured of the networks' stages, rows some steps apart
/// - `settings.jsonl`, changes of the settings while it ran
/// - `parent.json`, the run and the step it was branched from, if it was
/// - `notes.json`, what a person calls it and says about it, see [Notes]
/// - `checkpoints/`, all that is needed to go on from a step
/// - `history/`, the generator after many steps, by which one goes back in time
/// - `samples/`, sheets of pictures of always the same latent points, by which one sees how far it
///   was at a step
/// - `generator.safetensors` and `discriminator.safetensors`, the weights
/// - `samples.png`, pictures by the generator
/// - `lock`, by which only one process writes the run at a time
/// - `earlier/` and files that end in `.damaged`, what {@link Recovery} has set aside
public final class RunFolder {
    /// What checkpoints may take in all, and the history too; the newest two stay in any case.
    private static final long BUDGET = 512L << 20;

    /// The same for sheets of samples.
    private static final long SAMPLES_BUDGET = 64L << 20;

    private static final int NEWEST = 2;

    private final Path path;
    private final TrainingPlan plan;
    private final StepFiles checkpoints;
    private final StepFiles history;
    private final StepFiles samples;

    private RunFolder(Path path, TrainingPlan plan) {
        this.path = path;
        this.plan = plan;
        checkpoints = checkpoints(path);
        history = new StepFiles(path.resolve("history"), ".safetensors");
        samples = new StepFiles(path.resolve("samples"), ".png");
    }

    static StepFiles checkpoints(Path path) {
        return new StepFiles(path.resolve("checkpoints"), ".safetensors");
    }

    /// A run that is yet to be kept: its folder is made when there is something to keep.
    public static RunFolder planned(Path path, TrainingPlan plan) {
        return new RunFolder(path, plan);
    }

    /// Starts a run in a new or empty folder, or in place of an older run.
    ///
    /// @param overwrite whether an older run may be lost
    /// @throws LabException if the folder cannot be written, holds anything else, or a run that
    ///   must not be lost
    public static RunFolder create(Path path, TrainingPlan plan, boolean overwrite)
            throws LabException {
        RunRoom.require(path, overwrite);
        RunFolder run = new RunFolder(path, plan);
        if (isRun(path)) {
            try (RunLock _ = run.lock()) {
                run.removeOlder();
                PlanFile.write(path, plan);
                LabFile.put(path);
            } catch (IOException e) {
                throw FileTrouble.writing(path, e);
            }
        } else {
            run.begin();
        }
        return run;
    }

    /// Makes the folder and writes the plan, unless they are there.
    ///
    /// @throws LabException if the system refuses
    void begin() throws LabException {
        if (!isRun(path)) {
            makeFolder();
            PlanFile.write(path, plan);
            LabFile.put(path);
        }
    }

    void makeFolder() throws LabException {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    /// Opens a run that was started before.
    ///
    /// @throws LabException if the folder is no run or its plan is not valid
    public static RunFolder open(Path path) throws LabException {
        return new RunFolder(path, PlanFile.read(path));
    }

    /// Whether a folder holds a run.
    public static boolean isRun(Path path) {
        return PlanFile.stands(path);
    }

    /// The folder that a person means where a run is asked for: the path itself, or that of its
    /// file `run.lab`.
    public static Path meant(Path path) {
        return LabFile.folder(path);
    }

    public Path path() {
        return path;
    }

    public TrainingPlan plan() {
        return plan;
    }

    /// From now on the run's images are elsewhere.
    ///
    /// @throws LabException if the plan cannot be written
    public void imagesAt(DataChoice data) throws LabException {
        PlanFile.write(path, plan.withData(data));
    }

    public Path metricsFile() {
        return path.resolve("metrics.csv");
    }

    public Path qualityFile() {
        return path.resolve("quality.csv");
    }

    public Path layersFile() {
        return path.resolve("layers.csv");
    }

    public Path generatorFile() {
        return path.resolve("generator.safetensors");
    }

    public Path discriminatorFile() {
        return path.resolve("discriminator.safetensors");
    }

    public Path samplesFile() {
        return path.resolve("samples.png");
    }

    Path settingsFile() {
        return path.resolve("settings.jsonl");
    }

    /// Where the checkpoint of a step stands, or would.
    public Path checkpointFile(long step) {
        return checkpoints.file(step);
    }

    /// Where the generator after a step stands, or would.
    public Path historyFile(long step) {
        return history.file(step);
    }

    /// Where the sheet of samples of a step stands, or would.
    public Path sheetFile(long step) {
        return samples.file(step);
    }

    /// Forgets what came after a step, which will be computed again: rows, figures, history and
    /// samples.
    void cut(long step) throws LabException {
        MetricsRow.TABLE.cut(metricsFile(), step);
        QualityLog.TABLE.cut(qualityFile(), step);
        LayersLog.TABLE.cut(layersFile(), step);
        history.cut(step);
        samples.cut(step);
    }

    RunLock lock() throws LabException {
        return RunLock.take(path);
    }

    /// Takes the folder for this process, so that nobody else writes the run until the hold is
    /// closed.
    ///
    /// @throws LabException if somebody does, with his name; or the system refuses
    public RunHold hold() throws LabException {
        return RunHold.of(this);
    }

    /// Deletes the large files that a process that died was writing. The folder must be held.
    void deleteUnfinished() throws LabException {
        for (StepFiles files : List.of(checkpoints, history, samples)) {
            files.deleteUnfinished();
        }
    }

    /// Begins to keep the run from a step on.
    ///
    /// @param hold of this folder, closed together with the journal, or if there is none
    /// @param step steps done; those that the folder knows beyond it will be taken again
    /// @param interval from one checkpoint to the next
    /// @throws LabException if nothing can be written
    public RunJournal journal(
            RunHold hold, long step, Duration interval, RunJournal.Observer observer)
            throws LabException {
        RunJournal journal = newJournal(hold, step, interval, observer);
        try {
            journal.open();
            LabFile.put(path); // Runs of earlier versions have none.
            return journal;
        } catch (LabException e) {
            try (journal) {
                throw e;
            }
        }
    }

    /// Begins to keep a run that begins. What stands in the way of that is told to the observer,
    /// and tried again.
    ///
    /// @param interval from one checkpoint to the next
    public RunJournal patientJournal(Duration interval, RunJournal.Observer observer) {
        RunHold hold = RunHold.later(this);
        return newJournal(hold, 0, interval, observer);
    }

    private RunJournal newJournal(
            RunHold hold, long step, Duration interval, RunJournal.Observer observer) {
        return new RunJournal(
                this, hold, step, interval, observer, System::nanoTime, WorkTime::ofThisThread);
    }

    /// The steps that have a checkpoint, in their order.
    ///
    /// @throws LabException if the folder cannot be read
    public List<Long> checkpoints() throws LabException {
        return checkpoints.steps();
    }

    /// The steps whose generator is kept, in their order: those one can look back at.
    ///
    /// @throws LabException if the folder cannot be read
    public List<Long> history() throws LabException {
        return history.steps();
    }

    /// The steps whose generator can be had, from the history or from a checkpoint.
    ///
    /// @throws LabException if the folder cannot be read
    public List<Long> generators() throws LabException {
        return Stream.concat(history().stream(), checkpoints().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The state after a step that has a checkpoint.
    ///
    /// @throws LabException if there is none or it cannot be read now; a {@link DamagedException}
    ///   if it is damaged
    public TrainerState checkpoint(long step) throws LabException {
        return CheckpointFile.read(checkpointFile(step), step);
    }

    /// Writes a checkpoint, and gives up others beyond the budget.
    ///
    /// @throws LabException if the system refuses
    public void write(TrainerState state) throws LabException {
        CheckpointFile.write(checkpoints.newFile(state.counts().step()), state, plan);
        checkpoints.thin(BUDGET, NEWEST);
    }

    /// Writes the generator as it was after a step, to be looked at again, and gives up others
    /// beyond the budget; last those whose sheet of samples is kept, for who likes a sheet wants
    /// its generator.
    ///
    /// @throws LabException if the system refuses
    public void write(WeightsCopy generator) throws LabException {
        new ModelFile(Part.GENERATOR, plan.network(), generator.weights(), generator.step())
                .writeSealed(history.newFile(generator.step()));
        history.thin(BUDGET, NEWEST, samples);
    }

    /// Writes pictures by the generator as it was after a step, and gives up others beyond the
    /// budget.
    ///
    /// @throws LabException if the system refuses
    public void write(long step, Pictures pictures) throws LabException {
        SampleSheet.write(samples.newFile(step), pictures);
        samples.thin(SAMPLES_BUDGET, NEWEST);
    }

    /// What shows later how far the run was.
    List<StepFiles> shown() {
        return List.of(history, samples);
    }

    /// The steps that have a sheet of samples, in their order.
    ///
    /// @throws LabException if the folder cannot be read
    public List<Long> sheets() throws LabException {
        return samples.steps();
    }

    /// What is kept by now.
    ///
    /// @throws LabException if the folder cannot be read
    public Kept kept() throws LabException {
        return new Kept(generators(), checkpoints());
    }

    /// Begins another run with the state after one of this run's steps: the same weights, perhaps
    /// other settings, and the metrics and the history up to there. The new run knows its parent.
    ///
    /// @param step one that has a checkpoint
    /// @param change makes the settings from then on out of those of then
    /// @throws LabException if there is no such checkpoint, the plan is not the one by which the
    ///   run has learnt, or the folder cannot be written or holds something
    public RunFolder branch(long step, Path to, UnaryOperator<Settings> change)
            throws LabException {
        TrainerState then = Branching.state(this, step);
        LearntPlan.requireKept(this, step);
        RunRoom.require(to, false);
        return Branching.branch(this, then.with(change.apply(then.settings())), to);
    }

    /// Puts what was measured, shown and set up to a step into another run's folder.
    void shareUntil(long step, RunFolder child) throws LabException {
        MetricsRow.TABLE.copy(metricsFile(), child.metricsFile(), step);
        QualityLog.TABLE.copy(qualityFile(), child.qualityFile(), step);
        LayersLog.TABLE.copy(layersFile(), child.layersFile(), step);
        SettingsLog.copyBefore(step, settingsFile(), child.settingsFile());
        history.shareUntil(step, child.history);
        samples.shareUntil(step, child.samples);
    }

    /// Where the run came from; none if it began by itself.
    ///
    /// @throws LabException if the file that says it cannot be read
    public @Nullable Parent parent() throws LabException {
        return Files.exists(parentFile(), LinkOption.NOFOLLOW_LINKS)
                ? Parent.read(parentFile())
                : null;
    }

    Path parentFile() {
        return path.resolve("parent.json");
    }

    /// Reads what the steps measured, in their order; rows that are damaged are passed over.
    ///
    /// @throws LabException if the system refuses
    public void rows(Consumer<StepMetrics> rows) throws LabException {
        MetricsReader.read(metricsFile(), rows);
    }

    /// The changes of the settings, in their order.
    ///
    /// @throws LabException if the file that says it cannot be read
    public List<SettingsChange> changes() throws LabException {
        return SettingsLog.changes(this);
    }

    /// The settings that the run had last.
    ///
    /// @throws LabException if its changes of settings or its parent cannot be read
    public Settings settings() throws LabException {
        return SettingsLog.last(this, changes(), parent());
    }

    /// Opens the table of steps at its end.
    ///
    /// @throws LabException if the system refuses
    public MetricsLog metrics() throws LabException {
        return new MetricsLog(metricsFile());
    }

    /// Writes both networks as they are after a step.
    ///
    /// @throws LabException if the system refuses; the older files are then as they were
    public void save(Weights generator, Weights discriminator, long step) throws LabException {
        new ModelFile(Part.GENERATOR, plan.network(), generator, step).writeSealed(generatorFile());
        new ModelFile(Part.DISCRIMINATOR, plan.network(), discriminator, step)
                .writeSealed(discriminatorFile());
    }

    private void removeOlder() throws IOException {
        for (Path file :
                List.of(
                        metricsFile(),
                        qualityFile(),
                        layersFile(),
                        settingsFile(),
                        parentFile(),
                        path.resolve("notes.json"),
                        generatorFile(),
                        discriminatorFile(),
                        samplesFile())) {
            Files.deleteIfExists(file);
        }
        checkpoints.remove();
        history.remove();
        samples.remove();
    }
}
