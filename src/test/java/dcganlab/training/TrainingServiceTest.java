package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;

import dcganlab.data.LoadProgress;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.RecordedStep;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

class TrainingServiceTest extends ServiceFixture {
    @Test
    void itBeginsIdle() {
        assertEquals(Lifecycle.IDLE, service.lifecycle());
    }

    @Test
    void preparedItWaits() {
        service.prepare(SmallRuns.PLAN);
        assertEquals(List.of("Preparing", "Paused"), log.states);
        assertEquals(1, log.generators.size());
        assertTrue(log.steps.isEmpty());
    }

    @Test
    void aPauseTakesEffectAfterTheStepThatRuns() {
        log.pauseAfter = 3;
        service.prepare(SmallRuns.PLAN);
        service.play();
        assertEquals(3, log.steps.size());
        assertEquals(List.of("Preparing", "Paused", "Running", "Paused"), log.states);
    }

    @Test
    void playBeforePreparingIsRemembered() {
        log.pauseAfter = 1;
        factory =
                (plan, progress) -> {
                    service.play();
                    return new DcganTrainer(plan, SmallRuns.discs(64));
                };
        service.prepare(SmallRuns.PLAN);
        assertEquals(1, log.steps.size());
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
    }

    @Test
    void singleStepsMoveOneNetworkOrBoth() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.DISCRIMINATOR);
        service.step(StepKind.GENERATOR);
        assertEquals(List.of(1L, 2L, 3L), log.steps.stream().map(StepMetrics::step).toList());
        assertTrue(Double.isNaN(log.steps.get(1).lossG()));
        assertTrue(Double.isNaN(log.steps.get(2).lossD()));
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
    }

    @Test
    void aRecordedStepIsOneOfTheRunAndItWaitsAfterwards() {
        List<RecordedStep> recorded = new ArrayList<>();
        service.record(recorded::add);
        assertEquals(List.of(), recorded, "there is no run");
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.record(recorded::add);
        assertEquals(List.of(1L, 2L), log.steps.stream().map(StepMetrics::step).toList());
        assertEquals(log.steps.getLast(), recorded.getFirst().metrics());
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
    }

    @Test
    void pausingKeepsTheStepCount() {
        log.pauseAfter = 2;
        service.prepare(SmallRuns.PLAN);
        service.play();
        log.pauseAfter = 4;
        service.play();
        assertEquals(List.of(1L, 2L, 3L, 4L), log.steps.stream().map(StepMetrics::step).toList());
    }

    @Test
    void resetReturnsToTheSameInitialWeightsAndNumbers() {
        service.prepare(SmallRuns.PLAN);
        Weights initial = weights();
        service.step(StepKind.FULL);
        service.reset(SmallRuns.PLAN.settings());
        assertArrayEquals(
                initial.tensor("model.0.weight").values(),
                weights().tensor("model.0.weight").values());
        service.step(StepKind.FULL);
        assertEquals(log.steps.get(0).lossD(), log.steps.get(1).lossD());
        assertEquals(1, log.steps.get(1).step());
    }

    @Test
    void settingsHoldFromTheNextStepOn() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.change(Settings.PAPER.with(PlanFields.DISCRIMINATOR_STEPS, 2));
        service.step(StepKind.FULL);
        assertEquals(8 + 16, log.steps.get(1).images());
    }

    @Test
    void stopEndsTheRun() {
        service.prepare(SmallRuns.PLAN);
        service.stop();
        service.play();
        assertEquals(Lifecycle.IDLE, service.lifecycle());
        assertTrue(log.steps.isEmpty());
    }

    @Test
    void betweenItsStepsARunIsLookedIntoAndHandsCopiesOverWhereItRests() {
        log.looksInside = true;
        log.pauseAfter = 2;
        service.prepare(SmallRuns.PLAN);
        service.play();
        assertEquals(List.of(1, 2), log.looks);
        assertEquals(List.of(0, 2), log.copies);
    }

    /** Sliders go on moving what the run had learnt. */
    @Test
    void aRunThatIsStoppedLeavesCopiesToLookInto() {
        log.looksInside = true;
        service.prepare(SmallRuns.PLAN);
        log.afterLook = service::stop;
        service.play();
        assertEquals(Lifecycle.IDLE, service.lifecycle());
        assertEquals(List.of(0, 1), log.copies);
    }

    @Test
    void aLossThatIsNoNumberFailsWithItsReasonAndKeepsTheLastGoodWeights() {
        log.pauseAfter = 2;
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.betweenSteps(TrainingServiceTest::overflow);
        Weights good = weights();
        service.play();
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals("training.notFiniteD", failed.reason().key());
        assertEquals(1, log.steps.size());
        assertEquals(1, failed.steps());
        assertEquals(good, weights());
        List<Weights> discriminator = new ArrayList<>();
        service.betweenSteps(trainer -> discriminator.add(trainer.discriminatorWeights()));
        discriminator
                .getFirst()
                .tensors()
                .forEach((name, tensor) -> {
                    for (float value : tensor.values()) {
                        assertTrue(Float.isFinite(value), name);
                    }
                });
    }

    /** Although the pause before it is worth a checkpoint. */
    @Test
    void ofAStepThatFailedHalfDoneNothingIsKept() throws Exception {
        service.prepare(SmallRuns.PLAN);
        List<DcganTrainer> trainers = new ArrayList<>();
        service.betweenSteps(trainers::add);
        log.afterStep =
                () -> {
                    log.afterStep = () -> {};
                    overflow(trainers.getFirst());
                    service.step(StepKind.FULL);
                };
        service.play();
        assertInstanceOf(Failed.class, service.lifecycle());
        service.stop();
        assertEquals(List.of(0L), RunFolder.open(log.runs.getFirst()).checkpoints());
    }

    @Test
    void statisticsThatAreNoNumbersFailBeforeAPictureIsSpoilt() {
        service.prepare(SmallRuns.PLAN);
        service.betweenSteps(TrainingServiceTest::overflowTheGenerator);
        service.step(StepKind.FULL);
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals("training.notFiniteG", failed.reason().key());
        assertTrue(Float.isFinite(weights().tensor("model.1.running_var").values()[0]));
    }

    /** So large that the squares are infinite, but not what batch normalisation makes of them. */
    private static void overflowTheGenerator(DcganTrainer trainer) {
        Weights generator = trainer.generatorWeights();
        Arrays.fill(generator.tensor("model.0.weight").values(), 1e25f);
        generator.tensor("model.0.weight").values()[0] = -1e25f;
        load(trainer, generator, trainer.discriminatorWeights());
    }

    @Test
    void troubleWithShowingFailsToo() {
        service.prepare(SmallRuns.PLAN);
        log.trouble = new EngineException("not enough memory: you tried to allocate");
        service.play();
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals("training.outOfMemory", failed.reason().key());
        assertEquals(1, failed.steps());
    }

    @Test
    void anEngineThatCannotBeLoadedFailsWithItsReason() {
        factory =
                (plan, progress) -> {
                    throw new ExceptionInInitializerError(
                            new IllegalStateException("no space left"));
                };
        service.prepare(SmallRuns.PLAN);
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals(Message.of("training.noEngine", "no space left"), failed.reason());
        assertEquals(0, failed.steps());
    }

    @Test
    void aModelCanBeShownWhileTheRunWaits() {
        List<Lifecycle> seen = new ArrayList<>();
        service.whilePaused(() -> seen.add(service.lifecycle()));
        service.prepare(SmallRuns.PLAN);
        log.pauseAfter = Integer.MAX_VALUE;
        log.afterStep = () -> service.whilePaused(() -> seen.add(service.lifecycle()));
        service.play();
        assertEquals(List.of(Lifecycle.IDLE, Lifecycle.PAUSED), seen);
        assertEquals(1, log.steps.size());
    }

    @Test
    void theGeneratorThatLearnsIsShownAtOnce() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        Weights learning = weights();
        int shown = log.generators.size();
        service.change(SmallRuns.PLAN.settings().with(PlanFields.AVERAGED, true));
        assertEquals(shown + 1, log.generators.size());
        assertNotEquals(learning, weights());
        service.change(
                SmallRuns.PLAN
                        .settings()
                        .with(PlanFields.AVERAGED, true)
                        .with(PlanFields.REAL_LABEL, 0.9));
        assertEquals(shown + 1, log.generators.size(), "nothing else to show");
        service.change(SmallRuns.PLAN.settings());
        assertEquals(learning, weights());
    }

    /** Kernels so large that their products are infinite. */
    private static void overflow(DcganTrainer trainer) {
        Weights discriminator = trainer.discriminatorWeights();
        Arrays.fill(discriminator.tensor("model.0.weight").values(), 1e30f);
        Arrays.fill(discriminator.tensor("model.2.weight").values(), 1e30f);
        load(trainer, trainer.generatorWeights(), discriminator);
    }

    private static void load(DcganTrainer trainer, Weights generator, Weights discriminator) {
        try {
            trainer.load(generator, discriminator);
        } catch (LabException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void missingImagesFailWithTheirReason() {
        Message reason = Message.of("data.tooFew", "few", 1, 8);
        factory =
                (plan, progress) -> {
                    throw new LabException(reason);
                };
        service.prepare(SmallRuns.PLAN);
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals(reason, failed.reason());
    }

    @Test
    void memoryThatRunsOutFailsWithAdvice() {
        factory =
                (plan, progress) -> {
                    throw new EngineException("not enough memory: you tried to allocate");
                };
        service.prepare(SmallRuns.PLAN);
        Failed failed = assertInstanceOf(Failed.class, service.lifecycle());
        assertEquals("training.outOfMemory", failed.reason().key());
    }

    @Test
    void afterAFailureAnotherPlanCanBePrepared() {
        factory =
                (plan, progress) -> {
                    throw new EngineException("no such kernel");
                };
        service.prepare(SmallRuns.PLAN);
        factory = (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(64));
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        assertEquals(1, log.steps.size());
    }

    @Test
    void stoppingWhileImagesLoadCancelsTheLoad() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch idle = new CountDownLatch(1);
        factory =
                (plan, progress) -> {
                    loading.countDown();
                    while (!progress.cancelled()) {
                        progress.loaded(1, 2);
                        LockSupport.parkNanos(1_000_000); // The other may have this core.
                    }
                    throw new CancellationException();
                };
        ServiceLog threaded =
                new ServiceLog() {
                    @Override
                    public void lifecycleChanged(Lifecycle lifecycle) {
                        super.lifecycleChanged(lifecycle);
                        if (lifecycle instanceof Idle) {
                            idle.countDown();
                        }
                    }
                };
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                TrainingService other =
                        new TrainingService(
                                thread,
                                (TrainingPlan plan, LoadProgress p) -> factory.prepare(plan, p),
                                new RunLibrary(folder),
                                threaded)) {
            other.prepare(SmallRuns.PLAN);
            assertTrue(loading.await(10, TimeUnit.SECONDS));
            other.stop();
            assertTrue(idle.await(10, TimeUnit.SECONDS));
        }
        assertEquals("Idle", threaded.states.getLast());
    }
}
