package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;

import dcganlab.data.LoadProgress;
import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The service on an executor that runs everything at once, on the test's thread. */
class TrainingServiceTest {
    private final Log log = new Log();
    private TrainerFactory factory =
            (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(64));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private TrainingService service;

    @BeforeEach
    void open() {
        service =
                new TrainingService(
                        Runnable::run,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(folder),
                        log);
    }

    @AfterEach
    void close() {
        service.close();
    }

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
        service.reset();
        assertArrayEquals(
                initial.tensor("model.0.weight").values(),
                weights().tensor("model.0.weight").values());
        service.step(StepKind.FULL);
        assertEquals(log.steps.get(0).lossD(), log.steps.get(1).lossD());
        assertEquals(1, log.steps.get(1).step());
    }

    /// Repeated, for two threads make the folder, and either may come first.
    @RepeatedTest(8)
    void aRunIsKeptFromItsFirstStep() throws Exception {
        service.prepare(SmallRuns.PLAN);
        assertEquals(List.of(), log.runs);
        service.step(StepKind.FULL);
        service.step(StepKind.DISCRIMINATOR);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        assertEquals(List.of(0L, 2L), run.checkpoints());
        assertEquals(0, run.history().getFirst());
        assertEquals(2, run.history().getLast());
        assertEquals(List.of(0L, 2L), run.sheets());
        List<StepMetrics> rows = new ArrayList<>();
        run.rows(rows::add);
        assertEquals(2, rows.size());
        assertEquals((float) log.steps.getFirst().lossD(), rows.getFirst().lossD(), 1e-6);
        assertEquals(List.of(0L, 2L), log.kept.getLast().checkpoints());
        assertEquals(List.of(), log.notices);
    }

    @Test
    void anOpenedRunGoesOnAsIfItHadNeverEnded() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        double third = log.steps.getLast().lossD();
        service.reset();
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        service.stop();
        service.open(log.runs.getLast());
        assertEquals(List.of(0L, 0L, 2L), log.starts);
        assertEquals(2, log.generators.getLast());
        service.step(StepKind.FULL);
        assertEquals(third, log.steps.getLast().lossD());
        assertEquals(3, log.steps.getLast().step());
    }

    @Test
    void aBranchBeginsWithTheWeightsAndSettingsOfItsParent() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.change(SmallRuns.PLAN.settings().withLearningRates(1e-3, 1e-3));
        service.step(StepKind.FULL);
        service.branch(log.runs.getFirst(), 0); // By then all of the parent is written.
        Weights initial = ModelFile.generatorAt(RunFolder.open(log.runs.getFirst()), 0).weights();
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
        assertEquals(initial, weights());
        assertEquals(2, log.runs.stream().distinct().count());
        service.change(SmallRuns.PLAN.settings().withLearningRates(1e-2, 1e-2));
        service.step(StepKind.FULL);
        service.stop();
        RunFolder parent = RunFolder.open(log.runs.getFirst());
        RunFolder child = RunFolder.open(log.runs.getLast());
        assertEquals(List.of(0L, 1L), parent.checkpoints());
        assertEquals(1e-3, child.plan().settings().learningRateD());
        assertEquals(1e-2, child.checkpoint(1).settings().learningRateD());
        assertEquals(List.of(0L), child.changes());
        assertEquals(0, Objects.requireNonNull(child.parent()).step());
    }

    @Test
    void aChangeThatIsRepeatedIsToldAgain() throws Exception {
        Settings changed = SmallRuns.PLAN.settings().withLearningRates(1e-3, 1e-3);
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.change(changed);
        service.step(StepKind.FULL);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        Files.delete(run.checkpointFile(2));
        service.open(run.path());
        service.step(StepKind.FULL);
        assertEquals(List.of(changed), log.changes);
        service.step(StepKind.FULL);
        assertEquals(List.of(changed, changed), log.changes);
        assertEquals(log.steps.get(1).lossD(), log.steps.getLast().lossD());
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        service.open(folder.resolve("nowhere"));
        assertEquals(List.of("runs.notARun"), log.notices);
        assertEquals(Lifecycle.IDLE, service.lifecycle());
    }

    @Test
    void damagedCheckpointsAreNamedAndTheOneBeforeThemTaken() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        Files.write(run.checkpointFile(1), new byte[100]);
        service.open(run.path());
        assertEquals(List.of("runs.setAside", "runs.goesBack"), log.notices);
        assertEquals(List.of(0L, 0L), log.starts);
        assertEquals(List.of(0L), run.history());
    }

    @Test
    void whereNothingCanBeWrittenTrainingGoesOn() throws Exception {
        Path blocked = Files.writeString(folder.resolve("no folder"), "");
        try (TrainingService other =
                new TrainingService(
                        Runnable::run,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(blocked),
                        log)) {
            other.prepare(SmallRuns.PLAN);
            other.step(StepKind.FULL);
            other.step(StepKind.FULL);
            assertEquals(Lifecycle.PAUSED, other.lifecycle());
        }
        assertEquals(2, log.steps.size());
        assertEquals("runs.cannotWrite", log.notices.getFirst());
    }

    @Test
    void settingsHoldFromTheNextStepOn() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.change(Settings.PAPER.withDiscriminatorSteps(2));
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
                        Thread.onSpinWait();
                    }
                    throw new CancellationException();
                };
        Log threaded =
                new Log() {
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

    private Weights weights() {
        List<Weights> weights = new ArrayList<>();
        service.betweenSteps(trainer -> weights.add(trainer.generatorWeights()));
        return weights.getFirst();
    }

    /** Writes down what it is told, and pauses on wish. */
    private class Log implements TrainingObserver {
        final List<String> states = new ArrayList<>();
        final List<StepMetrics> steps = new ArrayList<>();
        final List<Long> generators = new ArrayList<>();
        final List<Long> starts = new ArrayList<>();
        final List<Settings> changes = new ArrayList<>();
        final List<Path> runs = new ArrayList<>();
        final List<String> notices = new CopyOnWriteArrayList<>();
        final List<Kept> kept = new CopyOnWriteArrayList<>();
        int pauseAfter = Integer.MAX_VALUE;
        Runnable afterStep = () -> {};
        @Nullable RuntimeException trouble;

        @Override
        public void lifecycleChanged(Lifecycle lifecycle) {
            states.add(
                    switch (lifecycle) {
                        case Idle s -> "Idle";
                        case Preparing s -> "Preparing";
                        case Running s -> "Running";
                        case Paused s -> "Paused";
                        case Failed s -> "Failed";
                    });
        }

        @Override
        public void started(DcganTrainer trainer) {
            starts.add(trainer.steps());
        }

        @Override
        public void keeps(RunFolder run, Consumer<QualityMetrics> figures) {
            runs.add(run.path());
        }

        @Override
        public void noticed(Message message) {
            notices.add(message.key());
        }

        @Override
        public void cannotWrite(Message reason) {
            notices.add(reason.key());
        }

        @Override
        public void writesAgain() {
            notices.add("again");
        }

        @Override
        public void kept(Kept now) {
            kept.add(now);
        }

        @Override
        public void changed(Settings settings) {
            changes.add(settings);
        }

        @Override
        public void stepped(StepMetrics metrics) {
            steps.add(metrics);
            afterStep.run();
            if (steps.size() >= pauseAfter) {
                service.pause();
            }
        }

        @Override
        public boolean wantsGenerator() {
            return true;
        }

        @Override
        public void generator(GeneratorCopy copy) {
            generators.add(copy.step());
            copy.close();
            if (trouble != null) {
                throw trouble;
            }
        }
    }
}
