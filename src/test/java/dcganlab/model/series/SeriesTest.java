package dcganlab.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class SeriesTest {
    private final Random random = new Random(7);
    private final Series series = new Series("loss");
    private final Summary summary = new Summary();

    @Test
    void aSummaryEqualsLookingAtEveryRow() {
        for (int size : List.of(1, 7, 8, 9, 63, 64, 65, 511, 513, 5000)) {
            series.clear();
            append(size);
            for (int trial = 0; trial < 300; trial++) {
                int from = random.nextInt(size + 1);
                int to = from + random.nextInt(size + 1 - from);
                assertSummaryIsRight(from, to);
            }
            assertSummaryIsRight(0, size);
        }
    }

    @Test
    void rowsWithoutANumberAreNotCounted() {
        series.append(Float.NaN);
        series.append(Float.POSITIVE_INFINITY);

        series.summarise(0, 2, summary);

        assertTrue(summary.isEmpty());
        assertTrue(Double.isNaN(summary.mean()));
    }

    @Test
    void theSmallestPositiveNumberIsKnownBesideNegativeOnes() {
        for (int i = 0; i < 100; i++) {
            series.append(i == 42 ? 0.25f : -i);
        }
        series.summarise(0, 100, summary);

        assertEquals(0.25f, summary.leastPositive());
        assertEquals(-99f, summary.min());
    }

    @Test
    void aMillionRowsKeepAPyramidOfWholeBlocksOnly() {
        for (int i = 0; i < 1_000_000; i++) {
            series.append(i);
        }
        assertEquals(List.of(125_000, 15_625, 1953, 244, 30, 3), series.levelSizes());
    }

    @Test
    void aClearedSeriesStartsAnew() {
        append(1000);
        series.clear();
        series.append(3);

        series.summarise(0, 1, summary);

        assertEquals(1, series.size());
        assertEquals(3f, summary.max());
    }

    private void append(int size) {
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(10);
            float noise = (float) random.nextGaussian();
            series.append(kind == 0 ? Float.NaN : kind == 1 ? Float.NEGATIVE_INFINITY : noise);
        }
    }

    private void assertSummaryIsRight(int from, int to) {
        Summary slow = new Summary();
        for (int row = from; row < to; row++) {
            slow.add(series.get(row));
        }
        summary.clear();
        series.summarise(from, to, summary);
        assertEquals(slow.count(), summary.count());
        assertEquals(slow.min(), summary.min());
        assertEquals(slow.max(), summary.max());
        assertEquals(slow.leastPositive(), summary.leastPositive());
        assertEquals(slow.sum(), summary.sum(), 1e-3);
    }
}
