package dcganlab.training;

import ai.djl.engine.EngineException;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.Torch;

import java.util.function.IntPredicate;

/// What there is to do where the memory of a device is too small for a step.
final class DeviceMemory {
    private DeviceMemory() {}

    /// Whether that is what went wrong. The processor's memory is the system's, too, and trying it
    /// out is no good.
    static boolean isTooSmall(TrainingPlan plan, EngineException e) {
        return !plan.device().isProcessor()
                && String.valueOf(e.getMessage()).contains("out of memory");
    }

    /// What to tell: which batch would fit, found by trying.
    static LabException tooSmall(TrainingPlan plan, EngineException e) {
        Torch.giveMemoryBack();
        int batch = largest(plan.batch(), smaller -> fits(plan.withBatch(smaller)));
        String device = plan.device().word();
        return new LabException(
                batch == 0
                        ? Message.of("training.deviceMemory", device)
                        : Message.of("training.deviceMemoryFor", device, plan.batch(), batch),
                e);
    }

    /// The largest half, quarter, … of a batch that fits; 0 if not even 2 images do.
    static int largest(int batch, IntPredicate fits) {
        for (int smaller = batch / 2; smaller >= 2; smaller /= 2) {
            if (fits.test(smaller)) {
                return smaller;
            }
        }
        return 0;
    }

    private static boolean fits(TrainingPlan plan) {
        try (DcganTrainer trainer =
                new DcganTrainer(plan, MadeUpImages.of(plan.batch(), plan.network()))) {
            trainer.takeStep(StepKind.FULL);
            return true;
        } catch (EngineException e) {
            if (isTooSmall(plan, e)) {
                return false;
            }
            throw e;
        } catch (LabException e) {
            return true; // It has become no number, which takes as much room.
        } finally {
            Torch.giveMemoryBack();
        }
    }
}
