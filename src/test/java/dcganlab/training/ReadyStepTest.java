package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.ReadyRun;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepMetrics;

import org.junit.jupiter.api.Test;

/** A step of a run that ships, taken in memory. */
class ReadyStepTest {
    @Test
    void itIsTheNextOneAndAlwaysTheSame() throws Exception {
        RecordedStep step = ReadyStep.of(ReadyRun.GOOD);
        StepMetrics metrics = step.metrics();
        assertEquals(4001, metrics.step());
        assertEquals(RecordedStep.SHOWN, step.generated().count());
        assertEquals(RecordedStep.SHOWN, step.real().count());
        assertEquals(step.batch(), step.logitsAfter().size());
        assertTrue(metrics.dX() > metrics.dGz1(), "a healthy run: " + metrics);
        assertTrue(metrics.dGz2() < metrics.dGz1(), "D has learnt from these very fakes");
        RecordedStep again = ReadyStep.of(ReadyRun.GOOD);
        assertEquals(metrics.lossD(), again.metrics().lossD());
        assertEquals(step.logitsAfter(), again.logitsAfter());
    }
}
