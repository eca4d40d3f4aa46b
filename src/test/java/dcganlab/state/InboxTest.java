package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The queue stands for the JavaFX thread.
class InboxTest {
    private final BlockingQueue<Runnable> doorway = new LinkedBlockingQueue<>();
    private final List<List<Integer>> batches = new ArrayList<>();

    @Test
    void whateverHasComeIsReadTogetherAndInItsOrder() {
        Inbox<Integer> inbox = new Inbox<>(doorway::add, batches::add);
        inbox.put(1);
        inbox.put(2);
        assertEquals(1, doorway.size());

        doorway.remove().run();
        inbox.put(3);
        doorway.remove().run();
        assertEquals(List.of(List.of(1, 2), List.of(3)), batches);
    }

    @Test
    void theFirstIsReadAtOnceAndWhatMayWaitAfterARest() {
        Inbox<Integer> inbox = inbox(Duration.ofDays(1));
        inbox.putLater(2);

        assertNull(doorway.poll());
        assertEquals(List.of(List.of(1)), batches);
    }

    @Test
    void afterTheRestTheOthersAreReadByThemselves() throws InterruptedException {
        Inbox<Integer> inbox = inbox(Duration.ofMillis(20));
        inbox.putLater(2);
        inbox.putLater(3);
        Runnable reading = doorway.poll(10, TimeUnit.SECONDS);

        assertNotNull(reading);
        reading.run();
        assertEquals(List.of(List.of(1), List.of(2, 3)), batches);
    }

    @Test
    void whatMayNotWaitTakesTheOthersAlong() {
        Inbox<Integer> inbox = inbox(Duration.ofDays(1));
        inbox.putLater(2);
        inbox.put(3);
        doorway.remove().run();

        assertEquals(List.of(List.of(1), List.of(2, 3)), batches);
    }

    @Test
    void whoeverIsInAHurryWaitsForNoRest() {
        Inbox<Integer> inbox = inbox(Duration.ofDays(1));
        inbox.putLater(2);
        inbox.hurry();
        doorway.remove().run();

        assertEquals(List.of(List.of(1), List.of(2)), batches);
    }

    @Test
    void whatIsReadAlongWithSomethingElseWaitsForNoTaskAndRestsAsLongAsThatSays() {
        Inbox<Integer> inbox = inbox(Duration.ZERO);
        inbox.readAlong(Duration.ofDays(1));
        inbox.putLater(2);
        assertNull(doorway.poll());
        inbox.readAlong(Duration.ZERO);

        assertEquals(List.of(List.of(1), List.of(2)), batches);
    }

    @Test
    void howeverOftenItIsReadInBetweenOneTimerRuns() {
        BlockingQueue<Runnable> timers = new LinkedBlockingQueue<>();
        Inbox<Integer> inbox =
                new Inbox<>(
                        doorway::add, nanos -> timers::add, () -> Duration.ofDays(1), batches::add);
        inbox.putLater(1);
        doorway.remove().run();
        inbox.putLater(2);
        inbox.put(3);
        doorway.remove().run();
        inbox.putLater(4);
        assertEquals(1, timers.size());

        timers.remove().run(); // Too early for what came after the last reading.
        assertEquals(1, timers.size());
        assertEquals(List.of(List.of(1), List.of(2, 3)), batches);
    }

    /// It has just read its first value.
    private Inbox<Integer> inbox(Duration rest) {
        Inbox<Integer> inbox = new Inbox<>(doorway::add, () -> rest, batches::add);
        inbox.putLater(1);
        doorway.remove().run();
        return inbox;
    }
}
