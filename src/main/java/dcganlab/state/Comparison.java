package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.series.SeriesTable;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several runs beside each other. Parts that take time to read come later.
///
/// @param runs in the order of their colours; at most [RunsState#MOST]
/// @param measure what the curves show
/// @param axis along what they are compared
/// @param at the place on the axis whose pictures are shown, or [#NEWEST]
/// @param curves a column for each run, named "0", "1" and on, its steps the places on the axis;
///   null until it is read
/// @param differing in what their plans differ, or did; for one run alone nothing
/// @param left how many more were selected
public record Comparison(
        List<Compared> runs,
        Measure measure,
        Axis axis,
        long at,
        @Nullable SeriesTable curves,
        List<PlanField<?>> differing,
        int left) {
    /// Of each run the newest pictures, wherever they lie on the axis.
    public static final long NEWEST = Long.MAX_VALUE;

    private static final String COLON = ": ";

    public static final Comparison NONE =
            new Comparison(List.of(), Measure.LOSS_G, Axis.STEPS, NEWEST, null, List.of(), 0);

    public Comparison {
        runs = List.copyOf(runs);
        differing = List.copyOf(differing);
    }

    /// A step of which a run has kept its generator.
    ///
    /// @param place where it lies on the axis
    public record Stop(long step, long place) {}

    /// One of the runs.
    ///
    /// @param samples null until they are rendered, or if they cannot be; older ones until then
    /// @param stops in their order; none until they are known
    /// @param began the place on the axis at which it was branched, before which all is its
    ///   parent's; 0 if it began by itself, and until it is known
    /// @param troubles why something of it cannot be shown
    /// @param unseen why the pictures of this place cannot be shown; null if they can
    public record Compared(
            RunRow row,
            @Nullable RunSamples samples,
            List<Stop> stops,
            long began,
            List<Message> troubles,
            @Nullable Message unseen) {
        public Compared {
            stops = List.copyOf(stops);
            troubles = List.copyOf(troubles);
        }

        /// The stop nearest to a place, of two the earlier one; null without stops.
        public @Nullable Stop nearest(long place) {
            Stop nearest = null;
            for (Stop stop : stops) {
                if (nearest == null || distance(stop, place) < distance(nearest, place)) {
                    nearest = stop;
                }
            }
            return nearest;
        }

        /// All that is wrong with it at this place.
        public List<Message> allTroubles() {
            List<Message> all = new ArrayList<>(troubles);
            if (unseen != null && !all.contains(unseen)) {
                all.add(unseen);
            }
            return all;
        }

        /// How far apart two of its steps lie on the axis, on average.
        public double stepLength() {
            return stops.stream()
                    .filter(stop -> stop.step() > 0 && stop.place() > 0)
                    .reduce((earlier, later) -> later)
                    .map(stop -> (double) stop.place() / stop.step())
                    .orElse(1.0);
        }

        private static long distance(Stop stop, long place) {
            return Math.abs(stop.place() - place);
        }
    }

    static Comparison of(List<RunRow> rows, Measure measure, Axis axis, long at, int left) {
        List<RunRow> usable = rows.stream().filter(RunRow::isUsable).toList();
        return new Comparison(
                rows.stream()
                        .map(row -> new Compared(row, null, List.of(), 0, row.troubles(), null))
                        .toList(),
                measure,
                axis,
                at,
                null,
                PlanFields.differing(usable, RunRow::history),
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
        boolean same =
                measure == before.measure()
                        && axis == before.axis()
                        && paths().equals(before.paths());
        return same && before.curves() != null ? next.withCurves(before.curves()) : next;
    }

    /// The folders of the runs.
    public List<Path> paths() {
        return runs.stream().map(run -> run.row().path()).toList();
    }

    /// Whether the same runs, at the same steps, are compared in the same way.
    boolean isOf(Comparison other) {
        return measure == other.measure()
                && axis == other.axis()
                && left == other.left()
                && rows().equals(other.rows());
    }

    private List<RunRow> rows() {
        return runs.stream().map(Compared::row).toList();
    }

    /// Where there is something to show: the places of all runs' stops.
    public List<Long> places() {
        return runs.stream()
                .flatMap(run -> run.stops().stream())
                .map(Stop::place)
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether of each run the newest pictures are shown.
    public boolean isNewest() {
        return at == NEWEST;
    }

    /// The stop of a run whose pictures are wanted; null without stops.
    public @Nullable Stop stop(int run) {
        return runs.get(run).nearest(at);
    }

    Comparison withCurves(SeriesTable table) {
        return new Comparison(
                runs, measure, axis, at, RunCurves.grown(curves, table), differing, left);
    }

    Comparison at(long place) {
        return new Comparison(runs, measure, axis, place, curves, differing, left);
    }

    Comparison with(int run, @Nullable RunSamples samples, List<Message> more) {
        Compared before = runs.get(run);
        List<Message> troubles = new ArrayList<>(before.troubles());
        troubles.addAll(more);
        return with(
                run,
                new Compared(
                        before.row(),
                        samples == null ? before.samples() : samples,
                        before.stops(),
                        before.began(),
                        troubles,
                        samples == null ? before.unseen() : null));
    }

    /// The pictures of this place cannot be shown; those that are there stay.
    Comparison without(int run, Message reason) {
        Compared before = runs.get(run);
        return with(
                run,
                new Compared(
                        before.row(),
                        before.samples(),
                        before.stops(),
                        before.began(),
                        before.troubles(),
                        reason));
    }

    Comparison with(int run, List<Stop> stops, long began) {
        Compared before = runs.get(run);
        return with(
                run,
                new Compared(
                        before.row(),
                        before.samples(),
                        stops,
                        began,
                        before.troubles(),
                        before.unseen()));
    }

    private Comparison with(int run, Compared changed) {
        List<Compared> all = new ArrayList<>(runs);
        all.set(run, changed);
        return new Comparison(all, measure, axis, at, curves, differing, left);
    }

    /// What a run is called beside the others. Of three and more whose names have all up to a colon
    /// in common, as those of runs side by side have, that is only what differs: there is little
    /// room, and in what they differ is said with their settings.
    public String label(int run) {
        String name = runs.get(run).row().name();
        int end = name.indexOf(COLON) + COLON.length();
        boolean common =
                runs.size() > 2
                        && name.contains(COLON)
                        && runs.stream()
                                .map(each -> each.row().name())
                                .allMatch(each ->
                                        each.startsWith(name.substring(0, end))
                                                && each.length() > end);
        return common ? name.substring(end) : name;
    }

    /// Whether the same numbers stand for the same latent points in all runs.
    public boolean hasOneLatentSpace() {
        return !differing.contains(PlanFields.LATENT);
    }
}
