package dcganlab.cli;

import dcganlab.latent.LatentRenderer;
import dcganlab.model.LabException;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.runs.MetricsLog;
import dcganlab.training.DcganTrainer;

import java.util.stream.DoubleStream;

/// Takes steps as the window does, with what belongs to one: its row is written, and newer weights
/// go to the renderer when it has rested.
final class TrainingBench {
    private final DcganTrainer trainer;
    private final LatentRenderer renderer;
    private final MetricsLog log;
    private final DoubleStream.Builder alone = DoubleStream.builder();
    private final DoubleStream.Builder dragged = DoubleStream.builder();
    private final double preparedBefore;
    private double beside;
    private double all;

    TrainingBench(DcganTrainer trainer, LatentRenderer renderer, MetricsLog log) {
        this.trainer = trainer;
        this.renderer = renderer;
        this.log = log;
        preparedBefore = trainer.preparingSeconds();
    }

    /// @param dragging whether a slider moves meanwhile
    void step(boolean dragging) throws LabException {
        long start = System.nanoTime();
        StepMetrics metrics = trainer.step(StepKind.FULL);
        long computed = System.nanoTime();
        log.append(metrics);
        if (renderer.ready()) {
            renderer.use(trainer.generatorCopy());
        }
        long end = System.nanoTime();
        beside += (end - computed) / 1e9;
        all += (end - start) / 1e9;
        (dragging ? dragged : alone).add((end - start) / 1e6);
    }

    /// Milliseconds of each step with nothing beside it.
    double[] alone() {
        return alone.build().toArray();
    }

    /// Milliseconds of each step while a slider moved.
    double[] dragged() {
        return dragged.build().toArray();
    }

    /// What part of the time went into drawing and converting a step's inputs, writing its row and
    /// publishing its weights.
    double besideShare() {
        return (beside + trainer.preparingSeconds() - preparedBefore) / all;
    }
}
