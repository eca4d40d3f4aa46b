package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WaitingTest {
    private final List<String> log = new ArrayList<>();
    private long now = 7;
    private double taken;
    private final Waiting waiting = new Waiting(() -> now, this::taken, this::sleep);

    @Test
    void threadsWaitAsleepWhileAnotherProgramWantsACore() {
        lookAt(1);
        lookAt(1);
        lookAt(0.1);
        lookAt(0);
        lookAt(0.5);
        assertEquals(List.of("asleep", "awake", "asleep"), log);
    }

    @Test
    void aLittleWorkOfOthersIsNoReason() {
        lookAt(0.9 * Waiting.MUCH);
        lookAt(-0.2);
        assertEquals(List.of(), log);
    }

    @Test
    void othersAreLookedAtNowAndThen() {
        taken = 1;
        waiting.look();
        now += Waiting.INTERVAL - 1;
        waiting.look();
        assertEquals(List.of(), log);
        now++;
        waiting.look();
        assertEquals(List.of("asleep"), log);
    }

    @Test
    void nothingStaysBehind() {
        lookAt(1);
        waiting.close();
        waiting.close();
        assertEquals(List.of("asleep", "awake"), log);
    }

    private void lookAt(double cores) {
        taken = cores;
        now += Waiting.INTERVAL;
        waiting.look();
    }

    private double taken() {
        return taken;
    }

    private Waiting.Sleep sleep() {
        log.add("asleep");
        return () -> log.add("awake");
    }
}
