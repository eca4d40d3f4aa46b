package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.LatentSeed;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.SideBySideTable;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.runs.Notes;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.runs.RunJournal;
import dcganlab.training.quality.QualityOnce;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

/// One of the runs of {@link SideBySide}: its networks, its folder, and what it has measured.
final class SideRun implements AutoCloseable {
    /// Pictures in its row of the table.
    private static final int SAMPLES = 8;

    /// Steps whose losses are averaged: those of single steps jump.
    private static final int AVERAGED = 50;

    private final String name;
    private final Path place;
    private final DcganTrainer trainer;
    private final KeptRun kept;
    private final QualityOnce figures;
    private final Deque<StepMetrics> last = new ArrayDeque<>();
    private @Nullable StepMetrics first;
    private @Nullable QualityMetrics quality;
    private boolean unmeasured = true;
    private @Nullable Message trouble;

    /// Begins to keep the run.
    ///
    /// @param name what differs in it
    /// @param place a folder that is new, or empty
    /// @param trainer at step 0; closed together with this
    /// @throws LabException if its folder cannot be written
    SideRun(String name, Path place, DcganTrainer trainer, RunJournal.Observer observer)
            throws LabException {
        this.name = name;
        this.place = place;
        this.trainer = trainer;
        RunFolder folder = RunFolder.create(place, trainer.plan(), false);
        new Notes(name, "").write(place);
        RunHold hold = folder.hold();
        kept = new KeptRun(trainer, folder.journal(hold, 0, RunJournal.INTERVAL, observer));
        figures = new QualityOnce(trainer.images(), trainer::generatorCopy);
    }

    Path place() {
        return place;
    }

    ImageSet images() {
        return trainer.images();
    }

    long steps() {
        return trainer.steps();
    }

    /// Whether it ended before the others.
    boolean isBroken() {
        return trouble != null;
    }

    /// What it is time to keep of the run.
    KeptRun.Due due() {
        return kept.due();
    }

    /// Keeps it, unless the last step failed. What is still being written for another run's pace
    /// comes first, so that never more than one copy waits in memory.
    void keep(KeptRun.Due due) {
        if (!isBroken() && due != KeptRun.Due.NOTHING) {
            kept.awaitWritten();
            kept.keep(due);
        }
    }

    /// Takes one step. Where the networks break down this run ends: that too is something that a
    /// switch may do, and no reason to end the others.
    void step() {
        try {
            StepMetrics metrics = kept.take(StepKind.FULL);
            if (first == null) {
                first = metrics;
                // From now on the weights with which it began can be gone back to.
                kept.awaitWritten();
            }
            last.addLast(metrics);
            if (last.size() > AVERAGED) {
                last.removeFirst();
            }
            unmeasured = true;
        } catch (LabException e) {
            trouble = e.reason();
        }
    }

    /// Measures the quality, unless that was done after the same step.
    void measure() {
        if (!unmeasured || first == null) {
            return;
        }
        unmeasured = false;
        try {
            QualityMetrics now = figures.measure();
            quality = now;
            kept.measured(now);
        } catch (LabException _) {
            quality = null; // With fewer than 16 images there is nothing to be compared with.
        }
    }

    void rests() {
        kept.rests();
        kept.secure();
        kept.awaitWritten();
    }

    SideBySideTable.Row row() {
        measure();
        StepMetrics begun = first;
        StepMetrics now = last.peekLast();
        return new SideBySideTable.Row(
                name,
                place,
                trainer.steps(),
                now == null ? 0 : now.images(),
                trainer.seconds(),
                begun == null || now == null ? Double.NaN : speed(begun, now),
                mean(StepMetrics::lossD),
                mean(StepMetrics::lossG),
                quality,
                trainer.sample(
                        new LatentSeed(1).points(SAMPLES, trainer.plan().network().latent())),
                trouble);
    }

    private static double speed(StepMetrics first, StepMetrics now) {
        double seconds = now.seconds() - first.seconds();
        return seconds > 0
                ? (now.images() - first.images()) / seconds
                : now.images() / now.seconds();
    }

    private double mean(ToDoubleFunction<StepMetrics> figure) {
        return last.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /// Keeps the last state.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        try (trainer) {
            kept.close();
        }
    }
}
