package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;
import dcganlab.runs.MetricsRow;
import dcganlab.runs.SafeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What a run's steps measured as a table for spreadsheets, laid out as a run's own `metrics.csv`.
public final class MetricsCsv {
    private MetricsCsv() {}

    /// Writes a header and a row for each step.
    ///
    /// @throws LabException if the system refuses
    public static void write(Path file, List<StepMetrics> steps) throws LabException {
        SafeFile.write(
                file,
                out -> {
                    out.write(MetricsRow.HEADER.getBytes(StandardCharsets.UTF_8));
                    for (StepMetrics step : steps) {
                        out.write(MetricsRow.of(step).getBytes(StandardCharsets.UTF_8));
                    }
                });
    }
}
