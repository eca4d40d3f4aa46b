package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Part;

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

    /// Looks through a run. What cannot be read is a trouble, too.
    public static Inspection of(RunFolder run) {
        List<Message> troubles = new ArrayList<>();
        int whole = 0;
        long newest = 0;
        for (long step : steps(troubles, run::checkpoints)) {
            if (isWhole(troubles, run.checkpointFile(step), file -> run.checkpoint(step))) {
                whole++;
                newest = step;
            }
        }
        for (long step : steps(troubles, run::history)) {
            isWhole(troubles, run.historyFile(step), file -> ModelFile.readSealed(file, step));
        }
        for (long step : steps(troubles, run::sheets)) {
            isWhole(troubles, run.sheetFile(step), PngFile::requireWhole);
        }
        if (whole > 0) {
            long last = newest;
            attempt(troubles, () -> LearntPlan.requireKept(run, last));
        }
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
        TableContent table = lines(run, troubles);
        tellMissing(run, whole, newest, table.step(), troubles);
        return new Inspection(whole, table.rows(), troubles);
    }

    /// Looks only at what stands in lines: the tables and the changes of the settings.
    ///
    /// @return what is damaged; empty if nothing is
    public static List<Message> ofLines(RunFolder run) {
        List<Message> troubles = new ArrayList<>();
        lines(run, troubles);
        return troubles;
    }

    /// @return the table of steps
    private static TableContent lines(RunFolder run, List<Message> troubles) {
        attempt(troubles, () -> SettingsLog.read(run.settingsFile()));
        table(run.qualityFile(), QualityLog.TABLE, troubles);
        table(run.layersFile(), LayersLog.TABLE, troubles);
        return table(run.metricsFile(), MetricsRow.TABLE, troubles);
    }

    private static TableContent table(Path file, StepTable table, List<Message> troubles) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                TableContent content = table.content(file);
                troubles.addAll(content.troubles());
                return content;
            } catch (LabException e) {
                troubles.add(e.reason());
            }
        }
        return new TableContent(0, 0, false, List.of());
    }

    private static void tellMissing(
            RunFolder run, int whole, long newest, long rows, List<Message> troubles) {
        if (whole == 0 && rows > 0) {
            troubles.add(Message.of("runs.checkpointsMissing", run.path().toString(), rows));
        }
        if (rows < newest) {
            troubles.add(MetricsLog.missing(run.metricsFile(), rows, newest));
        }
    }

    private interface Steps {
        List<Long> get() throws LabException;
    }

    private static List<Long> steps(List<Message> troubles, Steps steps) {
        try {
            return steps.get();
        } catch (LabException e) {
            troubles.add(e.reason());
            return List.of();
        }
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
}
