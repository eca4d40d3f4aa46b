package dcganlab.cli;

import dcganlab.latent.LatentRenderer;
import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;
import dcganlab.training.DcganTrainer;
import dcganlab.training.KeptRun;
import dcganlab.training.TrainerCopy;

import java.nio.file.Path;
import java.util.stream.DoubleStream;

/// Takes steps as the window does, on a thread of the same rank, with what belongs to one: it is
/// kept in a run folder, and newer weights go to the renderer when it has rested.
final class TrainingBench implements AutoCloseable {
    private final TrainingThread thread = new TrainingThread();
    private final DcganTrainer trainer;
    private final KeptRun run;
    private final DoubleStream.Builder alone = DoubleStream.builder();
    private final DoubleStream.Builder dragged = DoubleStream.builder();
    private double preparedBefore;
    private double beside;
    private double computed;
    private double all;

    /// @param maker of the trainer, which is closed together with this
    /// @param folder for the run's own
    TrainingBench(Maker maker, Path folder) throws LabException {
        trainer = thread.call(maker::make);
        RunFolder place = RunFolder.planned(folder.resolve("run"), trainer.plan());
        run = new KeptRun(trainer, place.patientJournal(RunJournal.INTERVAL, new Unheard()));
    }

    /// Makes a trainer that has warmed up.
    interface Maker {
        DcganTrainer make() throws LabException;
    }

    DcganTrainer trainer() {
        return trainer;
    }

    /// The generator as it is now.
    GeneratorCopy generator() throws LabException {
        return thread.call(trainer::generatorCopy);
    }

    /// Takes the first step, which makes the run's folder.
    void begin() throws LabException {
        computed = thread.call(() -> run.step(StepKind.FULL)).seconds();
        preparedBefore = trainer.preparingSeconds();
    }

    /// @param renderer gets newer weights
    /// @param dragging whether a slider moves meanwhile
    void step(LatentRenderer renderer, boolean dragging) throws LabException {
        thread.call(() -> {
            stepNow(renderer, dragging);
            return dragging;
        });
    }

    private void stepNow(LatentRenderer renderer, boolean dragging) throws LabException {
        long start = System.nanoTime();
        StepMetrics metrics = run.step(StepKind.FULL);
        if (renderer.ready()) {
            renderer.use(trainer.generatorCopy());
        }
        long end = System.nanoTime();
        beside += (end - start) / 1e9 - (metrics.seconds() - computed);
        computed = metrics.seconds();
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

    /// Milliseconds for which training waits for each of some checkpoints: its state is copied, and
    /// written while it goes on.
    double[] checkpoints(int count) throws LabException {
        return thread.call(() -> DoubleStream.generate(this::checkpoint).limit(count).toArray());
    }

    private double checkpoint() {
        long start = System.nanoTime();
        GeneratorCopy generator = trainer.generatorCopy();
        TrainerCopy state = trainer.copy();
        long end = System.nanoTime();
        generator.close();
        state.close();
        return (end - start) / 1e6;
    }

    /// What part of the time went into drawing and converting a step's inputs, keeping it and
    /// publishing its weights.
    double besideShare() {
        return (beside + trainer.preparingSeconds() - preparedBefore) / all;
    }

    /// @throws LabException if the run could not be written
    @Override
    public void close() throws LabException {
        try (thread;
                trainer) {
            thread.call(() -> {
                run.close();
                return run;
            });
        }
    }

    /// What cannot be written is told when the run is closed.
    private static final class Unheard implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {}

        @Override
        public void writesAgain() {}

        @Override
        public void noticed(Message message) {}

        @Override
        public void kept(Kept kept) {}
    }
}
