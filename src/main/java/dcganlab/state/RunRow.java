package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunEntry;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// One run as the list of runs shows it.
///
/// @param path its folder
/// @param name what it is called: as somebody named it, or as its folder is
/// @param note empty for none
/// @param plan with the settings that the run had last; none if it cannot be read
/// @param step the newest; 0 before the first
/// @param checkpoints steps one can go back to, in their order
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
        long step,
        List<Long> checkpoints,
        double distance,
        double likeness,
        Instant changed,
        @Nullable Origin origin,
        List<Message> troubles,
        List<RunRow> children) {
    public RunRow {
        checkpoints = List.copyOf(checkpoints);
        troubles = List.copyOf(troubles);
        children = List.copyOf(children);
    }

    static RunRow of(RunEntry entry, @Nullable Origin origin, List<RunRow> children) {
        QualityMetrics quality = entry.quality();
        return new RunRow(
                entry.path(),
                entry.notes().nameOf(entry.path()),
                entry.notes().note(),
                entry.run() == null || entry.settings() == null
                        ? null
                        : entry.run().plan().withSettings(entry.settings()),
                entry.step(),
                entry.checkpoints(),
                quality == null ? Double.NaN : quality.swd(),
                quality == null ? Double.NaN : quality.msSsim(),
                entry.changed(),
                origin,
                entry.troubles(),
                children);
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
