package dcganlab.doctor;

import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StageStatistics;
import dcganlab.model.TrainingPlan;

import java.util.List;
import java.util.stream.LongStream;

/// What a run has measured lately, each list in the order of steps.
///
/// @param plan with the settings that the run had last
/// @param branched step of another run with which it began; 0 if it began by itself
/// @param changes of its settings, and before that step those of the run that it came from
/// @param windows its steps
/// @param quality what was measured of its pictures
/// @param stages what was measured of its networks
/// @param checkpoints steps that one can go back to
public record Measured(
        TrainingPlan plan,
        long branched,
        List<SettingsChange> changes,
        List<StepWindow> windows,
        List<QualityMetrics> quality,
        List<StageStatistics> stages,
        List<Long> checkpoints) {
    public Measured {
        changes = List.copyOf(changes);
        windows = List.copyOf(windows);
        quality = List.copyOf(quality);
        stages = List.copyOf(stages);
        checkpoints = List.copyOf(checkpoints);
    }

    /// What had been measured when the run came to a step.
    public Measured until(long step) {
        return new Measured(
                plan,
                branched,
                changes,
                windows.stream().filter(window -> window.to() <= step).toList(),
                quality.stream().filter(each -> each.step() <= step).toList(),
                stages.stream().filter(each -> each.step() <= step).toList(),
                checkpoints);
    }

    /// The settings that held for a step.
    Settings settingsAt(long step) {
        List<SettingsChange> its =
                changes.stream()
                        .filter(change -> change.step() >= branched == step > branched)
                        .toList();
        Settings settings = plan.settings();
        for (SettingsChange change : its.reversed()) {
            if (change.step() < step) {
                return change.after();
            }
            settings = change.before() == null ? settings : change.before();
        }
        return settings;
    }

    /// The last step before another one after which settings changed, or may have; 0 if they never
    /// did.
    long changedBefore(long step) {
        return LongStream.concat(
                        LongStream.of(branched), changes.stream().mapToLong(SettingsChange::step))
                .filter(change -> change < step)
                .max()
                .orElse(0);
    }

    /// The last checkpoint before a step; -1 if there is none.
    long checkpointBefore(long step) {
        return checkpoints.stream()
                .mapToLong(each -> each)
                .filter(each -> each < step)
                .max()
                .orElse(-1);
    }
}
