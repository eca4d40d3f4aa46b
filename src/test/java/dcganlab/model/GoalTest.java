package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTest {
    @Test
    void aStepIsReachedWhenItIsTaken() {
        Goal goal = new Goal.Step(500);
        assertFalse(goal.reached(499, 1e6));
        assertTrue(goal.reached(500, 0));
        assertEquals(0.5, goal.part(250, 0));
        assertEquals(1, goal.part(501, 0));
    }

    @Test
    void aTimeIsReachedWhenItIsOver() {
        Goal goal = Goal.Time.ofMinutes(1.5);
        assertFalse(goal.reached(1_000_000, 89.9));
        assertTrue(goal.reached(1, 90));
        assertEquals(0.5, goal.part(1, 45));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void noTimeIsNoGoal(double minutes) {
        Message reason =
                assertThrows(InvalidPlanException.class, () -> Goal.Time.ofMinutes(minutes))
                        .reason();
        assertEquals("model.goalTime", reason.key());
    }

    @Test
    void beforeTheFirstStepIsNoGoal() {
        Message reason = assertThrows(InvalidPlanException.class, () -> new Goal.Step(0)).reason();
        assertEquals("model.goalStep", reason.key());
    }
}
