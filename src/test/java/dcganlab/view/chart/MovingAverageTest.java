package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class MovingAverageTest {
    private final SeriesTable table = new SeriesTable(List.of("y"));
    private final Series series = table.column("y");
    private final MovingAverage average = new MovingAverage();
    private final Random random = new Random(1);

    @Test
    void itIsTensorBoardsFormulaForAFewRows() {
        double[] values = random.doubles(500).toArray();
        for (double value : values) {
            append(value);
        }
        average.compute(series, 0, 500, 0.9);

        double smoothed = 0;
        for (int row = 0; row < 500; row++) {
            smoothed = 0.9 * smoothed + 0.1 * values[row];
            double expected = smoothed / (1 - Math.pow(0.9, row + 1.0));
            assertEquals(row, average.row(row));
            assertEquals(expected, average.value(row), 1e-6);
        }
    }

    @Test
    void itRemembersWhatLiesBeforeTheView() {
        for (int row = 0; row < 900; row++) {
            append(row < 450 ? 1 : 0);
        }
        average.compute(series, 0, 900, 0.9);
        double whole = average.valueAt(460);
        average.compute(series, 455, 500, 0.9);

        assertEquals(whole, average.valueAt(460), 1e-3);
    }

    @Test
    void missingNumbersAreLeftOut() {
        for (int row = 0; row < 100; row++) {
            append(row % 2 == 0 ? 3 : Double.NaN);
        }
        average.compute(series, 0, 100, 0.5);

        assertEquals(3, average.value(98), 1e-6);
        assertTrue(Double.isNaN(average.value(99)));
    }

    @Test
    void aMillionRowsInViewBecomeAThousandPoints() {
        for (int row = 0; row < 1_000_000; row++) {
            append(5 + random.nextGaussian());
        }
        average.compute(series, 0, 1_000_000, 0.9);

        assertTrue(average.size() > 400 && average.size() <= 1002, () -> "" + average.size());
        assertEquals(5, average.value(average.size() - 1), 0.05);
        assertEquals(999_999, average.row(average.size() - 1));
    }

    @Test
    void withoutSmoothingItIsTheMeanOfEachBlock() {
        for (int row = 0; row < 4000; row++) {
            append(row);
        }
        average.compute(series, 0, 4000, 0);

        assertEquals(4, average.block());
        assertEquals(1.5, average.value(0), 1e-6);
        assertEquals(5.5, average.valueAt(6), 1e-6);
    }

    private void append(double value) {
        table.append(table.rows(), table.rows(), value);
    }
}
