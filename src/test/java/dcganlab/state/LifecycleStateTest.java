package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Message;

import org.junit.jupiter.api.Test;

class LifecycleStateTest {
    private final LifecycleState lifecycle = new LifecycleState();

    @Test
    void onlyARunThatTrainsCanBeAboutToPause() {
        lifecycle.pausing(true);
        assertFalse(lifecycle.pausingProperty().get());
        lifecycle.becomes(Lifecycle.RUNNING);
        lifecycle.pausing(true);
        assertTrue(lifecycle.pausingProperty().get());
        assertFalse(lifecycle.goesOn());
    }

    @Test
    void aRunThatIsBeingPreparedNeedNotBeginAgain() {
        assertTrue(lifecycle.hasToBegin());
        lifecycle.preparing();
        assertFalse(lifecycle.hasToBegin());
        assertFalse(lifecycle.hasNetworks());
    }

    @Test
    void aRunThatFailedHasNetworksIfItHadLearnt() {
        lifecycle.becomes(failedAfter(0));
        assertFalse(lifecycle.hasNetworks());
        lifecycle.becomes(failedAfter(3));
        assertTrue(lifecycle.hasNetworks());
        assertTrue(lifecycle.hasToBegin());
    }

    private static Failed failedAfter(long steps) {
        return new Failed(Message.of("training.outOfMemory"), new OutOfMemoryError(), steps);
    }
}
