package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Precision;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("arithmetic")
class FasterPrecisionTest {
    @Test
    void bothPrecisionsCanBeMeasured() {
        FasterPrecision.Quickest quickest = FasterPrecision.measure(2);
        assertTrue(quickest.f32() > 0 && quickest.f32() < Long.MAX_VALUE);
        assertTrue(quickest.bf16() > 0 && quickest.bf16() < Long.MAX_VALUE);
        assertEquals(Precision.F32, FasterPrecision.on("gpu0"));
    }
}
