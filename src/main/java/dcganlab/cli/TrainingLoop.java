package dcganlab.cli;

import dcganlab.exchange.DrawnTexts;
import dcganlab.model.Goal;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.runs.RunJournal;
import dcganlab.training.DcganTrainer;
import dcganlab.training.KeptRun;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Takes step after step, kept by a journal, and writes at the end, whichever end it is, what was
/// learnt for other programs and to look at.
final class TrainingLoop {
    private static final int ROWS = 8;
    private static final int COLUMNS = 8;

    private final Terminal terminal;
    private final DcganTrainer trainer;
    private final RunFolder run;
    private final Duration interval;
    private final Duration qualityInterval;
    private final List<LatentPoint> points;

    /// @param interval from one checkpoint to the next
    /// @param qualityInterval from one row of figures of quality to the next; zero for none
    TrainingLoop(
            Terminal terminal,
            DcganTrainer trainer,
            RunFolder run,
            Duration interval,
            Duration qualityInterval) {
        this.terminal = terminal;
        this.trainer = trainer;
        this.run = run;
        this.interval = interval;
        this.qualityInterval = qualityInterval;
        this.points =
                new LatentSeed(run.plan().seed())
                        .points(ROWS * COLUMNS, run.plan().network().latent());
    }

    /// Trains until the goal is reached or it is told to stop, then saves.
    ///
    /// @param hold of the run's folder
    /// @throws LabException if the networks broke down, or what was learnt could not be written
    ///   until the end; what was learnt until then is saved if that is possible
    void train(RunHold hold, Goal goal, BooleanSupplier stop, TrainingProgress progress)
            throws LabException {
        RunJournal journal =
                run.journal(hold, trainer.steps(), interval, new WritingWords(terminal));
        try {
            takeSteps(journal, goal, stop, progress);
        } catch (LabException e) {
            saveDespite(hold, e);
            throw e;
        }
        save(hold);
    }

    private void takeSteps(
            RunJournal journal, Goal goal, BooleanSupplier stop, TrainingProgress progress)
            throws LabException {
        try (KeptRun kept = new KeptRun(trainer, journal);
                QualityRows quality = new QualityRows(terminal, kept, qualityInterval, trainer)) {
            long start = System.nanoTime();
            double seconds = 0;
            while (!goal.reached(trainer.steps(), seconds) && !stop.getAsBoolean()) {
                StepMetrics metrics = kept.step(StepKind.FULL);
                quality.stepped();
                seconds = (System.nanoTime() - start) / 1e9;
                progress.stepped(metrics, seconds);
            }
            if (!stop.getAsBoolean()) {
                quality.finish();
            }
        } finally {
            progress.finish();
        }
    }

    private void saveDespite(RunHold hold, LabException trouble) {
        try {
            save(hold);
        } catch (LabException e) {
            trouble.addSuppressed(e);
        }
    }

    private void save(RunHold hold) throws LabException {
        hold.take(); // The journal let go of it; where another run stands now nothing is written.
        run.save(trainer.generatorWeights(), trainer.discriminatorWeights(), trainer.steps());
        String caption =
                DrawnTexts.of(terminal.texts())
                        .of(
                                "cli.caption",
                                trainer.steps(),
                                trainer.images().name(),
                                Long.toString(run.plan().seed()));
        SampleGrid.sheet(trainer.sample(points), ROWS, COLUMNS, List.of(caption))
                .writePng(run.samplesFile());
    }
}
