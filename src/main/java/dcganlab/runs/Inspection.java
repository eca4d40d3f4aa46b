package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Looks through a run's folder, file by file, and changes nothing.
///
/// @param checkpoints how many are whole
/// @param rows steps in the table
/// @param troubles what is damaged or does not fit together; empty if nothing is
public record Inspection(int checkpoints, long rows, List<Message> troubles) {
    public Inspection {
        troubles = List.copyOf(troubles);
    }

    /// Looks through a run.
    ///
    /// @throws LabException if the folder cannot be read at all
    public static Inspection of(RunFolder run) throws LabException {
        List<Message> troubles = new ArrayList<>();
        int whole = 0;
        long newest = 0;
        for (long step : run.checkpoints()) {
            try {
                run.checkpoint(step);
                whole++;
                newest = step;
            } catch (LabException e) {
                troubles.add(e.reason());
            }
        }
        for (long step : run.history()) {
            attempt(troubles, () -> ModelFile.readSealed(run.historyFile(step)));
        }
        for (long step : run.sheets()) {
            attempt(troubles, () -> PngFile.requireWhole(run.sheetFile(step)));
        }
        attempt(troubles, () -> SettingsLog.read(run.settingsFile()));
        attempt(troubles, run::parent);
        for (Part part : Part.values()) {
            Path file = part == Part.GENERATOR ? run.generatorFile() : run.discriminatorFile();
            if (Files.exists(file)) {
                attempt(troubles, () -> ModelFile.read(part, file));
            }
        }
        attempt(troubles, () -> requireWhole(run.qualityFile()));
        long rows = rows(run.metricsFile(), newest, troubles);
        return new Inspection(whole, rows, troubles);
    }

    private interface Attempt {
        void run() throws LabException;
    }

    /// Notes what goes wrong.
    private static void attempt(List<Message> troubles, Attempt attempt) {
        try {
            attempt.run();
        } catch (LabException e) {
            troubles.add(e.reason());
        }
    }

    private static void requireWhole(Path quality) throws LabException {
        if (Files.exists(quality) && !QualityLog.TABLE.isWhole(quality)) {
            throw new LabException(Message.of("runs.qualityDamaged", quality.toString()));
        }
    }

    private static long rows(Path file, long newest, List<Message> troubles) throws LabException {
        if (!Files.exists(file)) {
            return 0;
        }
        long step = 0;
        try (var lines = Files.lines(file)) {
            var rows = lines.skip(1).iterator();
            while (rows.hasNext()) {
                String row = rows.next();
                if (!row.startsWith((step + 1) + ",")) {
                    troubles.add(Message.of("runs.rowsUneven", file.toString(), step, row));
                    return step;
                }
                step++;
            }
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            troubles.add(FileTrouble.reading(file, cause).reason());
            return step;
        }
        if (step < newest) {
            troubles.add(Message.of("runs.rowsBehind", file.toString(), step, newest));
        }
        return step;
    }
}
