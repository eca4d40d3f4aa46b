package dcganlab.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class SeriesTableTest {
    private final SeriesTable table = new SeriesTable(List.of("loss_d", "loss_g"));

    @Test
    void aRowIsReadBackAsItWasAppended() {
        table.append(1, 0.5, 1.25, Double.NaN);
        table.append(3, 0.75, 2.5, 4);

        assertEquals(2, table.rows());
        assertEquals(3, table.step(1));
        assertEquals(0.75, table.seconds(1));
        assertEquals(2.5f, table.column("loss_d").get(1));
        assertTrue(Float.isNaN(table.column("loss_g").get(0)));
        assertSame(table.columns().get(1), table.column("loss_g"));
    }

    @Test
    void stepsAndTimeOnlyGoForward() {
        table.append(5, 2, 0, 0);

        assertThrows(IllegalArgumentException.class, () -> table.append(5, 3, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> table.append(6, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> table.append(6, Double.NaN, 0, 0));
        assertEquals(1, table.rows());
    }

    @Test
    void theLastRowUpToAStepIsFound() {
        assertEquals(-1, table.lastRowUpTo(5));
        for (long step : List.of(5, 6, 9)) {
            table.append(step, 0, 0, 0);
        }
        assertEquals(-1, table.lastRowUpTo(4));
        assertEquals(0, table.lastRowUpTo(5));
        assertEquals(1, table.lastRowUpTo(8));
        assertEquals(2, table.lastRowUpTo(9));
        assertEquals(2, table.lastRowUpTo(100));
    }

    @Test
    void aRowHasAValueForEveryColumn() {
        assertThrows(IllegalArgumentException.class, () -> table.append(1, 1, 0));
    }

    @Test
    void columnsHaveDifferentNames() {
        List<String> twice = List.of("a", "a");
        assertThrows(IllegalArgumentException.class, () -> new SeriesTable(twice));
        assertThrows(IllegalArgumentException.class, () -> table.column("unknown"));
    }

    @Test
    void aClearedTableTakesANewRun() {
        table.append(100, 9, 1, 1);
        table.clear();

        assertTrue(table.isEmpty());
        assertEquals(1, table.generation());
        table.append(1, 0.1, 2, 2);
        assertEquals(2f, table.column("loss_d").get(0));
    }

    @Test
    void listenersHearEveryChangeUntilTheyLeave() {
        int[] heard = {0};
        Runnable listener = () -> heard[0]++;
        table.addListener(listener);
        table.append(1, 1, 0, 0);
        table.clear();
        table.removeListener(listener);
        table.append(1, 1, 0, 0);

        assertEquals(2, heard[0]);
    }
}
