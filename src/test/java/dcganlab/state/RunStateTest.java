package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dcganlab.model.Precision;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.model.series.SeriesTable;

import org.junit.jupiter.api.Test;

import java.util.List;

class RunStateTest {
    private final PaintingRenderer renderer = new PaintingRenderer(8, 0);
    private final RunState run = new RunState(renderer, 4);

    @Test
    void figuresStandAtTheStepThatWasMeasuredAndNowhereElse() {
        run.stepped(List.of(step(1), step(2), step(3), step(4)));
        run.measured(new QualityMetrics(2, 5, 1, 0.5, 0.25));
        run.stepped(List.of(step(5)));
        SeriesTable quality = run.quality();
        assertEquals(1, quality.rows());
        assertEquals(2, quality.step(0));
        assertEquals(20, quality.seconds(0), "of the step, not of the end of the measurement");
        assertEquals(5, quality.column("swd").get(0));
        assertEquals(0.5, quality.column("ms_ssim").get(0));
    }

    @Test
    void figuresOfAStepCountOnce() {
        run.stepped(List.of(step(1), step(2)));
        for (long step : List.of(2, 2, 1)) {
            run.measured(new QualityMetrics(step, 5, 1, 0.5, 0.25));
        }
        assertEquals(1, run.quality().rows());
        run.begun(Precision.F32);
        assertEquals(0, run.quality().rows());
    }

    @Test
    void anyStepHasTheFiguresThatTheRunHadThen() {
        run.stepped(List.of(counted(1, 0.5), counted(2, 1), counted(3, 2), counted(4, 6)));
        run.stepped(List.of(counted(6, 7)));

        assertEquals(new Moment(2, 0.25, 1, new Speed(2, 128)), run.at(2));
        assertEquals(new Moment(3, 0.375, 2, new Speed(2 / 1.5, 128 / 1.5)), run.at(3));
        assertEquals(
                new Moment(4, 0.5, 6, new Speed(0.25, 16)), run.at(4), "of the last two steps");
        assertEquals(
                new Moment(5, 0.5, 6, new Speed(0.25, 16)), run.at(5), "by the step before it");
        assertEquals(new Moment(6, 0.75, 7, new Speed(2, 128)), run.at(6));
        assertEquals(new Moment(0, 0, 0, Speed.NONE), run.at(0), "before the first");
        assertEquals(Speed.NONE, run.at(1).speed(), "there is nothing to compare it with");
        run.begun(Precision.F32);
        assertEquals(new Moment(6, 0, 0, Speed.NONE), run.at(6));
    }

    @Test
    void anyStepTellsWhatItTaught() {
        run.stepped(
                List.of(
                        new StepMetrics(1, 0, 8, 1, 0.5, 0.25, 2, 0.75, 0.25, 0.125, 1, 1),
                        new StepMetrics(
                                3,
                                0,
                                16,
                                2,
                                Double.NaN,
                                Double.NaN,
                                4,
                                0.5,
                                Double.NaN,
                                0.5,
                                1,
                                1)));

        assertNull(run.taughtAt(0), "before the first");
        assertNull(run.taughtAt(-1), "of networks from a file");
        assertEquals(new Taught(1, 0.75, 2, 0.75, 0.25, 0.125), run.taughtAt(1));
        assertEquals(run.taughtAt(1), run.taughtAt(2), "by the step before it");
        assertEquals(new Taught(3, Double.NaN, 4, 0.5, 0.5, 0.5), run.taughtAt(3));
        run.begun(Precision.F32);
        assertNull(run.taughtAt(3));
    }

    private static StepMetrics counted(long step, double seconds) {
        return new StepMetrics(step, step / 8.0, 64 * step, seconds, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
    }

    private static StepMetrics step(long step) {
        return new StepMetrics(step, 0, step, 10 * step, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
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
