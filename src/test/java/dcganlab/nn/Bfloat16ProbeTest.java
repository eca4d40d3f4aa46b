package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Bfloat16;
import dcganlab.model.Device;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;

/// On whatever processor, whichever precision is faster on it.
class Bfloat16ProbeTest {
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();

    @Test
    void bfloat16IsRoundedAndRight() {
        Bfloat16 here = Bfloat16Probe.measure();
        assertTrue(here.right(), here.toString());
        assertTrue(here.error() > 0, "float32 was measured twice");
        assertTrue(here.speed() > 0 && Double.isFinite(here.speed()), here.toString());
    }

    @Test
    void onlyAnAutomaticPrecisionIsSettled() {
        assertEquals(
                FasterPrecision.bfloat16().choice(),
                FasterPrecision.of(PLAN.withPrecision(Precision.AUTOMATIC)));
        assertEquals(Precision.BF16, FasterPrecision.of(PLAN.withPrecision(Precision.BF16)));
        assertEquals(Precision.F32, FasterPrecision.of(PLAN.withPrecision(Precision.F32)));
        assertEquals(Precision.F32, FasterPrecision.of(PLAN.withDevice(Device.gpu(0))));
        assertEquals(
                FasterPrecision.bfloat16().choice() == Precision.BF16,
                FasterPrecision.isBfloat16());
    }
}
