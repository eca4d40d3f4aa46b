package dcganlab.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.StepMetrics;
import dcganlab.runs.MetricsLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The exported table is the run's own.
class MetricsCsvTest {
    private static final List<StepMetrics> STEPS =
            List.of(
                    new StepMetrics(1, 0.25, 32, 0.5, 0.7, 0.6, 0.9, 0.5, 0.5, 0.4, 1, 2),
                    new StepMetrics(
                            2,
                            0.5,
                            64,
                            1000,
                            Double.NaN,
                            Double.NaN,
                            0.8,
                            Double.NaN,
                            Double.NaN,
                            0.4,
                            Double.NaN,
                            Double.POSITIVE_INFINITY));

    @TempDir Path folder;

    @Test
    void itEqualsTheTableOfARun() throws Exception {
        Path log = folder.resolve("log.csv");
        try (MetricsLog metrics = new MetricsLog(log)) {
            for (StepMetrics step : STEPS) {
                metrics.append(step);
            }
        }
        Path exported = folder.resolve("exported.csv");
        MetricsCsv.write(exported, STEPS);
        assertEquals(Files.readString(log), Files.readString(exported));
    }

    @Test
    void numbersAreWrittenTheSameInEveryLanguage() throws Exception {
        Locale before = Locale.getDefault();
        Path exported = folder.resolve("exported.csv");
        try {
            Locale.setDefault(Locale.GERMANY);
            MetricsCsv.write(exported, STEPS);
        } finally {
            Locale.setDefault(before);
        }
        assertEquals(
                "2,0.50000,64,1000.000,,,0.8,,,0.4,,Infinity",
                Files.readAllLines(exported).getLast());
    }
}
