package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.Pictures;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepMetrics;
import dcganlab.model.StepPhase;
import dcganlab.training.SmallRuns;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** Steps of a run, recorded by hand. */
class SlowMotionStateTest {
    private static final RecordedStep STEP =
            new RecordedStep(
                    SmallRuns.PLAN.network(),
                    new StepMetrics(1, 0, 8, 1, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1),
                    SmallRuns.PLAN.settings(),
                    8,
                    List.of(),
                    new Pictures(0, 1, 32, new byte[0]),
                    new Pictures(0, 1, 32, new byte[0]),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private final ArrayDeque<Consumer<RecordedStep>> asked = new ArrayDeque<>();
    private final ObjectProperty<Lifecycle> lifecycle = new SimpleObjectProperty<>(Lifecycle.IDLE);
    private final SlowMotionState state = new SlowMotionState(Runnable::run, asked::add, lifecycle);

    @Test
    void withoutARunThereIsNoStep() {
        state.takeNext();
        assertTrue(asked.isEmpty());
        assertFalse(state.busyProperty().get());
    }

    @Test
    void aStepIsAskedForOnceUntilItComes() {
        lifecycle.set(Lifecycle.RUNNING);
        state.takeNext();
        state.takeNext();
        assertEquals(1, asked.size());
        assertTrue(state.busyProperty().get());
        asked.remove().accept(STEP);
        assertFalse(state.busyProperty().get());
        assertEquals(STEP, state.parts().stepProperty().get());
        state.takeNext();
        assertEquals(1, asked.size());
    }

    @Test
    void oneGoesNoFurtherThanTheFirstAndTheLastPart() {
        state.parts().go(-1);
        assertEquals(StepPhase.NOISE, state.parts().phaseProperty().get());
        for (StepPhase each : StepPhase.values()) {
            assertEquals(each, state.parts().phaseProperty().get());
            state.parts().go(1);
        }
        assertEquals(StepPhase.MOVE_G, state.parts().phaseProperty().get());
        state.parts().show(StepPhase.LOSS_G);
        state.parts().go(-1);
        assertEquals(StepPhase.MOVE_D, state.parts().phaseProperty().get());
    }

    @Test
    void anotherStepIsSeenFromItsBeginning() {
        lifecycle.set(Lifecycle.PAUSED);
        state.parts().show(StepPhase.MOVE_G);
        state.takeNext();
        asked.remove().accept(STEP);
        assertEquals(StepPhase.NOISE, state.parts().phaseProperty().get());
    }

    @Test
    void aStepGoesWithItsRun() {
        lifecycle.set(Lifecycle.PAUSED);
        state.takeNext();
        asked.remove().accept(STEP);
        state.takeNext();
        lifecycle.set(Lifecycle.IDLE);
        assertNull(state.parts().stepProperty().get());
        asked.remove().accept(STEP);
        assertNull(state.parts().stepProperty().get(), "it comes too late");
    }
}
