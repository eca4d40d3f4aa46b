package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Several runs beside each other. Parts that take time to read come later.
///
/// @param runs in the order of their colours; at most [RunsState#MOST]
/// @param measure what the curves show
/// @param curves a column for each run, named "0", "1" and on; null until it is read
/// @param differing in what their plans differ; for one run alone nothing
/// @param left how many more were selected
public record Comparison(
        List<Compared> runs,
        Measure measure,
        @Nullable SeriesTable curves,
        List<Aspect> differing,
        int left) {
    public static final Comparison NONE =
            new Comparison(List.of(), Measure.LOSS_G, null, List.of(), 0);

    public Comparison {
        runs = List.copyOf(runs);
        differing = List.copyOf(differing);
    }

    /// One of the runs.
    ///
    /// @param samples null until they are rendered, or if they cannot be
    /// @param troubles why something of it cannot be shown
    public record Compared(RunRow row, @Nullable RunSamples samples, List<Message> troubles) {
        public Compared {
            troubles = List.copyOf(troubles);
        }
    }

    static Comparison of(List<RunRow> rows, Measure measure, int left) {
        List<TrainingPlan> plans =
                rows.stream().map(RunRow::plan).filter(Objects::nonNull).toList();
        return new Comparison(
                rows.stream().map(row -> new Compared(row, null, row.troubles())).toList(),
                measure,
                null,
                Aspect.differing(plans),
                left);
    }

    /// With the pictures, and of the same runs also the curves, that were shown before: older ones
    /// stay until newer ones are there.
    Comparison after(Comparison before) {
        Map<Path, Compared> earlier = new HashMap<>();
        before.runs().forEach(run -> earlier.put(run.row().path(), run));
        Comparison next = this;
        for (int run = 0; run < runs.size(); run++) {
            Compared was = earlier.get(runs.get(run).row().path());
            next = next.with(run, was == null ? null : was.samples(), List.of());
        }
        boolean same = measure == before.measure() && paths().equals(before.paths());
        return same && before.curves() != null ? next.withCurves(before.curves()) : next;
    }

    /// The folders of the runs.
    public List<Path> paths() {
        return runs.stream().map(run -> run.row().path()).toList();
    }

    /// Whether the same runs, at the same steps, are compared.
    boolean isOf(Comparison other) {
        return measure == other.measure() && left == other.left() && rows().equals(other.rows());
    }

    private List<RunRow> rows() {
        return runs.stream().map(Compared::row).toList();
    }

    Comparison withCurves(SeriesTable table) {
        return new Comparison(runs, measure, RunCurves.grown(curves, table), differing, left);
    }

    Comparison with(int run, @Nullable RunSamples samples, List<Message> more) {
        List<Compared> changed = new ArrayList<>(runs);
        Compared before = runs.get(run);
        List<Message> troubles = new ArrayList<>(before.troubles());
        troubles.addAll(more);
        changed.set(
                run,
                new Compared(before.row(), samples == null ? before.samples() : samples, troubles));
        return new Comparison(changed, measure, curves, differing, left);
    }

    /// Whether the same numbers stand for the same latent points in all runs.
    public boolean hasOneLatentSpace() {
        return !differing.contains(Aspect.LATENT);
    }
}
