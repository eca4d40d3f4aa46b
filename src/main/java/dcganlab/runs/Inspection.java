package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            if (isWhole(troubles, run.checkpointFile(step), file -> run.checkpoint(step))) {
                whole++;
                newest = step;
            }
        }
        for (long step : run.history()) {
            isWhole(troubles, run.historyFile(step), ModelFile::readSealed);
        }
        for (long step : run.sheets()) {
            isWhole(troubles, run.sheetFile(step), PngFile::requireWhole);
        }
        if (whole > 0) {
            long last = newest;
            attempt(troubles, () -> LearntPlan.requireKept(run, last));
        }
        attempt(troubles, () -> SettingsLog.read(run.settingsFile()));
        attempt(troubles, run::parent);
        attempt(troubles, () -> Notes.read(run.path()));
        for (Part part : Part.values()) {
            Path file = part == Part.GENERATOR ? run.generatorFile() : run.discriminatorFile();
            if (Files.exists(file)) {
                attempt(troubles, () -> ModelFile.read(part, file));
            }
        }
        if (Files.exists(run.samplesFile())) {
            attempt(troubles, () -> PngFile.requireWhole(run.samplesFile()));
        }
        attempt(troubles, () -> requireWhole(run.qualityFile(), QualityLog.TABLE));
        long rows = rows(run.metricsFile(), newest, troubles);
        return new Inspection(whole, rows, troubles);
    }

    private interface Check {
        void of(Path file) throws LabException;
    }

    /// Notes what is wrong with a file, unless it was thinned out meanwhile by who writes the run.
    private static boolean isWhole(List<Message> troubles, Path file, Check check) {
        try {
            check.of(file);
            return true;
        } catch (LabException e) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                troubles.add(e.reason());
            }
            return false;
        }
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

    private static void requireWhole(Path file, StepTable table) throws LabException {
        if (Files.exists(file) && !table.isWhole(file)) {
            throw new LabException(Message.of("runs.tableDamaged", file.toString()));
        }
    }

    private static long rows(Path file, long newest, List<Message> troubles) throws LabException {
        if (newest == 0 && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return 0; // Nothing was learnt yet.
        }
        long step = 0;
        try (Lines lines = new Lines(file)) {
            lines.next(); // The header.
            for (String row = lines.next(); row != null; row = lines.next()) {
                if (!row.startsWith((step + 1) + ",")) {
                    troubles.add(Message.of("runs.rowsUneven", file.toString(), step, row));
                    return step;
                }
                step++;
            }
        } catch (IOException e) {
            troubles.add(FileTrouble.reading(file, e).reason());
            return step;
        }
        attempt(troubles, () -> requireWhole(file, MetricsRow.TABLE));
        if (step < newest) {
            troubles.add(Message.of("runs.rowsBehind", file.toString(), step, newest));
        }
        return step;
    }
}
