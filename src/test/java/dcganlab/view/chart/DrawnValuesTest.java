package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;
import dcganlab.model.series.Summary;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class DrawnValuesTest {
    private final SeriesTable table = new SeriesTable(List.of("y", "z"));
    private final ChartLine y = new ChartLine(table.column("y"), "y", 0);
    private final ChartLine z = new ChartLine(table.column("z"), "z", 1);
    private final List<Curve> curves = List.of(new Curve(table, y), new Curve(table, z));
    private final Random random = new Random(4);

    @Test
    void onlyTheStretchCountsUpToWhereLinesCrossItsEdges() {
        append(100, 1, 2, 3, 4, 0);
        Summary drawn = drawn(new Span(0.5, 4.75), 0, false);

        assertEquals(1, drawn.min(), 1e-6); // 1, and from 4 a quarter of the way to 0 is left.
        assertEquals(50.5, drawn.max(), 1e-4);
        assertEquals(3.5, drawn(new Span(3.5, 3.5), 0, false).max(), 1e-6, "no row is in it");
    }

    @Test
    void onALogarithmicScaleLinesCrossAtEqualRatios() {
        append(1, 100, 1);
        Summary drawn = values(new Span(0.5, 1.5), true).of(curves, false);

        assertEquals(10, drawn.leastPositive(), 1e-4);
    }

    @Test
    void aHiddenCurveHasNoSay() {
        table.append(0, 0, 1, 1000);
        assertEquals(1000, drawn(new Span(0, 1), 0, false).max());
        z.setShown(false);

        assertEquals(1, drawn(new Span(0, 1), 0, false).max());
    }

    @Test
    void theSmoothedCurveIsSeenWhereItIsFarFromTheRaw() {
        for (int row = 0; row < 100; row++) {
            append(row < 50 ? 1 : 0);
        }
        Span after = new Span(52, 60);

        assertEquals(0, drawn(after, 0, false).max());
        assertEquals(Math.pow(0.9, 3), drawn(after, 0.9, false).max(), 0.01);
        assertEquals(0, drawn(after, 0.9, false).min(), "the raw one is drawn as well");
    }

    @Test
    void singleOutliersAreLeftOutOfThousands() {
        for (int row = 0; row < 50_000; row++) {
            append(row % 5000 == 77 ? 1000 : row % 5000 == 99 ? -1000 : random.nextDouble());
        }
        Summary drawn = drawn(new Span(0, 50_000), 0, true);

        assertTrue(drawn.min() > -0.1 && drawn.min() < 0.05, () -> "from " + drawn.min());
        assertTrue(drawn.max() < 1.1 && drawn.max() > 0.95, () -> "to " + drawn.max());
        assertEquals(1000, drawn(new Span(0, 50_000), 0, false).max());
    }

    @Test
    void onALogarithmicScaleTheTinyAreOutliersToo() {
        for (int row = 0; row < 1000; row++) {
            append(row == 500 ? 1e-20 : row == 501 ? -1 : 1 + random.nextDouble());
        }
        Summary drawn = values(new Span(0, 1000), true).of(curves, true);

        assertTrue(drawn.leastPositive() > 0.9, () -> "from " + drawn.leastPositive());
    }

    @Test
    void aCurveOfFewRowsIsNoOutlierOfAnother() {
        for (int row = 0; row < 20_000; row++) {
            table.append(row, row, random.nextDouble(), row < 150 ? 7 : Double.NaN);
        }
        assertEquals(7, drawn(new Span(0, 20_000), 0, true).max(), 1e-6);
    }

    @Test
    void aLossThatIsMeasuredEverySecondStepIsSampledAsWell() {
        for (int row = 0; row < 32_768; row++) {
            append(row % 2 == 0 ? Double.NaN : row == 20_001 ? 1e6 : 1 + random.nextDouble());
        }
        Summary drawn = drawn(new Span(0, 32_768), 0, true);

        assertTrue(drawn.max() > 1.9 && drawn.max() < 2.1, () -> "to " + drawn.max());
    }

    @Test
    void fewNumbersHaveNoOutliers() {
        for (int row = 0; row < 99; row++) {
            append(row == 50 ? 100 : 1);
        }
        assertEquals(100, drawn(new Span(0, 99), 0, true).max());
    }

    private Summary drawn(Span stretch, double smoothing, boolean withoutOutliers) {
        curves.forEach(curve -> curve.average().of(smoothing));
        return values(stretch, false).of(curves, withoutOutliers);
    }

    private DrawnValues values(Span stretch, boolean logarithmic) {
        return new DrawnValues(table, XAxis.STEPS, stretch, logarithmic);
    }

    private void append(double... values) {
        for (double value : values) {
            table.append(table.rows(), table.rows(), value, Double.NaN);
        }
    }
}
