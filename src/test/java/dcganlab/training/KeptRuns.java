package dcganlab.training;

import dcganlab.model.StepKind;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.MetricsLog;
import dcganlab.runs.RunFolder;

import java.nio.file.Path;

/** Small runs that were really trained, in their folders. */
public final class KeptRuns {
    private KeptRuns() {}

    /** Trains on discs, with a row for each step and a checkpoint after the last. */
    public static RunFolder train(Path path, TrainingPlan plan, int steps) throws Exception {
        RunFolder run = RunFolder.create(path, plan, false);
        try (DcganTrainer trainer = new DcganTrainer(plan, SmallRuns.discs(16));
                MetricsLog log = run.metrics()) {
            goOn(run, trainer, log, steps);
        }
        return run;
    }

    /** Takes more steps of a run from its newest checkpoint. */
    public static void goOn(RunFolder run, int steps) throws Exception {
        try (DcganTrainer trainer = new DcganTrainer(run.plan(), SmallRuns.discs(16));
                MetricsLog log = run.metrics()) {
            trainer.restore(run.checkpoint(run.checkpoints().getLast()));
            goOn(run, trainer, log, steps);
        }
    }

    /** Writes the generator of a state, to be looked back at, and nothing else. */
    public static void keepGenerator(RunFolder run, TrainerState state) throws Exception {
        try (DcganTrainer trainer = new DcganTrainer(run.plan(), SmallRuns.discs(16))) {
            trainer.restore(state);
            try (GeneratorCopy copy = trainer.generatorCopy()) {
                run.write(copy);
            }
        }
    }

    private static void goOn(RunFolder run, DcganTrainer trainer, MetricsLog log, int steps)
            throws Exception {
        for (int i = 0; i < steps; i++) {
            log.append(trainer.step(StepKind.FULL));
        }
        try (TrainerCopy copy = trainer.copy()) {
            run.write(copy.state());
        }
    }
}
