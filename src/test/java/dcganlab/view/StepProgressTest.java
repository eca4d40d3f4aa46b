package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepProgressTest {
    @Test
    void aStepIsExpectedToTakeAsLongAsTheOneBefore() {
        assertEquals(0.25, StepProgress.part(1, 4), 1e-9);
        assertEquals(0.95, StepProgress.part(9, 4), 1e-9);
    }

    @Test
    void theFirstStepMovesEverMoreSlowly() {
        assertEquals(1 / 3.0, StepProgress.part(1, 0), 1e-9);
        assertTrue(StepProgress.part(5, 0) > StepProgress.part(4, 0));
        assertTrue(StepProgress.part(100, 0) < 1);
    }
}
