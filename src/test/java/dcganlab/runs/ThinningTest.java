package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which steps of a long run are still there.
class ThinningTest {
    @TempDir Path folder;

    @Test
    void nearTheStartAndNearNowTheStepsAreDense() {
        List<Long> kept = keepOneByOne(2_000, 60);
        assertEquals(0, kept.getFirst());
        assertEquals(2_000, kept.getLast());
        assertTrue(kept.containsAll(List.of(1L, 2L, 3L, 4L)), kept.toString());
        assertTrue(kept.containsAll(List.of(1_997L, 1_998L, 1_999L)), kept.toString());
        long early = widest(kept, 0, 100);
        long middle = widest(kept, 600, 1_400);
        long late = widest(kept, 1_900, 2_000);
        assertTrue(4 * early < middle, early + " and " + middle);
        assertTrue(4 * late < middle, late + " and " + middle);
        assertTrue(middle < 400, "nor is anything of the middle far from a step: " + middle);
    }

    @Test
    void theBudgetIsKeptAndNotUndercutByMoreThanAStep() {
        Map<Long, Long> sizes = new HashMap<>();
        List<Long> steps = new ArrayList<>();
        for (long step = 0; step < 100; step++) {
            steps.add(step);
            sizes.put(step, 10 + step % 7);
        }
        List<Long> superfluous = Thinning.superfluous(steps, sizes, 500, 2, Set.of());
        steps.removeAll(superfluous);
        long bytes = steps.stream().mapToLong(sizes::get).sum();
        assertTrue(bytes <= 500 && bytes > 500 - 17, bytes + " bytes");
    }

    @Test
    void whatKeepsWithinTheBudgetStays() {
        assertEquals(
                List.of(),
                Thinning.superfluous(List.of(1L, 2L), Map.of(1L, 5L, 2L, 5L), 10, 1, Set.of()));
        assertEquals(List.of(), Thinning.superfluous(List.of(), Map.of(), 0, 1, Set.of()));
    }

    @Test
    void filesGoUntilTheFirstAndTheNewestAreLeft() throws Exception {
        StepFiles files = new StepFiles(folder.resolve("files"), ".bin");
        for (long step = 0; step < 9; step++) {
            Files.write(files.newFile(step), new byte[100]);
        }
        files.thin(600, 3);
        assertEquals(6, files.steps().size());
        files.thin(0, 3);
        assertEquals(List.of(0L, 6L, 7L, 8L), files.steps());
        files.thin(0, 1);
        assertEquals(List.of(0L, 8L), files.steps());
        files.thin(0, 1);
        assertEquals(List.of(0L, 8L), files.steps());
    }

    @Test
    void aGeneratorWhoseSheetIsKeptGoesLast() throws Exception {
        StepFiles generators = new StepFiles(folder.resolve("history"), ".bin");
        StepFiles sheets = new StepFiles(folder.resolve("samples"), ".png");
        for (long step = 0; step < 20; step++) {
            Files.write(generators.newFile(step), new byte[100]);
        }
        for (long step : List.of(3L, 7L, 8L, 9L)) {
            Files.write(sheets.newFile(step), new byte[1]);
        }
        generators.thin(700, 2, sheets);
        assertEquals(List.of(0L, 3L, 7L, 8L, 9L, 18L, 19L), generators.steps());
        generators.thin(600, 2, sheets);
        assertEquals(6, generators.steps().size());
    }

    @Test
    void aFileWhoseNameOnlyResemblesOursIsNoneOfOurs() throws Exception {
        StepFiles files = new StepFiles(folder.resolve("files"), ".bin");
        Files.write(files.newFile(12), new byte[100]);
        Files.write(files.newFile(1_234_567_890_123L), new byte[100]);
        Path foreign = Files.write(files.folder().resolve("step-0000000013.bin"), new byte[100]);
        assertEquals(List.of(12L, 1_234_567_890_123L), files.steps());
        files.thin(0, 1);
        assertTrue(Files.exists(foreign));
    }

    /// As a run does: a step comes, and what is too much goes.
    private static List<Long> keepOneByOne(long last, long budget) {
        List<Long> kept = new ArrayList<>();
        Map<Long, Long> sizes = new HashMap<>();
        for (long step = 0; step <= last; step++) {
            kept.add(step);
            sizes.put(step, 1L);
            kept.removeAll(Thinning.superfluous(kept, sizes, budget, 2, Set.of()));
            assertTrue(kept.size() <= budget);
            assertEquals(step, kept.getLast());
        }
        return kept;
    }

    /// The widest gap between two of the steps in a range.
    private static long widest(List<Long> steps, long from, long to) {
        long widest = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i - 1) >= from && steps.get(i) <= to) {
                widest = Math.max(widest, steps.get(i) - steps.get(i - 1));
            }
        }
        return widest;
    }
}
