package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1500", " 1,500 ", "1 500", "１５００", "１，５００"})
    void aStepIsReadInAnyDigits(String typed) {
        assertEquals(new Goal.Step(1500), GoalWords.step(typed, 1499));
    }

    @ParameterizedTest
    @CsvSource({
        "'', view.untilNoStep",
        "soon, view.untilNoStep",
        "1.5, view.untilNoStep",
        "99999999999999999999, view.untilNoStep",
        "0, model.goalStep",
        "-3, model.goalStep",
        "200, view.untilPast"
    })
    void whatIsNoStepToComeIsRefused(String typed, String why) {
        assertEquals(
                why,
                assertThrows(InvalidPlanException.class, () -> GoalWords.step(typed, 200))
                        .reason()
                        .key());
    }

    @Test
    void minutesAreCountedFromNowOn() {
        assertEquals(new Goal.Time(120 + 90), GoalWords.minutes("1.5", 120));
        assertEquals(new Goal.Time(60), GoalWords.minutes("１", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', view.untilNoMinutes",
        "long, view.untilNoMinutes",
        "0, model.goalTime",
        "-2, model.goalTime",
        "NaN, model.goalTime",
        "Infinity, model.goalTime"
    })
    void whatIsNoTimeToComeIsRefused(String typed, String why) {
        assertEquals(
                why,
                assertThrows(InvalidPlanException.class, () -> GoalWords.minutes(typed, 120))
                        .reason()
                        .key());
    }
}
