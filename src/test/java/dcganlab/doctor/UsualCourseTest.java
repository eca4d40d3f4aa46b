package dcganlab.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;

import org.junit.jupiter.api.Test;

class UsualCourseTest {
    @Test
    void theBandOfTheLossesMovesWithTheirFloor() {
        UsualCourse plain = UsualCourse.of(Settings.PAPER);
        UsualCourse smoothed = UsualCourse.of(Settings.PAPER.with(PlanFields.REAL_LABEL, 0.9));
        assertNotNull(plain);
        assertNotNull(smoothed);
        assertEquals(0.3 * 2 * Math.log(2), plain.lossD().from(), 1e-9);
        assertTrue(smoothed.lossD().from() > 0.325 + 0.3);
        assertEquals(0.9 * plain.dX().to(), smoothed.dX().to(), 1e-9);
    }

    @Test
    void ofOtherLossesNothingIsKnown() {
        assertNull(UsualCourse.of(Settings.PAPER.with(PlanFields.LOSS, Loss.HINGE)));
    }
}
