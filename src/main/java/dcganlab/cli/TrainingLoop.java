package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.runs.MetricsLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Takes step after step and keeps what was learnt in the run's folder: each minute, and at the
/// end, whichever end it is.
final class TrainingLoop {
    private static final long SAVE_EVERY = TimeUnit.SECONDS.toNanos(60);
    private static final int ROWS = 8;
    private static final int COLUMNS = 8;

    private final Terminal terminal;
    private final DcganTrainer trainer;
    private final RunFolder run;
    private final List<LatentPoint> points;

    TrainingLoop(Terminal terminal, DcganTrainer trainer, RunFolder run) {
        this.terminal = terminal;
        this.trainer = trainer;
        this.run = run;
        this.points =
                SampleGrid.points(run.plan().seed(), ROWS * COLUMNS, run.plan().network().latent());
    }

    /// Trains until the length is reached or it is told to stop, then saves.
    ///
    /// @throws LabException if the networks broke down or nothing can be written; what was learnt
    ///   until then is saved if that is possible
    void train(Length length, BooleanSupplier stop, TrainingProgress progress) throws LabException {
        try {
            takeSteps(length, stop, progress);
        } catch (LabException e) {
            saveDespite(e);
            throw e;
        } finally {
            progress.finish();
        }
        save();
    }

    private void takeSteps(Length length, BooleanSupplier stop, TrainingProgress progress)
            throws LabException {
        long start = System.nanoTime();
        long saved = start;
        double seconds = 0;
        try (MetricsLog log = run.metrics()) {
            while (!length.reached(trainer.steps(), seconds) && !stop.getAsBoolean()) {
                StepMetrics metrics = trainer.step(StepKind.FULL);
                log.append(metrics);
                long now = System.nanoTime();
                seconds = (now - start) / 1e9;
                progress.stepped(metrics, seconds);
                if (now - saved >= SAVE_EVERY) {
                    save();
                    saved = System.nanoTime();
                }
            }
        }
    }

    private void saveDespite(LabException trouble) {
        try {
            save();
        } catch (LabException e) {
            trouble.addSuppressed(e);
        }
    }

    private void save() throws LabException {
        run.save(trainer.generatorWeights(), trainer.discriminatorWeights(), trainer.steps());
        String caption =
                terminal.texts()
                        .of(
                                "cli.caption",
                                trainer.steps(),
                                trainer.images().name(),
                                Long.toString(run.plan().seed()));
        SampleGrid.sheet(trainer.sample(points), ROWS, COLUMNS, List.of(caption))
                .writePng(run.samplesFile());
    }
}
