package dcganlab.state;

import dcganlab.model.ReadyRun;
import dcganlab.model.RecordedStep;
import dcganlab.training.ReadyStep;

/// A step of a run that ships with the lab, taken apart for whoever has no run yet, or does not
/// want it to wait. Belongs to the JavaFX thread.
public final class ReadyStepState {
    private final Errands errands;
    private final Notices notices;
    private final StepInParts parts = new StepInParts();
    private boolean asked;

    /// @param errands where the step is taken
    ReadyStepState(Errands errands, Notices notices) {
        this.errands = errands;
        this.notices = notices;
    }

    /// Somebody sees it: the step is taken, once.
    public void begin() {
        if (asked) {
            return;
        }
        asked = true;
        errands.run(
                () -> {
                    RecordedStep step = ReadyStep.of(ReadyRun.GOOD);
                    errands.doorway().execute(() -> parts.take(step));
                },
                trouble -> {
                    asked = false; // Whoever comes back tries again.
                    notices.warn(trouble);
                });
    }

    /// The step, none before it was taken; and which part of it is looked at.
    public StepInParts parts() {
        return parts;
    }
}
