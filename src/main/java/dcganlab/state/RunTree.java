package dcganlab.state;

import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Parent;
import dcganlab.runs.RunEntry;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which run was branched from which. A run whose parent is gone, or is its own descendant because
/// somebody wrote so, has none.
final class RunTree {
    private static final Comparator<RunRow> BY_BRANCH =
            Comparator.comparingLong(
                            (RunRow branch) -> Objects.requireNonNull(branch.origin()).step())
                    .thenComparing(RunRow::changed);

    private final List<RunEntry> entries;
    private final Map<Path, RunEntry> byPath = new HashMap<>();

    /// Folders of the runs that have a parent here, and of that.
    private final Map<Path, Path> parents = new HashMap<>();

    private RunTree(List<RunEntry> entries) {
        this.entries = entries;
        entries.forEach(entry -> byPath.put(whole(entry.path()), entry));
        for (RunEntry entry : entries) {
            RunEntry parent = parent(entry);
            if (parent != null) {
                parents.put(entry.path(), parent.path());
            }
        }
        entries.forEach(entry -> {
            if (isInCircle(entry)) {
                parents.remove(entry.path());
            }
        });
    }

    /// The runs without a parent, in the order of the entries, with all others below them.
    static List<RunRow> of(List<RunEntry> entries) {
        RunTree tree = new RunTree(entries);
        return entries.stream()
                .filter(entry -> !tree.parents.containsKey(entry.path()))
                .map(tree::row)
                .toList();
    }

    private RunRow row(RunEntry entry) {
        List<RunRow> children =
                entries.stream()
                        .filter(other -> entry.path().equals(parents.get(other.path())))
                        .map(this::row)
                        .sorted(BY_BRANCH)
                        .toList();
        return RunRow.of(entry, origin(entry), changes(entry), children);
    }

    /// With what came before the first, which of a branch only its parent knows.
    private List<SettingsChange> changes(RunEntry entry) {
        Path path = parents.get(entry.path());
        RunEntry parent = path == null ? null : byPath.get(path);
        List<SettingsChange> changes = new ArrayList<>(entry.changes());
        if (parent != null && !changes.isEmpty() && changes.getFirst().before() == null) {
            SettingsChange first = changes.getFirst();
            changes(parent).stream()
                    .filter(same ->
                            same.step() == first.step() && same.after().equals(first.after()))
                    .findFirst()
                    .ifPresent(same -> changes.set(0, same));
        }
        return changes;
    }

    private @Nullable Origin origin(RunEntry entry) {
        Parent parent = entry.parent();
        if (parent == null) {
            return null;
        }
        RunEntry there = parent(entry);
        return there == null
                ? Origin.lost(parent)
                : new Origin(there.notes().nameOf(there.path()), parent.step());
    }

    /// A library that was moved or copied still knows its runs by their names.
    private @Nullable RunEntry parent(RunEntry entry) {
        Parent parent = entry.parent();
        if (parent == null) {
            return null;
        }
        try {
            Path path = whole(Path.of(parent.run()));
            RunEntry there = byPath.get(path);
            if (there != null || path.getFileName() == null) {
                return there;
            }
            RunEntry alike = byPath.get(whole(entry.path().resolveSibling(path.getFileName())));
            return alike != null && isKin(entry, alike) ? alike : null;
        } catch (InvalidPathException _) {
            return null; // From a system with other names for files.
        }
    }

    /// Whether one could be a branch of the other: only their settings may differ.
    private static boolean isKin(RunEntry branch, RunEntry parent) {
        if (branch.run() == null || parent.run() == null) {
            return false;
        }
        TrainingPlan plan = branch.run().plan();
        return plan.equals(parent.run().plan().withSettings(plan.settings()));
    }

    private boolean isInCircle(RunEntry entry) {
        Set<Path> seen = new HashSet<>();
        for (Path at = parents.get(entry.path());
                at != null && seen.add(at);
                at = parents.get(at)) {
            if (at.equals(entry.path())) {
                return true;
            }
        }
        return false;
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
