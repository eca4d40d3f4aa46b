package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Precision;

import org.junit.jupiter.api.Test;

class FasterPrecisionTest {
    @Test
    void bothPrecisionsCanBeMeasured() {
        assertTrue(FasterPrecision.nanos(Precision.F32) > 0);
        assertTrue(FasterPrecision.nanos(Precision.BF16) > 0);
        assertEquals(Precision.F32, FasterPrecision.on("gpu0"));
    }
}
