package dcganlab.training;

import dcganlab.data.ImageLibrary;
import dcganlab.data.LoadProgress;
import dcganlab.model.Cores;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.Precision;
import dcganlab.model.ReadyRun;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.ReadyRuns;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/// The next step of a run that ships with the lab, taken in memory and taken apart. It is the same
/// each time, so whoever teaches knows its numbers before.
public final class ReadyStep {
    /// Painted are only so many times the images that the step takes.
    private static final int BATCHES = 2;

    private ReadyStep() {}

    /// Takes the calling thread, one core of it, for about as long as some steps.
    ///
    /// @throws LabException if the run cannot be had
    public static RecordedStep of(ReadyRun run) throws LabException {
        ReadyRuns.Stand stand = ReadyRuns.stand(run);
        TrainingPlan plan =
                stand.plan()
                        .withDevice(Device.CPU)
                        .withPrecision(Precision.F32)
                        .withData(stand.plan().data().withCount(BATCHES * stand.plan().batch()));
        AtomicReference<@Nullable RecordedStep> recorded = new AtomicReference<>();
        try (DcganTrainer trainer =
                TrainerFactory.of(new ImageLibrary(), Cores.one())
                        .prepare(plan, LoadProgress.UNWATCHED)) {
            trainer.restore(stand.state());
            trainer.recordNext(recorded::set);
            trainer.step(StepKind.FULL);
        }
        RecordedStep step = recorded.get();
        if (step == null) {
            throw new IllegalStateException("a full step was not recorded");
        }
        return step;
    }
}
