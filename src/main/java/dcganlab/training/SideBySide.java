package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.model.LabException;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.SideBySideTable;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.runs.RunJournal;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Several runs that differ in one switch, trained in turns on one machine: the same images in the
/// same order, the same latent vectors, and from the second on the first one's initial weights
/// wherever shapes allow ({@link SharedWeights}); where their deviation is what differs, the same
/// ones to another scale. What they come to is the switch's doing.
///
/// They take their steps one by one, each time the run that has the fewest, so that none is ever
/// more than a step ahead. Each is kept in a folder as any other run, and each is to the last bit
/// what it would be alone. All networks are in memory together, the images once.
///
/// Belongs to the thread that began it.
public final class SideBySide implements Learner {
    /// After which parts of their steps their quality is measured.
    private static final int MEASURED = 4;

    private final List<SideRun> runs;
    private final long steps;
    private final long measured;
    private KeptRun.Due due = KeptRun.Due.NOTHING;

    /// One of the runs before it begins.
    ///
    /// @param name what differs in it, by which the run is called
    public record Variant(String name, TrainingPlan plan) {}

    /// Where runs are kept, and who is told how that goes.
    public interface Keeping {
        /// The folder that will be a run's own: new, or empty. Asked once for each, in their order,
        /// when all else is ready.
        Path place(Variant variant);

        /// Is told how writing goes of the run in a folder.
        RunJournal.Observer observer(Path place);
    }

    private SideBySide(List<SideRun> runs, long steps) {
        this.runs = runs;
        this.steps = steps;
        measured = Math.ceilDiv(steps, MEASURED);
    }

    /// Loads the images, builds all networks, and begins to keep the runs.
    ///
    /// @param variants two to four, whose plans differ in one field of [Variation#FIELDS]
    /// @param steps how many each run takes
    /// @throws LabException if the images cannot be had, or a folder cannot be written
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public static SideBySide begin(
            List<Variant> variants,
            long steps,
            TrainerFactory factory,
            LoadProgress progress,
            Keeping keeping)
            throws LabException {
        requireOneSwitch(variants.stream().map(Variant::plan).toList());
        List<DcganTrainer> trainers = new ArrayList<>();
        List<SideRun> runs = new ArrayList<>();
        try {
            // All networks before the first folder: should they not fit, nothing is left behind.
            for (Variant variant : variants) {
                trainers.add(
                        trainers.isEmpty()
                                ? factory.prepare(variant.plan(), progress)
                                : like(trainers.getFirst(), variant.plan()));
            }
            for (int i = 0; i < variants.size(); i++) {
                Path place = keeping.place(variants.get(i));
                runs.add(
                        new SideRun(
                                variants.get(i).name(),
                                place,
                                trainers.get(i),
                                keeping.observer(place)));
            }
            return new SideBySide(runs, steps);
        } catch (LabException | RuntimeException | Error e) {
            for (SideRun run : runs) {
                closeAfter(run, e);
            }
            trainers.subList(runs.size(), trainers.size()).forEach(DcganTrainer::close);
            throw e;
        }
    }

    private static void closeAfter(SideRun run, Throwable trouble) {
        try {
            run.close();
        } catch (LabException e) {
            trouble.addSuppressed(e);
        }
    }

    private static void requireOneSwitch(List<TrainingPlan> plans) {
        List<PlanField<?>> differing = PlanFields.differing(plans);
        boolean one = differing.size() == 1 && Variation.FIELDS.containsAll(differing);
        boolean all = plans.stream().distinct().count() == plans.size();
        if (!one || !all || plans.size() > Variation.MOST) {
            throw new IllegalArgumentException("not one switch: " + differing);
        }
    }

    private static DcganTrainer like(DcganTrainer first, TrainingPlan plan) throws LabException {
        DcganTrainer trainer = new DcganTrainer(plan, first.images(), first.cores());
        try {
            trainer.beginLike(first);
            return trainer;
        } catch (LabException | RuntimeException | Error e) {
            trainer.close();
            throw e;
        }
    }

    @Override
    public ImageSet images() {
        return runs.getFirst().images();
    }

    /// The folders of the runs, in their order.
    public List<Path> places() {
        return runs.stream().map(SideRun::place).toList();
    }

    /// Steps that all have done, but for those that ended before the others.
    @Override
    public long steps() {
        return runs.stream()
                .filter(run -> !run.isBroken())
                .mapToLong(SideRun::steps)
                .min()
                .orElseGet(() -> runs.stream().mapToLong(SideRun::steps).max().orElse(0));
    }

    /// Whether a step is left to be done.
    public boolean isGoing() {
        return next() != null;
    }

    /// Has the run whose turn it is take one step. What goes wrong in one run ends that one alone.
    public void step() {
        SideRun run = next();
        if (run == null) {
            return;
        }
        run.step();
        if (run.equals(leader())) {
            due = run.due();
        }
        run.keep(due);
        if (run.steps() % measured == 0 || run.steps() == steps) {
            run.measure();
        }
    }

    /// The run by whose time all are kept, so that there are pictures of the same steps of all.
    private @Nullable SideRun leader() {
        return runs.stream().filter(run -> !run.isBroken()).findFirst().orElse(null);
    }

    private @Nullable SideRun next() {
        return runs.stream()
                .filter(run -> !run.isBroken() && run.steps() < steps)
                .min(Comparator.comparingLong(SideRun::steps))
                .orElse(null);
    }

    /// No step follows for a while: all is kept as it is now.
    public void rests() {
        runs.forEach(SideRun::rests);
    }

    /// What the runs have come to. Takes seconds, for their quality is measured.
    public SideBySideTable table() {
        return new SideBySideTable(runs.stream().map(SideRun::row).toList());
    }

    /// Keeps the last state of all, and frees their memory.
    ///
    /// @throws LabException if something could not be written until now
    @Override
    public void close() throws LabException {
        LabException trouble = null;
        for (SideRun run : runs) {
            try {
                run.close();
            } catch (LabException e) {
                trouble = trouble == null ? e : trouble;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
