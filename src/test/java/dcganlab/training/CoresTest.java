package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.pytorch.jni.JniUtils;

import dcganlab.model.Cores;
import dcganlab.model.StepKind;

import org.junit.jupiter.api.Test;

class CoresTest {
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    @Test
    void trainingLeavesACoreToTheWindowFromItsNextStepOn() throws Exception {
        Cores cores = Cores.all();
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(12), cores)) {
            trainer.step(StepKind.FULL);
            assertEquals(ALL, JniUtils.getNumThreads());
            cores.windowShown(true);
            trainer.step(StepKind.FULL);
            assertEquals(Math.max(1, ALL - 1), JniUtils.getNumThreads());
            cores.windowShown(false);
            trainer.step(StepKind.FULL);
            assertEquals(ALL, JniUtils.getNumThreads());
        }
    }

    @Test
    void oneIsOneWithAWindowToo() {
        Cores cores = Cores.one();
        cores.windowShown(true);
        assertEquals(1, cores.training());
    }
}
