package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.Comparison.Stop;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts a comparison together, piece by piece: first what each run has in its tables, then the
/// curves over each other, then the pictures, run by run. Belongs to the JavaFX thread; each piece
/// is one errand, so that others come in between.
final class Comparing {
    /// Pictures that were rendered and are kept, each time of one run: enough to drag through those
    /// of a step and back.
    private static final int REMEMBERED = 48;

    private final Errands errands;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Comparison.NONE);
    private Measure measure = Measure.LOSS_G;
    private Axis axis = Axis.STEPS;
    private long at = Comparison.NEWEST;

    /// Where the next comparison of other runs begins.
    private long first = Comparison.NEWEST;

    /// Counts the comparisons: what comes of an earlier one is no longer wanted.
    private int number;

    private boolean busy;

    /// What was read of the runs that are compared, so that a further one costs no more than
    /// itself.
    private Map<Learnt, RunCurves.Read> read = Map.of();

    private final Map<Wanted, RunSamples> samples = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Wanted, Message> failed = new HashMap<>();

    /// A run with what it had learnt by a step.
    private record Learnt(Path run, long step) {
        static Learnt of(RunRow row) {
            return new Learnt(row.path(), row.step());
        }
    }

    /// Pictures of a run.
    ///
    /// @param step of the generator; of the newest the one by which it is known
    /// @param newest whether it is the newest, whichever that is when it is read
    private record Wanted(Path run, long step, boolean newest) {
        RunSamples render() throws LabException {
            return newest
                    ? RunSamples.of(run, RunsState.SAMPLES)
                    : RunSamples.at(run, step, RunsState.SAMPLES);
        }
    }

    Comparing(Errands errands, Notices notices) {
        this.errands = errands;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// Whether something of it is still to come.
    boolean isBusy() {
        return busy;
    }

    /// Has the next comparison show another measure.
    ///
    /// @return whether it is another
    boolean measure(Measure other) {
        boolean another = measure != other;
        measure = other;
        return another;
    }

    /// Has the next comparison lie along another axis, with the first run where it is.
    ///
    /// @return whether it is another
    boolean axis(Axis other) {
        boolean another = axis != other;
        axis = other;
        Comparison now = comparison.get();
        Stop stop = now.isNewest() || now.runs().isEmpty() ? null : now.stop(0);
        if (another && stop != null) {
            RunRow row = now.runs().getFirst().row();
            at = place(row, read.get(Learnt.of(row)), stop.step());
        } else if (another) {
            at = Comparison.NEWEST; // A place of the other axis says nothing about this one.
        }
        return another;
    }

    /// Has the next comparison of other runs begin at a place of the axis.
    void beginAt(long place) {
        first = place;
    }

    /// Shows the pictures of a place on the axis, or the newest; those that come too late for an
    /// earlier place are not seen.
    void look(long place) {
        if (place == at) {
            return;
        }
        at = place;
        comparison.set(comparison.get().at(place));
        if (!busy && !comparison.get().runs().isEmpty()) {
            busy = true;
            render(number);
        }
    }

    /// Compares these runs, unless that is what is shown.
    ///
    /// @param left how many more were selected
    void compare(List<RunRow> chosen, int left) {
        Comparison next = Comparison.of(chosen, measure, axis, at, left);
        if (next.isOf(comparison.get())) {
            return;
        }
        if (Collections.disjoint(next.paths(), comparison.get().paths())) {
            at = first; // A place of other runs says nothing about these.
            next = next.at(at);
        }
        first = Comparison.NEWEST;
        number++;
        failed.clear();
        read = new HashMap<>(read);
        read.keySet().retainAll(chosen.stream().map(Learnt::of).toList());
        next = next.after(comparison.get());
        for (int run = 0; run < chosen.size(); run++) {
            RunRow row = chosen.get(run);
            next = known(next, run, read.get(Learnt.of(row)));
            next = next.with(run, samples.get(wanted(next, run)), List.of());
        }
        comparison.set(next);
        busy = !chosen.isEmpty();
        if (busy) {
            read(number, chosen, 0);
        }
    }

    /// A comparison with what follows from the tables of a run, if they are there.
    private Comparison known(Comparison of, int run, RunCurves.@Nullable Read tables) {
        if (tables == null) {
            return of.with(run, List.of(), 0);
        }
        RunRow row = of.runs().get(run).row();
        List<Stop> stops =
                row.generators().stream()
                        .map(step -> new Stop(step, place(row, tables, step)))
                        .toList();
        Origin origin = row.origin();
        return of.with(run, stops, origin == null ? 0 : place(row, tables, origin.step()));
    }

    private long place(RunRow row, RunCurves.@Nullable Read tables, long step) {
        SeriesTable table = tables == null ? RunCurves.nothing() : tables.table();
        return axis.place(table, step, batch(row));
    }

    private static int batch(RunRow row) {
        TrainingPlan plan = row.plan();
        return plan == null ? 1 : plan.batch();
    }

    /// Reads the tables of one run after another, then lays the curves over each other.
    private void read(int of, List<RunRow> chosen, int run) {
        if (run == chosen.size()) {
            layOver(of, chosen);
            return;
        }
        RunRow row = chosen.get(run);
        if (!row.isUsable() || read.containsKey(Learnt.of(row))) {
            read(of, chosen, run + 1);
            return;
        }
        errands.run(
                () -> {
                    RunCurves.Read tables = RunCurves.Read.of(row.path());
                    whenCurrent(
                            of,
                            () -> {
                                read.put(Learnt.of(row), tables);
                                comparison.set(known(comparison.get(), run, tables));
                                read(of, chosen, run + 1);
                            });
                },
                reason -> failed(of, run, reason, () -> read(of, chosen, run + 1)));
    }

    private void layOver(int of, List<RunRow> chosen) {
        List<SeriesTable> tables = new ArrayList<>();
        for (int run = 0; run < chosen.size(); run++) {
            RunCurves.Read there = read.get(Learnt.of(chosen.get(run)));
            tables.add(there == null ? RunCurves.nothing() : there.table());
            if (there != null && there.damaged() > 0) {
                Message damaged = Message.of("state.rowsDamaged", there.damaged());
                comparison.set(comparison.get().with(run, null, List.of(damaged)));
            }
        }
        int[] batches = chosen.stream().mapToInt(Comparing::batch).toArray();
        Overlay overlay = new Overlay(tables, batches, measure, axis);
        errands.run(
                () -> {
                    SeriesTable curves = overlay.table();
                    whenCurrent(of, () -> laidOver(of, curves));
                },
                reason ->
                        whenCurrent(
                                of,
                                () -> {
                                    notices.warn(reason);
                                    laidOver(of, RunCurves.none(chosen.size()));
                                }));
    }

    private void laidOver(int of, SeriesTable curves) {
        comparison.set(comparison.get().withCurves(curves));
        render(of);
    }

    /// Renders the first pictures that are wanted and not there, then the next, until all are
    /// there.
    private void render(int of) {
        for (int run = 0; run < comparison.get().runs().size(); run++) {
            Wanted wanted = wanted(comparison.get(), run);
            RunSamples there = samples.get(wanted);
            if (there != null) {
                show(run, there);
            } else if (failed.containsKey(wanted)) {
                comparison.set(comparison.get().without(run, failed.get(wanted)));
            } else if (isUsable(run)) {
                render(of, run, wanted);
                return;
            }
        }
        busy = false;
    }

    private boolean isUsable(int run) {
        return comparison.get().runs().get(run).row().isUsable();
    }

    private void render(int of, int run, Wanted wanted) {
        errands.run(
                () -> {
                    RunSamples rendered = wanted.render();
                    whenCurrent(
                            of,
                            () -> {
                                remember(wanted, rendered);
                                show(run, rendered);
                                render(of);
                            });
                },
                reason ->
                        whenCurrent(
                                of,
                                () -> {
                                    failed.put(wanted, reason);
                                    render(of);
                                }));
    }

    private void show(int run, RunSamples rendered) {
        Comparison.Compared shown = comparison.get().runs().get(run);
        if (!rendered.equals(shown.samples()) || shown.unseen() != null) {
            comparison.set(comparison.get().with(run, rendered, List.of()));
        }
    }

    private void remember(Wanted wanted, RunSamples rendered) {
        samples.put(wanted, rendered);
        if (samples.size() > REMEMBERED) {
            samples.remove(samples.keySet().iterator().next());
        }
    }

    /// Where a run has its last stop the newest pictures are it.
    private static Wanted wanted(Comparison of, int run) {
        RunRow row = of.runs().get(run).row();
        Stop stop = of.isNewest() ? null : of.stop(run);
        return stop == null || stop.equals(of.runs().get(run).stops().getLast())
                ? new Wanted(row.path(), row.newestGenerator(), true)
                : new Wanted(row.path(), stop.step(), false);
    }

    /// Says what is wrong with one run, and goes on with the others.
    private void failed(int of, int run, Message reason, Runnable others) {
        whenCurrent(
                of,
                () -> {
                    comparison.set(comparison.get().with(run, null, List.of(reason)));
                    others.run();
                });
    }

    private void whenCurrent(int of, Runnable action) {
        errands.doorway()
                .execute(() -> {
                    if (of == number) {
                        action.run();
                    }
                });
    }
}
