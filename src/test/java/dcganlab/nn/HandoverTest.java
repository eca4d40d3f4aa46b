package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class HandoverTest {
    private final List<String> ended = new ArrayList<>();
    private final Handover<String> copies = new Handover<>(ended::add);

    @Test
    void theNewestReplacesTheOneThatWaits() {
        copies.put("first");
        copies.put("second");
        assertEquals(List.of("first"), ended);
        copies.take();
        assertEquals("second", copies.used());
    }

    @Test
    void theOneBeforeIsUsedUntilANewerOneIsTaken() {
        copies.put("first");
        copies.take();
        copies.put("second");
        assertEquals("first", copies.used());
        assertTrue(copies.hasNewer());
        copies.take();
        assertEquals(List.of("first"), ended);
        assertFalse(copies.hasNewer());
    }

    @Test
    void takingNothingKeepsTheOneBefore() {
        copies.put("first");
        copies.take();
        copies.take();
        assertEquals("first", copies.used());
        assertEquals(List.of(), ended);
    }

    @Test
    void whatIsForgottenIsNotTaken() {
        copies.put("first");
        copies.forget();
        copies.take();
        assertNull(copies.used());
        assertEquals(List.of("first"), ended);
    }

    @Test
    void afterTheEndItsThreadStillDropsWhatItUses() {
        copies.put("used");
        copies.take();
        copies.put("waiting");
        copies.close();
        assertEquals(List.of("waiting"), ended);
        assertFalse(copies.put("late"));
        copies.drop();
        assertEquals(List.of("waiting", "late", "used"), ended);
    }
}
