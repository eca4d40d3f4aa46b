package dcganlab.training;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Precision;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.Torch;
import dcganlab.runs.Recovery;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Goes on with a run that was kept: its images are loaded again, and its networks are as its
/// newest whole checkpoint has them; without one, as at the beginning.
public final class Resumption {
    private Resumption() {}

    /// Loads images and builds networks.
    @FunctionalInterface
    public interface Preparation {
        DcganTrainer prepare(TrainingPlan plan) throws LabException;
    }

    /// The same on the processor, and says so, where a run comes from a machine with a device that
    /// this one has not. Which precision is faster is then asked anew.
    ///
    /// @param notices gets what is worth saying
    static Preparation here(Preparation preparation, Consumer<Message> notices) {
        return plan -> {
            if (Torch.devices().contains(plan.device())) {
                return preparation.prepare(plan);
            }
            notices.accept(Message.of("training.onProcessor", plan.device().word()));
            return preparation.prepare(
                    plan.withDevice(Device.CPU).withPrecision(Precision.AUTOMATIC));
        };
    }

    /// A trainer that stands where the run stood.
    ///
    /// @param hold of the run
    /// @param notices gets what is worth saying
    /// @throws LabException if the images are not there, the run was taken away meanwhile, or it
    ///   cannot be gone on with
    public static DcganTrainer of(
            RunFolder run, RunHold hold, Preparation preparation, Consumer<Message> notices)
            throws LabException {
        return of(run, run.plan().data(), hold, preparation, notices);
    }

    /// The same with images that are elsewhere than the run says; it says so from now on if they
    /// are the same.
    static DcganTrainer of(
            RunFolder run,
            DataChoice images,
            RunHold hold,
            Preparation preparation,
            Consumer<Message> notices)
            throws LabException {
        DcganTrainer fresh;
        try {
            fresh = preparation.prepare(run.plan().withData(images));
        } catch (LabException e) {
            throw images.equals(run.plan().data()) ? ofImages(run, e) : e;
        }
        try {
            hold.require(); // Loading took its time.
            restore(fresh, run, notices);
            return fresh;
        } catch (LabException | RuntimeException | Error e) {
            fresh.close();
            throw e;
        }
    }

    /// By itself, lest the checkpoint stays in memory for as long as the run trains.
    private static void restore(DcganTrainer fresh, RunFolder run, Consumer<Message> notices)
            throws LabException {
        Recovery newest = Recovery.of(run);
        newest.notices().forEach(notices);
        TrainerState state = newest.state();
        if (state != null) {
            fresh.restore(state);
            if (state.images() != fresh.images().fingerprint()) {
                notices.accept(Message.of("training.otherImages"));
            } else if (!fresh.plan().data().equals(run.plan().data())) {
                run.imagesAt(fresh.plan().data()); // They have moved, and are found there again.
            }
        }
    }

    /// Trouble with images, and what to do where they have moved.
    private static LabException ofImages(RunFolder run, LabException trouble) {
        DataChoice data = run.plan().data();
        return data.builtIn() || Files.exists(Path.of(data.location()))
                ? trouble
                : new LabException(
                        Message.of(
                                "training.imagesGone",
                                data.location(),
                                run.path().resolve("plan.json").toString()),
                        trouble);
    }
}
