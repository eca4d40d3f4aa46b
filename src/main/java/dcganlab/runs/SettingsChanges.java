package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Settings;
import dcganlab.runs.SettingsLog.Change;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The changes of a run's settings while it is kept. One thread trains and changes them, another
/// writes: always all that there are, so that however many come while it writes, one more writing
/// brings the file up to date.
final class SettingsChanges {
    private final Deque<Change> toRepeat = new ArrayDeque<>();
    private volatile List<Change> all = List.of();
    private volatile @Nullable List<Change> written = all;

    /// Those that stand in the file already. The ones after the run's beginning will be repeated,
    /// unless the run has taken another way meanwhile.
    ///
    /// @param begins step from which the run goes on
    void had(List<Change> earlier, long begins) {
        boolean anew = !all.isEmpty();
        List<Change> before = new ArrayList<>();
        for (Change change : earlier) {
            if (change.step() < begins) {
                before.add(change);
            } else if (!anew) {
                before.add(change);
                toRepeat.add(change);
            }
        }
        before.addAll(all);
        all = List.copyOf(before);
        written = anew ? null : all;
    }

    /// What the settings became after a step when the run came here the first time; null where they
    /// stayed.
    @Nullable Settings repeated(long step) {
        Settings settings = null;
        while (!toRepeat.isEmpty() && toRepeat.getFirst().step() <= step) {
            settings = toRepeat.removeFirst().settings();
        }
        return settings;
    }

    /// The settings are others from the next step on, in place of others that came after the same
    /// step. The run takes another way than the first time: no later change is repeated.
    void changed(long step, Settings settings) {
        List<Change> changes = new ArrayList<>(all);
        changes.removeAll(toRepeat);
        toRepeat.clear();
        if (!changes.isEmpty() && changes.getLast().step() == step) {
            changes.removeLast();
        }
        changes.add(new Change(step, settings));
        all = List.copyOf(changes);
    }

    /// The file is gone.
    void lost() {
        written = List.of();
    }

    /// Whether the file is not up to date.
    boolean unwritten() {
        return !all.equals(written);
    }

    /// Brings the file up to date; does nothing if it is.
    ///
    /// @throws LabException if the system refuses; it can be tried again
    void write(Path file) throws LabException {
        List<Change> latest = all;
        if (!latest.equals(written)) {
            SettingsLog.write(file, latest);
            written = latest;
        }
    }
}
