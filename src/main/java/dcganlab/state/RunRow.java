package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.QualityMetrics;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunEntry;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One run as the list of runs shows it.
///
/// @param path its folder
/// @param name what it is called: as somebody named it, or as its folder is
/// @param note empty for none
/// @param plan with the settings that the run had last; none if it cannot be read
/// @param changes of its settings, in their order
/// @param step the newest; 0 before the first
/// @param checkpoints steps one can go back to, in their order
/// @param generators steps whose generator can be had, in their order; while it trains the newest
///   is older than its newest step
/// @param distance sliced Wasserstein distance when it was last judged, `NaN` if it never was
/// @param likeness MS-SSIM of pairs then, `NaN` likewise
/// @param changed when it last learnt something
/// @param origin from where it was branched; none if it began by itself
/// @param troubles what cannot be read
/// @param children the runs that were branched from it, the earliest branch first
public record RunRow(
        Path path,
        String name,
        String note,
        @Nullable TrainingPlan plan,
        List<SettingsChange> changes,
        long step,
        List<Long> checkpoints,
        List<Long> generators,
        double distance,
        double likeness,
        Instant changed,
        @Nullable Origin origin,
        List<Message> troubles,
        List<RunRow> children) {
    public RunRow {
        changes = List.copyOf(changes);
        checkpoints = List.copyOf(checkpoints);
        generators = List.copyOf(generators);
        troubles = List.copyOf(troubles);
        children = List.copyOf(children);
    }

    static RunRow of(
            RunEntry entry,
            @Nullable Origin origin,
            List<SettingsChange> changes,
            List<RunRow> children) {
        QualityMetrics quality = entry.quality();
        return new RunRow(
                entry.path(),
                entry.notes().nameOf(entry.path()),
                entry.notes().note(),
                entry.run() == null || entry.settings() == null
                        ? null
                        : entry.run().plan().withSettings(entry.settings()),
                changes,
                entry.step(),
                entry.checkpoints(),
                entry.generators(),
                quality == null ? Double.NaN : quality.swd(),
                quality == null ? Double.NaN : quality.msSsim(),
                entry.changed(),
                origin,
                entry.troubles(),
                children);
    }

    /// What a field was from a step on.
    ///
    /// @param step 0 if it was so from the beginning, or from where on it is known
    public record Since<T>(long step, T value) {}

    /// What a field was, from its first value that is known to that of now; nothing of a run that
    /// cannot be read.
    public <T> List<Since<T>> history(PlanField<T> field) {
        List<Since<T>> history = new ArrayList<>();
        if (plan != null) {
            // Between two changes nothing happens, but that a branch begins with settings of its
            // own.
            long began = origin == null ? 0 : origin.step();
            for (SettingsChange change : changes) {
                if (change.before() != null) {
                    add(history, began, field.of(plan.withSettings(change.before())));
                }
                add(history, change.step(), field.of(plan.withSettings(change.after())));
            }
            add(history, began, field.of(plan));
        }
        return history;
    }

    private static <T> void add(List<Since<T>> history, long step, T value) {
        if (history.isEmpty()) {
            history.add(new Since<>(0, value));
        } else if (!history.getLast().value().equals(value)) {
            history.add(new Since<>(step, value));
        }
    }

    /// The step of its newest generator, by which its newest pictures are known; -1 if it has none.
    public long newestGenerator() {
        return generators.isEmpty() ? -1 : generators.getLast();
    }

    /// Whether it began with the weights of another run.
    public boolean isBranch() {
        return origin != null;
    }

    /// Whether there is a run that can be opened.
    public boolean isUsable() {
        return plan != null;
    }
}
