package dcganlab.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class MovingAverageTest {
    private final SeriesTable table = new SeriesTable(List.of("y"));
    private final Series series = table.column("y");
    private final MovingAverage average = new MovingAverage(table, series);
    private final Random random = new Random(1);

    @Test
    void itIsTensorBoardsFormula() {
        double[] values = random.doubles(5000).toArray();
        for (double value : values) {
            append(value);
        }
        Series smooth = average.of(0.9);

        double smoothed = 0;
        assertEquals(5000, smooth.size());
        for (int row = 0; row < 5000; row++) {
            smoothed = 0.9 * smoothed + 0.1 * values[row];
            double expected = smoothed / (1 - Math.pow(0.9, row + 1.0));
            assertEquals(expected, smooth.get(row), 1e-6);
        }
    }

    @Test
    void rowsThatComeLaterLeaveTheEarlierAsTheyAre() {
        for (int row = 0; row < 100; row++) {
            append(random.nextDouble());
        }
        float before = average.of(0.95).get(60);
        for (int row = 0; row < 100_000; row++) {
            append(random.nextDouble());
            if (row % 1000 == 0) {
                average.of(0.95);
            }
        }
        Series atOnce = new MovingAverage(table, series).of(0.95);

        assertEquals(before, average.of(0.95).get(60));
        assertEquals(atOnce.get(100_099), average.of(0.95).get(100_099));
    }

    /// Along images, say, 64 of which are a step.
    @Test
    void stepsThatLieFurtherApartOnAnotherAxisAreSmoothedAlike() {
        SeriesTable images = new SeriesTable(List.of("y"));
        for (int step = 1; step <= 200; step++) {
            double value = random.nextDouble();
            append(value);
            images.append(64L * step, 0, value);
        }
        Series expected = average.of(0.9);
        Series actual = new MovingAverage(images, images.column("y"), 64).of(0.9);
        for (int row = 0; row < 200; row++) {
            assertEquals(expected.get(row), actual.get(row), 1e-6);
        }
    }

    @Test
    void missingNumbersAreLeftOut() {
        for (int row = 0; row < 100; row++) {
            append(row % 2 == 0 ? 3 : Double.NaN);
        }
        assertEquals(3, average.of(0.5).get(98), 1e-6);
        assertTrue(Double.isNaN(average.of(0.5).get(99)));
    }

    @Test
    void stepsBetweenTwoNumbersFadeTheEarlier() {
        table.append(10, 0, 0);
        table.append(13, 0, 1);

        double kept = 0.8 * 0.8 * 0.8;
        double weights = kept * (1 - 0.8) + (1 - kept);
        assertEquals((1 - kept) / weights, average.of(0.8).get(1), 1e-6);
    }

    @Test
    void anotherWeightAndAnotherRunBeginAnew() {
        append(0);
        append(1);
        average.of(0.9);
        assertEquals(1 / 1.5, average.of(0.5).get(1), 1e-6);
        table.clear();
        append(5);
        append(5);
        append(5);

        assertEquals(3, average.of(0.5).size());
        assertEquals(5, average.of(0.5).get(0), 1e-6);
    }

    @Test
    void anAverageStaysUntilTheNextIsWhole() {
        for (int row = 0; row < 100; row++) {
            append(random.nextDouble());
        }
        Series before = average.of(0.5);
        assertFalse(average.approach(0.9, 60));
        append(1);

        assertFalse(average.approach(0.8, 40), "what was begun comes first");
        assertSame(before, average.reached());
        assertEquals(101, before.size(), "it grows meanwhile");

        assertFalse(average.approach(0.8, 40));
        Series on = average.reached();
        assertSameNumbers(new MovingAverage(table, series).of(0.9), on);
        assertFalse(average.approach(0.8, 100));
        assertSame(on, average.reached());
        assertTrue(average.approach(0.8, 100));
        assertSameNumbers(new MovingAverage(table, series).of(0.8), average.reached());
    }

    @Test
    void anAverageThatLacksRowsIsNone() {
        for (int row = 0; row < 100; row++) {
            append(row);
        }
        assertFalse(average.approach(0.9, 99));
        assertSame(series, average.reached());
        assertFalse(average.isSmoothed());
        assertTrue(average.approach(0.9, 1));
        assertTrue(average.isSmoothed());
        table.clear();
        assertFalse(average.isSmoothed());
        assertSame(series, average.reached());
    }

    private static void assertSameNumbers(Series expected, Series actual) {
        assertEquals(expected.size(), actual.size());
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.get(row), actual.get(row));
        }
    }

    @Test
    void withoutAWeightItIsTheColumn() {
        append(7);
        assertSame(series, average.of(0));
    }

    private void append(double value) {
        table.append(table.rows(), table.rows(), value);
    }
}
