package dcganlab.cli;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.training.DcganTrainer;

/// Three training steps of a small network on one device, to see whether it computes at all.
///
/// @param device `cpu`, or `gpu0` and on
/// @param trouble why it failed, in the user's language; empty if it did not
/// @param seconds what it took
record SelfCheck(Device device, String trouble, double seconds) {
    static final int STEPS = 3;

    private static final NetworkSpec SMALL = new NetworkSpec(32, 3, 8, 8);
    private static final int BATCH = 8;

    static SelfCheck of(Device device, Texts texts) {
        long start = System.nanoTime();
        String trouble = trouble(device, texts);
        return new SelfCheck(device, trouble, (System.nanoTime() - start) / 1e9);
    }

    boolean passed() {
        return trouble.isEmpty();
    }

    /// A loss that is not a number is an exception of the step itself.
    private static String trouble(Device device, Texts texts) {
        TrainingPlan plan =
                new TrainingPlan(DataChoice.portraits(1), SMALL, BATCH, 1, Settings.PAPER, device);
        try (DcganTrainer trainer = new DcganTrainer(plan, MadeUpImages.of(2 * BATCH, SMALL))) {
            for (int i = 0; i < STEPS; i++) {
                trainer.step(StepKind.FULL);
            }
            return "";
        } catch (LabException e) {
            return texts.of(e.reason());
        } catch (InvalidPlanException e) {
            return texts.of(e.reason());
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
