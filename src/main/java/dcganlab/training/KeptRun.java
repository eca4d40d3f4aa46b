package dcganlab.training;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.runs.RunJournal;

import java.util.List;
import java.util.function.Consumer;

/// A run whose every step is kept by a journal. Belongs to the thread that trains; the trainer
/// stays its owner's.
public final class KeptRun implements AutoCloseable {
    private final DcganTrainer trainer;
    private final RunJournal journal;
    private final Consumer<Settings> repeats;
    private final List<LatentPoint> points;

    /// The step from which the run goes on, with a checkpoint; -1 for a new run.
    private final long begins;

    private long newest; // checkpoint
    private long drawn = -1;
    private long looked = -1; // generator
    private boolean begun;
    private boolean broken;

    /// @param journal closed together with this
    public KeptRun(DcganTrainer trainer, RunJournal journal) {
        this(trainer, journal, settings -> {});
    }

    /// @param repeats takes the settings when the run repeats a change of the first time that it
    ///   came here
    KeptRun(DcganTrainer trainer, RunJournal journal, Consumer<Settings> repeats) {
        this.repeats = repeats;
        this.trainer = trainer;
        this.journal = journal;
        points = SheetDrawing.points(trainer.plan());
        begun = trainer.steps() > 0;
        begins = begun ? trainer.steps() : -1;
        newest = begins;
    }

    /// What is kept of the run after a step, besides its row.
    enum Due {
        NOTHING,
        GENERATOR,
        SAMPLES,
        CHECKPOINT
    }

    /// Takes one step.
    ///
    /// @throws LabException as {@link DcganTrainer#step}; what could not be written is told to the
    ///   journal's observer instead
    public StepMetrics step(StepKind kind) throws LabException {
        StepMetrics metrics = take(kind);
        keep(due());
        return metrics;
    }

    /// Takes one step and keeps nothing but its row yet.
    StepMetrics take(StepKind kind) throws LabException {
        if (!begun) {
            begun = true;
            keep(); // The beginning, to look back at and to branch from.
            draw();
        }
        Settings repeated = journal.repeated(trainer.steps());
        if (repeated != null) {
            trainer.change(repeated);
            repeats.accept(repeated);
        }
        broken = true;
        StepMetrics metrics = trainer.step(kind);
        broken = false;
        journal.stepped(metrics);
        journal.measured(trainer.stages());
        return metrics;
    }

    /// What it is time to keep.
    Due due() {
        if (journal.wantsCheckpoint()) {
            return Due.CHECKPOINT;
        }
        if (journal.wantsSamples()) {
            return Due.SAMPLES; // First, for it is wanted more seldom.
        }
        boolean first = FirstSteps.include(trainer.steps());
        return first || journal.wantsGenerator() ? Due.GENERATOR : Due.NOTHING;
    }

    /// Keeps the run as it is now.
    void keep(Due due) {
        switch (due) {
            case NOTHING -> {}
            case GENERATOR -> keepGenerator();
            case SAMPLES -> draw();
            case CHECKPOINT -> keep();
        }
    }

    /// Sets what holds from the next step on.
    public void change(Settings settings) {
        trainer.change(settings);
        journal.changed(trainer.steps(), settings);
    }

    /// No step follows for a while.
    void rests() {
        journal.rests();
    }

    /// Has the run kept as it is now, unless a step failed half done. Waits until what is being
    /// written is written, so that never more than one copy of the run takes memory.
    void secure() {
        journal.awaitWritten();
        if (begun && !broken && trainer.steps() != newest) {
            keep();
        }
    }

    /// Returns when all is written that was to be written until now.
    void awaitWritten() {
        journal.awaitWritten();
    }

    /// Keeps figures of quality. May be called from any thread.
    public void measured(QualityMetrics metrics) {
        journal.measured(metrics);
    }

    private void keep() {
        newest = trainer.steps();
        looked = trainer.steps();
        journal.generator(trainer.generatorCopy()); // Again, for the last attempt may have failed.
        journal.checkpoint(trainer.copy());
    }

    /// Once a step, however many want it.
    private void keepGenerator() {
        if (trainer.steps() != looked) {
            looked = trainer.steps();
            journal.generator(trainer.generatorCopy());
        }
    }

    /// With the generator that draws, to be gone back to by who likes the sheet.
    private void draw() {
        drawn = trainer.steps();
        keepGenerator();
        journal.samples(new SheetDrawing(trainer.generatorCopy(), points));
    }

    /// Keeps the last state, unless a step failed half done: then one goes on from before it.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        try (journal) {
            if (!broken && trainer.steps() != begins) {
                if (!journal.hasCheckpoint(trainer.steps())) {
                    keep();
                }
                if (trainer.steps() != drawn) {
                    draw();
                }
            }
        }
    }
}
