package dcganlab.training;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Inspection;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.runs.RunJournal;
import dcganlab.runs.RunLibrary;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Gives each run its folder: a new one to a run that begins or branches off, its own to one that
/// goes on. Belongs to the training thread.
final class RunKeeper {
    private final RunLibrary library;
    private final TrainingObserver observer;

    /// @param observer is told of the runs that are kept
    RunKeeper(RunLibrary library, TrainingObserver observer) {
        this.library = library;
        this.observer = observer;
    }

    /// A run that goes on from its newest whole checkpoint. It belongs to whoever asked.
    record GoingOn(DcganTrainer trainer, KeptRun kept) {}

    /// Goes on with a run.
    ///
    /// @param data its images, where they are now
    /// @param preparation loads images and builds networks for its plan
    /// @param notices gets what is worth saying of it
    /// @throws LabException if another program has it open, or if it cannot go on
    GoingOn goOn(
            RunFolder folder,
            DataChoice data,
            Resumption.Preparation preparation,
            Consumer<Message> notices)
            throws LabException {
        RunHold hold = folder.hold();
        try {
            DcganTrainer trainer =
                    Resumption.of(
                            folder, data, hold, Resumption.here(preparation, notices), notices);
            try {
                RunJournal journal =
                        folder.journal(hold, trainer.steps(), RunJournal.INTERVAL, observer);
                return new GoingOn(trainer, new KeptRun(trainer, journal, observer::changed));
            } catch (LabException | RuntimeException | Error e) {
                trainer.close();
                throw e;
            }
        } catch (LabException | RuntimeException | Error e) {
            try (hold) {
                throw e;
            }
        }
    }

    /// Keeps a run from its first step on.
    KeptRun keep(DcganTrainer beginning) {
        TrainingPlan plan = beginning.plan().withSettings(beginning.settings());
        Path place = library.reserve(plan.data(), now());
        RunFolder folder = RunFolder.planned(place, plan);
        RunJournal journal = folder.patientJournal(RunJournal.INTERVAL, observer);
        KeptRun begun = new KeptRun(beginning, journal, observer::changed);
        observer.keeps(folder, begun::measured);
        return begun;
    }

    /// Another run with the weights after a step of one that is kept.
    ///
    /// @param step one that has a checkpoint
    /// @param change makes the branch's settings out of those of then
    /// @param notices gets what is worth saying of the first run
    /// @throws LabException if the step has no whole checkpoint, or the folder cannot be written
    RunFolder branch(
            RunFolder from, long step, UnaryOperator<Settings> change, Consumer<Message> notices)
            throws LabException {
        Path place = library.place(from.plan().data(), now());
        Inspection.ofLines(from).forEach(notices);
        return from.branch(step, place, change);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.systemDefault());
    }
}
