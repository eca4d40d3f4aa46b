package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.model.series.Series;

import org.junit.jupiter.api.Test;

import java.util.List;

class RunStateTest {
    private final PaintingRenderer renderer = new PaintingRenderer(8, 0);
    private final RunState run = new RunState(renderer, 4);

    @Test
    void figuresHoldFromTheStepThatWasMeasuredHoweverLateTheyCome() {
        run.stepped(List.of(step(1), step(2), step(3), step(4)));
        run.measured(new QualityMetrics(2, 5, 1, 0.5, 0.25));
        run.stepped(List.of(step(5)));
        Series distance = run.table().column("swd");
        assertTrue(Float.isNaN(distance.get(1)));
        for (int row = 2; row < 5; row++) {
            assertEquals(5, distance.get(row));
            assertEquals(0.5, run.table().column("ms_ssim").get(row));
        }
    }

    private static StepMetrics step(long step) {
        return new StepMetrics(step, 0, step, step, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
    }

    @Test
    void samplesOfAnotherLengthGoAndDoNotComeBackLate() {
        renderer.answer(run::rendered);
        Rendered old = run.samplesProperty().get();
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
