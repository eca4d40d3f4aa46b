package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class Bfloat16Test {
    private static final TrainingPlan PLAN = Preset.LESSON.plan().withPrecision(Precision.BF16);

    private static final Bfloat16 SLOW = new Bfloat16(0.02, 0.05);

    @ParameterizedTest
    @CsvSource({
        "0.02, 1.8, BF16",
        "0.02, 0.9, F32",
        "0.02, 1, F32",
        "1.4, 5, F32",
        "NaN, 5, F32",
    })
    void itIsChosenWhereItIsRightAndFaster(double error, double speed, Precision choice) {
        assertEquals(choice, new Bfloat16(error, speed).choice());
    }

    @Test
    void whoChoosesTheSlowerOneIsToldHowSlow() {
        Message said = SLOW.warning(PLAN);
        assertEquals(
                "In bfloat16 training takes 20.0 times as long as in float32 on this computer."
                        + " Choose float32 or automatic.",
                said == null ? "" : new Texts(Locale.ENGLISH).of(said));
    }

    @Test
    void wrongResultsAreSaidBeforeSlowOnes() {
        assertEquals(Message.of("model.bfloat16Wrong"), new Bfloat16(1.4, 0.05).warning(PLAN));
    }

    @Test
    void nobodyElseIsTold() {
        assertNull(new Bfloat16(0.02, 1.8).warning(PLAN));
        assertNull(SLOW.warning(PLAN.withPrecision(Precision.F32)));
        assertNull(SLOW.warning(PLAN.withPrecision(Precision.AUTOMATIC)));
        assertNull(SLOW.warning(PLAN.withDevice(Device.gpu(0))));
    }
}
