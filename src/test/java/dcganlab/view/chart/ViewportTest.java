package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class ViewportTest {
    private final SeriesTable table = new SeriesTable(List.of());
    private final Viewport viewport = new Viewport(table);

    @BeforeEach
    void aThousandAndOneSteps() {
        for (int step = 0; step <= 1000; step++) {
            table.append(step, 2.0 * step);
        }
    }

    @Test
    void atFirstEverythingIsSeenAndGrows() {
        table.append(1500, 3000);

        assertEquals(new Span(0, 1500), viewport.visible());
        assertTrue(viewport.isFollowing());
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        viewport.zoom(0.5, 300);
        viewport.zoom(0.5, 300);

        Span seen = viewport.visible();
        assertEquals(250, seen.width(), 1e-9);
        assertEquals(0.3, (300 - seen.from()) / seen.width(), 1e-9);
    }

    @Test
    void zoomingAwayFromTheEndStopsFollowing() {
        viewport.zoom(0.5, 300);
        Span seen = viewport.visible();
        table.append(2000, 4000);

        assertFalse(viewport.isFollowing());
        assertEquals(seen, viewport.visible());
    }

    @Test
    void aWindowAtTheEndFollowsWithTheSameWidth() {
        viewport.zoom(0.1, 1000);
        table.append(1200, 2400);

        assertTrue(viewport.isFollowing());
        assertEquals(1100, viewport.visible().from(), 1e-9);
        assertEquals(1200, viewport.visible().to(), 1e-9);
    }

    @Test
    void panningAwayStopsFollowingAndPanningBackFollowsAgain() {
        viewport.zoom(0.1, 1000);
        viewport.pan(-300);
        assertFalse(viewport.isFollowing());
        assertEquals(700, viewport.visible().to(), 1e-9);

        viewport.pan(500);
        assertTrue(viewport.isFollowing());
        assertEquals(1000, viewport.visible().to(), 1e-9);
    }

    @Test
    void panningStopsAtTheFirstStep() {
        viewport.zoom(0.1, 500);
        viewport.pan(-5000);

        assertEquals(new Span(0, 100), viewport.visible());
    }

    @Test
    void followingSwitchedOffFreezesWhatIsSeen() {
        viewport.setFollowing(false);
        table.append(9000, 18000);

        assertEquals(new Span(0, 1000), viewport.visible());
    }

    @Test
    void followingSwitchedOnGoesToTheEnd() {
        viewport.zoom(0.1, 0);
        viewport.setFollowing(true);

        assertEquals(new Span(900, 1000), viewport.visible());
    }

    @Test
    void resetShowsEverythingAndFollows() {
        viewport.zoom(0.1, 500);
        viewport.reset();

        assertTrue(viewport.isFollowing());
        assertEquals(new Span(0, 1000), viewport.visible());
    }

    @Test
    void itZoomsNoCloserThanTwoSteps() {
        for (int i = 0; i < 100; i++) {
            viewport.zoom(0.5, 500);
        }
        assertEquals(2, viewport.visible().width(), 1e-6);
        assertEquals(500, viewport.visible().at(0.5), 1e-6);
    }

    @Test
    void timeInsteadOfStepsKeepsTheSameRowsInView() {
        viewport.show(new Span(200, 300));
        viewport.setAxis(XAxis.SECONDS);

        assertEquals(new Span(400, 600), viewport.visible());
    }

    @Test
    void aNewRunIsSeenWhole() {
        viewport.zoom(0.1, 500);
        viewport.setCrosshair(500);
        table.clear();
        table.append(1, 1);
        table.append(5, 2);
        viewport.tableChanged();

        assertEquals(new Span(1, 5), viewport.visible());
        assertTrue(Double.isNaN(viewport.getCrosshair()));
    }

    @Test
    void oneStepAloneHasRoomAroundIt() {
        table.clear();
        table.append(7, 1);

        assertEquals(new Span(6.5, 7.5), viewport.visible());
    }

    @Test
    void theNearestRowIsFoundBetweenUnevenSteps() {
        table.clear();
        table.append(10, 0);
        table.append(20, 1);
        table.append(100, 2);

        assertEquals(0, XAxis.STEPS.nearestRow(table, -5));
        assertEquals(1, XAxis.STEPS.nearestRow(table, 59));
        assertEquals(2, XAxis.STEPS.nearestRow(table, 61));
        assertEquals(2, XAxis.STEPS.nearestRow(table, 1e9));
    }

    @Test
    void placesAreFoundHoweverUnevenTheRowsAre() {
        Random random = new Random(5);
        SeriesTable uneven = new SeriesTable(List.of());
        long step = 3;
        double time = 0;
        for (int row = 0; row < 300; row++) {
            step += random.nextInt(10) == 0 ? 1 + random.nextInt(100_000) : 1;
            time += random.nextInt(3) == 0 ? 0 : random.nextDouble();
            uneven.append(step, time);
        }

        for (XAxis axis : XAxis.values()) {
            for (int row = 0; row < uneven.rows(); row++) {
                for (double beside : new double[] {-0.01, 0, 0.01}) {
                    double place = axis.at(uneven, row) + beside;
                    assertEquals(firstFrom(axis, uneven, place), axis.rowFrom(uneven, place));
                }
            }
            assertEquals(0, axis.rowFrom(uneven, Double.NEGATIVE_INFINITY));
            assertEquals(300, axis.rowFrom(uneven, Double.POSITIVE_INFINITY));
        }
        assertEquals(0, XAxis.STEPS.rowFrom(new SeriesTable(List.of()), 4));
    }

    private static int firstFrom(XAxis axis, SeriesTable rows, double place) {
        return (int)
                IntStream.range(0, rows.rows())
                        .takeWhile(row -> axis.at(rows, row) < place)
                        .count();
    }
}
