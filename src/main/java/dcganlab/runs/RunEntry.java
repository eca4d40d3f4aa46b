package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A folder that holds a run, or should, as much of it as can be read.
///
/// @param path the folder
/// @param run none if the folder holds no run that can be opened
/// @param settings those that the run had last; none without a run
/// @param changes of the settings, in their order
/// @param parent none if the run began by itself
/// @param step the newest in its table, or that of its newest checkpoint; 0 before the first
/// @param checkpoints steps one can go back to, in their order
/// @param generators steps one can look back at, in their order
/// @param quality none if its pictures were never judged
/// @param changed when the run last learnt something
/// @param troubles what cannot be read
public record RunEntry(
        Path path,
        @Nullable RunFolder run,
        @Nullable Settings settings,
        List<SettingsChange> changes,
        Notes notes,
        @Nullable Parent parent,
        long step,
        List<Long> checkpoints,
        List<Long> generators,
        @Nullable QualityMetrics quality,
        Instant changed,
        List<Message> troubles) {
    public RunEntry {
        changes = List.copyOf(changes);
        checkpoints = List.copyOf(checkpoints);
        generators = List.copyOf(generators);
        troubles = List.copyOf(troubles);
    }

    /// Reads a folder. Nothing that stands in it makes this fail: it would hide all other runs.
    public static RunEntry of(Path path) {
        return new Reading(path).entry();
    }

    private interface Piece<T> {
        @Nullable T read() throws LabException, IOException;
    }

    /// Reads a folder piece by piece and notes what goes wrong.
    private static final class Reading {
        private final Path path;
        private final List<Message> troubles = new ArrayList<>();

        Reading(Path path) {
            this.path = path;
        }

        RunEntry entry() {
            Instant changed =
                    Objects.requireNonNullElse(attempt(() -> lastChange(path)), Instant.EPOCH);
            RunFolder run = attempt(() -> open(path));
            if (run == null) {
                return new RunEntry(
                        path,
                        null,
                        null,
                        List.of(),
                        Notes.NONE,
                        null,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        changed,
                        troubles);
            }
            List<Long> checkpoints =
                    Objects.requireNonNullElse(attempt(run::checkpoints), List.of());
            List<Long> generators = Objects.requireNonNullElse(attempt(run::generators), List.of());
            List<SettingsChange> changes =
                    Objects.requireNonNullElse(attempt(run::changes), List.of());
            LastRow row = attempt(() -> lastRow(run.metricsFile()));
            Parent parent = attempt(run::parent);
            long kept = checkpoints.isEmpty() ? 0 : checkpoints.getLast();
            return new RunEntry(
                    path,
                    run,
                    SettingsLog.last(run, changes, parent),
                    changes,
                    Objects.requireNonNullElse(attempt(() -> Notes.read(path)), Notes.NONE),
                    parent,
                    row == null ? kept : row.step(),
                    checkpoints,
                    generators,
                    attempt(() -> QualityLog.last(run.qualityFile())),
                    changed,
                    troubles);
        }

        private <T> @Nullable T attempt(Piece<T> piece) {
            try {
                return piece.read();
            } catch (LabException e) {
                note(e.reason());
            } catch (IOException e) {
                note(FileTrouble.reading(path, e).reason());
            } catch (RuntimeException e) {
                note(Message.of("runs.cannotRead", path.toString(), e.toString()));
            }
            return null;
        }

        /// Two pieces may stand in one folder.
        private void note(Message trouble) {
            if (!troubles.contains(trouble)) {
                troubles.add(trouble);
            }
        }
    }

    private static RunFolder open(Path path) throws LabException {
        if (RunLibrary.isLost(path)) {
            throw new LabException(Message.of("runs.linkLost", path.toString()));
        }
        return RunFolder.open(path);
    }

    private static @Nullable LastRow lastRow(Path table) throws LabException {
        try {
            return LastRow.of(table);
        } catch (IOException e) {
            throw FileTrouble.reading(table, e);
        }
    }

    /// When a run last learnt something.
    static Instant lastChange(Path path) throws IOException {
        for (String name : List.of("metrics.csv", "plan.json")) {
            if (Files.exists(path.resolve(name))) {
                return Files.getLastModifiedTime(path.resolve(name)).toInstant();
            }
        }
        return Files.exists(path) ? Files.getLastModifiedTime(path).toInstant() : Instant.EPOCH;
    }
}
