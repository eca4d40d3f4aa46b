package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RunStateTest {
    private final PaintingRenderer renderer = new PaintingRenderer(8, 0);
    private final RunState run = new RunState(renderer, 4);

    @Test
    void samplesOfAnotherLengthGoAndDoNotComeBackLate() {
        renderer.answer(run::rendered);
        var old = run.samplesProperty().get();
        assertNotNull(old);
        renderer.answer(late -> {});

        run.dimensionsChanged(6);

        assertNull(run.samplesProperty().get());
        run.rendered(old);
        assertNull(run.samplesProperty().get());
        renderer.answer(run::rendered);
        assertEquals(6, run.fixedPoints(1).getFirst().dimensions());
        assertNotNull(run.samplesProperty().get());
    }
}
