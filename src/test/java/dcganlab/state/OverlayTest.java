package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Curves of long runs over each other. */
class OverlayTest {
    private static final int ROWS = 200_000;

    @Test
    void longRunsThatShareNoPlaceStayOneTableThatCanBeDrawn() {
        List<SeriesTable> runs = List.of(ramp(0.0101), ramp(0.0203), ramp(0.0307));
        SeriesTable overlay =
                new Overlay(runs, new int[] {1, 1, 1}, Measure.LOSS_G, Axis.TIME).table();
        assertTrue(overlay.rows() <= 1 << 18, overlay.rows() + " rows");
        assertTrue(overlay.rows() >= 1 << 16, overlay.rows() + " rows");
        int row = overlay.lastRowUpTo(1_000_000);
        for (int run = 0; run < 3; run++) {
            double pace = new double[] {0.0101, 0.0203, 0.0307}[run];
            double expected = overlay.seconds(row) / pace;
            double there = overlay.column(Integer.toString(run)).get(row);
            assertEquals(expected, there, expected * 2e-4, "of run " + run);
        }
    }

    @Test
    void everyStepIsKeptAlongSteps() {
        List<SeriesTable> runs = List.of(ramp(0.01), ramp(0.02));
        SeriesTable overlay =
                new Overlay(runs, new int[] {8, 64}, Measure.LOSS_G, Axis.STEPS).table();
        assertEquals(ROWS, overlay.rows());
        assertEquals(0, overlay.seconds(ROWS - 1), "no time is that of both");
    }

    /** A loss that is the number of the step. */
    private static SeriesTable ramp(double pace) {
        SeriesTable table = RunCurves.nothing();
        for (int step = 1; step <= ROWS; step++) {
            table.append(step, step * pace, step, 0, 0, 0);
        }
        return table;
    }
}
