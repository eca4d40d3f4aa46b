package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// A trace over a plot of 200 x 100 pixels.
class TraceTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;

    private final SeriesTable table = new SeriesTable(List.of("y"));
    private final Coverage coverage = new Coverage();

    @Test
    void fewRowsAreJoinedByLines() {
        append(0, 1);
        Frame frame = draw(new Span(0, 1), false);

        assertTrue(covers(frame, 0.5, 0.5));
        assertTrue(covers(frame, 0.25, 0.25));
        assertFalse(covers(frame, 0.25, 0.75));
    }

    @Test
    void manyRowsCoverAllBetweenTheSmallestAndTheLargest() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            append(0.2 + 0.6 * random.nextDouble());
        }
        Frame frame = draw(new Span(0, 1), false);

        for (double y : new double[] {0.22, 0.5, 0.78}) {
            assertTrue(covers(frame, 50_000, y), () -> "at " + y);
        }
        assertFalse(covers(frame, 50_000, 0.1));
        assertFalse(covers(frame, 50_000, 0.9));
    }

    @Test
    void aLoneSpikeAmongAMillionRowsIsSeen() {
        for (int i = 0; i < 1_000_000; i++) {
            append(i == 777_777 ? 1 : 0.1);
        }
        Frame frame = draw(new Span(0, 1), false);

        int x = (int) frame.pixelOfRow(777_777);
        assertTrue(coverage.at(x, (int) frame.heightOf(0.9)) > 0);
    }

    @Test
    void aLossMeasuredEverySecondStepIsStillALine() {
        append(0.5, Double.NaN, 0.5, Double.NaN, 0.5);
        Frame frame = draw(new Span(0, 1), false);

        assertTrue(covers(frame, 1, 0.5));
        assertTrue(covers(frame, 3, 0.5));
    }

    @Test
    void aLongGapStaysEmpty() {
        append(0.5, 0.5);
        for (int i = 0; i < 30; i++) {
            append(Double.NaN);
        }
        append(0.5, 0.5);
        Frame frame = draw(new Span(0, 1), false);

        assertTrue(covers(frame, 0.5, 0.5));
        assertFalse(covers(frame, 17, 0.5));
        assertTrue(covers(frame, 32.5, 0.5));
    }

    @Test
    void numbersThatAreNotPositiveAreGapsOnALogarithmicAxis() {
        append(1, 1, 0, -2, 1, 1);
        Frame frame = draw(new Span(0.1, 10), true);

        assertTrue(covers(frame, 0.5, 1));
        assertFalse(covers(frame, 2, 1));
        assertFalse(covers(frame, 3, 1));
        assertTrue(covers(frame, 4.5, 1));
    }

    @Test
    void aNumberAloneIsADot() {
        append(Double.NaN, 0.5, Double.NaN);
        Frame frame = draw(new Span(0, 1), false);

        assertTrue(covers(frame, 1, 0.5));
    }

    @Test
    void aHorizontalLineIsAsThickAsItShouldBe() {
        append(0.5, 0.5);
        Frame frame = draw(new Span(0, 1), false);

        int x = (int) frame.pixelOf(0.5);
        int sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            sum += coverage.at(x, y);
        }
        assertEquals(1.6, sum / 255.0, 0.2);
    }

    private void append(double... values) {
        for (double value : values) {
            table.append(table.rows(), table.rows(), value);
        }
    }

    private Frame draw(Span values, boolean logarithmic) {
        Span all = new Viewport(table).visible();
        YScale y = YScale.of(values, logarithmic);
        Frame frame = new Frame(table, XAxis.STEPS, all, y, WIDTH, HEIGHT, 1);
        coverage.resize(WIDTH, HEIGHT);
        new Trace().draw(table.column("y"), frame, coverage, 1.6);
        return frame;
    }

    private boolean covers(Frame frame, double place, double value) {
        return coverage.at((int) frame.pixelOf(place), (int) frame.heightOf(value)) > 0;
    }
}
