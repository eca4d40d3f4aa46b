package dcganlab.runs;

import static dcganlab.runs.MetricsColumn.D_GZ1;
import static dcganlab.runs.MetricsColumn.D_GZ2;
import static dcganlab.runs.MetricsColumn.D_X;
import static dcganlab.runs.MetricsColumn.EPOCH;
import static dcganlab.runs.MetricsColumn.GRADIENT_D;
import static dcganlab.runs.MetricsColumn.GRADIENT_G;
import static dcganlab.runs.MetricsColumn.IMAGES;
import static dcganlab.runs.MetricsColumn.LOSS_D_FAKE;
import static dcganlab.runs.MetricsColumn.LOSS_D_REAL;
import static dcganlab.runs.MetricsColumn.LOSS_G;
import static dcganlab.runs.MetricsColumn.SECONDS;
import static dcganlab.runs.MetricsColumn.STEP;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Reads a run's table of steps row by row, however long it is, by the names of its columns: one
/// that an older table lacks is `NaN`, one that a newer table adds is left out.
public final class MetricsReader {
    private static final MetricsColumn[] COLUMNS = MetricsColumn.values();

    private final int[] places;
    private final int cells;
    private final boolean checked;
    private final Consumer<StepMetrics> sink;
    private long step;
    private double seconds;
    private long images;
    private long damaged;

    private MetricsReader(String header, Consumer<StepMetrics> sink) {
        List<String> names = List.of(header.strip().split(",", -1));
        places = Arrays.stream(COLUMNS).mapToInt(column -> names.indexOf(column.title())).toArray();
        cells = names.size();
        checked = names.getLast().equals(LineCheck.NAME);
        this.sink = sink;
    }

    /// Reads the whole rows. Their steps rise and their seconds never fall, whatever the file says;
    /// one that stands for lost rows has measured nothing. A last row without its line's end is
    /// being written, and left out.
    ///
    /// @param sink takes the steps in their order
    /// @return how many lines hold no row, or one that has not as many cells as the header, does
    ///   not fit its check, or whose step does not follow those before it
    /// @throws LabException if the system refuses
    public static long read(Path table, Consumer<StepMetrics> sink) throws LabException {
        if (!Files.exists(table)) {
            return 0;
        }
        try (Lines lines = new Lines(table)) {
            String header = lines.next();
            if (header == null) {
                return 0;
            }
            MetricsReader reader = new MetricsReader(header, sink);
            for (String line = lines.next(); line != null; line = lines.next()) {
                reader.row(line);
            }
            return reader.damaged;
        } catch (IOException e) {
            throw FileTrouble.reading(table, e);
        }
    }

    private void row(String line) {
        String[] texts = line.split(",", -1);
        if (texts.length != cells || (checked && !LineCheck.holds(line))) {
            damaged++;
            return;
        }
        double[] numbers = new double[COLUMNS.length];
        try {
            numbers(texts, numbers);
        } catch (NumberFormatException _) {
            damaged++;
            return;
        }
        double said = numbers[STEP.ordinal()];
        long next = (long) said;
        if (!(said > step) || next != said) {
            damaged++;
            return;
        }
        step = next;
        double time = numbers[SECONDS.ordinal()];
        seconds = time > seconds && Double.isFinite(time) ? time : seconds;
        double seen = numbers[IMAGES.ordinal()];
        images = Double.isNaN(seen) ? images : (long) seen;
        sink.accept(
                new StepMetrics(
                        step,
                        numbers[EPOCH.ordinal()],
                        images,
                        seconds,
                        numbers[LOSS_D_REAL.ordinal()],
                        numbers[LOSS_D_FAKE.ordinal()],
                        numbers[LOSS_G.ordinal()],
                        numbers[D_X.ordinal()],
                        numbers[D_GZ1.ordinal()],
                        numbers[D_GZ2.ordinal()],
                        numbers[GRADIENT_D.ordinal()],
                        numbers[GRADIENT_G.ordinal()]));
    }

    private void numbers(String[] cells, double[] into) {
        Arrays.fill(into, Double.NaN);
        for (int i = 0; i < into.length; i++) {
            if (places[i] >= 0) {
                String cell = cells[places[i]].strip();
                if (!cell.isEmpty()) {
                    into[i] = Double.parseDouble(cell);
                }
            }
        }
    }
}
