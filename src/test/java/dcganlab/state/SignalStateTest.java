package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Objects;

/** Wishes of a slider that moves faster than they are computed. */
class SignalStateTest {
    private final ArrayDeque<Runnable> work = new ArrayDeque<>();
    private final Errands errands = new Errands(work::add, Runnable::run);
    private final SignalState state = new SignalState(errands, new Notices(errands));

    private double shown() {
        return Objects.requireNonNull(state.spreadProperty().get()).deviation();
    }

    @Test
    void theNewestWishFollowsTheOneThatIsUnderWay() {
        state.choose(0.02);
        state.choose(0.1);
        state.choose(0.3);
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(0.02, shown());
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(0.3, shown(), "what was passed over is not computed");
        assertTrue(work.isEmpty());
    }
}
