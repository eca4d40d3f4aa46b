package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.StepMetrics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class MetricsReaderTest {
    private static final StepMetrics FIRST =
            new StepMetrics(1, 0.5, 8, 0.125, 0.25, 0.5, 2, 0.75, 0.125, 0.0625, 3, 4);

    /** A step of the discriminator alone. */
    private static final StepMetrics SECOND =
            new StepMetrics(
                    2, 1, 16, 0.25, 0.25, 0.5, Double.NaN, 0.75, 0.125, Double.NaN, 3, Double.NaN);

    @TempDir Path folder;

    private final List<StepMetrics> steps = new ArrayList<>();

    @Test
    void whatWasMeasuredIsReadAgain() throws Exception {
        Path table = folder.resolve("metrics.csv");
        try (MetricsLog log = new MetricsLog(table)) {
            log.append(FIRST);
            log.append(SECOND);
        }
        assertEquals(0, MetricsReader.read(table, steps::add));
        assertEquals(List.of(FIRST, SECOND), steps);
    }

    @Test
    void columnsAreKnownByTheirNames() throws Exception {
        long damaged = read("loss_g,novelty,step,seconds\n2.5,x,7,1.5\n");
        assertEquals(0, damaged);
        assertEquals(7, steps.getFirst().step());
        assertEquals(2.5, steps.getFirst().lossG());
        assertEquals(1.5, steps.getFirst().seconds());
        assertTrue(Double.isNaN(steps.getFirst().dX()));
    }

    @Test
    void rowsThatAreNoneAreCountedAndLeftOut() throws Exception {
        String header = "step,seconds,loss_g\n";
        long damaged =
                read(
                        header
                                + "1,1,1\n\nhalf\n1,2,9\n3.5,2,9\n-4,2,9\nNaN,2,9\n2,0.5,2\n"
                                + "x".repeat(5_000_000)
                                + "\n3,9,3\n");
        assertEquals(List.of(1L, 2L, 3L), steps.stream().map(StepMetrics::step).toList());
        assertEquals(7, damaged);
        assertEquals(1, steps.get(1).seconds(), "time never falls");
    }

    @Test
    void aRowOfOtherColumnsThanTheHeadersIsNone() throws Exception {
        assertEquals(2, read("step,loss_g\n1,0.5\n2,0.2,7\n3\n4,0.1\n"));
        assertEquals(List.of(1L, 4L), steps.stream().map(StepMetrics::step).toList());
    }

    @Test
    void aRowThatIsBeingWrittenIsNotThereYet() throws Exception {
        assertEquals(0, read("step,loss_g\n1,0.5\n2,0.2"));
        assertEquals(1, steps.size());
    }

    @Test
    void aMissingOrEmptyTableHasNoSteps() throws Exception {
        assertEquals(0, MetricsReader.read(folder.resolve("nowhere.csv"), steps::add));
        assertEquals(0, read(""));
        assertEquals(0, read("step,loss_g"));
        assertEquals(List.of(), steps);
    }

    @Test
    void aHundredThousandStepsAreReadOneByOne() throws Exception {
        Path table = folder.resolve("metrics.csv");
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write(MetricsRow.TABLE.header());
            for (int step = 1; step <= 100_000; step++) {
                out.write(StepTable.row(step + ",1.5,8,0.5,0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8"));
            }
        }
        AtomicLong count = new AtomicLong();
        assertEquals(
                0,
                MetricsReader.read(
                        table, step -> assertEquals(count.incrementAndGet(), step.step())));
        assertEquals(100_000, count.get());
    }

    private long read(String text) throws Exception {
        return MetricsReader.read(
                Files.writeString(folder.resolve("metrics.csv"), text), steps::add);
    }
}
