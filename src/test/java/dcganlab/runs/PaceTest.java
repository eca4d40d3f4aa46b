package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** When what is written next, with a clock that the test sets. */
class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get, Duration.ofSeconds(10));

    @BeforeEach
    void begin() {
        assertFalse(pace.due(Writing.CHECKPOINT), "there is nothing to lose yet");
        for (Writing other : Writing.values()) {
            assertTrue(other == Writing.CHECKPOINT || pace.due(other), other.name());
        }
    }

    @Test
    void whatIsWrittenQuicklyComesAtItsOwnPace() {
        assertEquals(Duration.ofMillis(400), rest(Writing.GENERATOR, 30, 4));
        assertEquals(Duration.ofSeconds(10), rest(Writing.CHECKPOINT, 300, 200));
        assertEquals(Duration.ofMillis(50), rest(Writing.STEPS, 1, 1));
        assertEquals(Duration.ZERO, rest(Writing.SETTINGS, 100, 1));
    }

    @Test
    void trainingKeepsTheCore() {
        assertEquals(Duration.ofMillis(2_500), rest(Writing.GENERATOR, 30, 25));
        assertEquals(Duration.ofMillis(12_500), rest(Writing.CHECKPOINT, 300, 250));
        assertEquals(Duration.ofSeconds(10), rest(Writing.SAMPLES, 500, 500), "it was the first");
        assertEquals(Duration.ofSeconds(20), rest(Writing.SAMPLES, 100, 100));
    }

    @Test
    void aSlowDiskIsLeftToOthersToo() {
        assertEquals(Duration.ofSeconds(5), rest(Writing.GENERATOR, 500, 4));
        assertEquals(Duration.ofSeconds(20), rest(Writing.CHECKPOINT, 2_000, 4));
    }

    @Test
    void whatFailedIsTriedAgainSoonOrAtOnce() {
        pace.failed(Writing.STEPS);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_999));
        assertFalse(pace.due(Writing.STEPS));
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        assertTrue(pace.due(Writing.STEPS));
        pace.failed(Writing.STEPS);
        pace.now(Writing.STEPS);
        assertTrue(pace.due(Writing.STEPS));
    }

    /// How long until it is due again, to the millisecond.
    private Duration rest(Writing what, long took, long worked) {
        pace.wrote(
                what, TimeUnit.MILLISECONDS.toNanos(took), TimeUnit.MILLISECONDS.toNanos(worked));
        long start = now.get();
        while (!pace.due(what)) {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return Duration.ofNanos(now.get() - start);
    }
}
