package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.nn.SleepingBarriers;
import dcganlab.nn.Torch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

class DcganTrainerTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.5})
    void weightsBeginWithTheirDeviation(double deviation) throws Exception {
        TrainingPlan plan = SmallRuns.PLAN.withDeviation(deviation);
        try (DcganTrainer trainer = new DcganTrainer(plan, SmallRuns.discs(12))) {
            assertEquals(deviation, spread(trainer.generatorWeights(), 3), 0.05 * deviation);
            assertEquals(deviation, spread(trainer.discriminatorWeights(), 2), 0.05 * deviation);
            assertEquals(1, spread(trainer.generatorWeights(), 1), 0.05, "scales");
        }
    }

    /** The root of the mean square of a layer's weights. */
    private static double spread(Weights weights, int layer) {
        float[] values = weights.tensor("model." + layer + ".weight").values();
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value / values.length;
        }
        return Math.sqrt(squares);
    }

    @Test
    void theSamePlanGivesTheSameNumbers() throws Exception {
        assertEquals(run(SmallRuns.PLAN.seed(), 6), run(42, 6));
        assertNotEquals(run(42, 6), run(43, 6));
    }

    @Test
    void aBatchNeedsEnoughImages() {
        LabException refusal =
                assertThrows(
                        LabException.class,
                        () -> new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(7)).close());
        assertEquals("data.tooFew", refusal.reason().key());
    }

    @Test
    void aStepOfOneNetworkLeavesTheOtherAlone() throws Exception {
        try (DcganTrainer trainer = trainer(UnaryOperator.identity())) {
            Weights generator = trainer.generatorWeights();
            StepMetrics metrics = trainer.step(StepKind.DISCRIMINATOR);
            assertArrayEquals(kernel(generator), kernel(trainer.generatorWeights()));
            assertTrue(Double.isNaN(metrics.lossG()));
            Weights discriminator = trainer.discriminatorWeights();
            metrics = trainer.step(StepKind.GENERATOR);
            assertArrayEquals(kernel(discriminator), kernel(trainer.discriminatorWeights()));
            assertFalse(Arrays.equals(kernel(generator), kernel(trainer.generatorWeights())));
            assertTrue(Double.isNaN(metrics.lossD()));
            assertEquals(2, metrics.step());
            assertEquals(8, metrics.images());
        }
    }

    @Test
    void aRateOfZeroHoldsANetworkStill() throws Exception {
        try (DcganTrainer trainer =
                trainer(s ->
                        s.with(PlanFields.LEARNING_RATE_D, 0.0)
                                .with(PlanFields.LEARNING_RATE_G, 1e-3))) {
            float[] before = kernel(trainer.discriminatorWeights());
            trainer.step(StepKind.FULL);
            assertArrayEquals(before, kernel(trainer.discriminatorWeights()));
            trainer.change(
                    trainer.settings()
                            .with(PlanFields.LEARNING_RATE_D, 1e-3)
                            .with(PlanFields.LEARNING_RATE_G, 1e-3));
            trainer.step(StepKind.FULL);
            assertFalse(Arrays.equals(before, kernel(trainer.discriminatorWeights())));
        }
    }

    /**
     * The loss -y log p - (1-y) log(1-p) is linear in the label y, so 0.8 lies between 1 and 0.6.
     */
    @Test
    void smoothingWeighsTheLossOnRealImagesAlone() throws Exception {
        List<StepMetrics> metrics = new ArrayList<>();
        for (double label : new double[] {1, 0.8, 0.6}) {
            try (DcganTrainer trainer =
                    trainer(s ->
                            s.with(PlanFields.REAL_LABEL, label)
                                    .with(PlanFields.LEARNING_RATE_D, 0.0)
                                    .with(PlanFields.LEARNING_RATE_G, 0.0))) {
                metrics.add(trainer.step(StepKind.FULL));
            }
        }
        StepMetrics plain = metrics.get(0);
        double middle = (plain.lossDReal() + metrics.get(2).lossDReal()) / 2;
        assertEquals(middle, metrics.get(1).lossDReal(), 1e-6);
        // D(x) is well above one half before the first step or well below, never just there.
        assertTrue(
                (metrics.get(2).lossDReal() > plain.lossDReal()) == (plain.dX() > 0.5),
                "the label is smoothed towards 0");
        for (StepMetrics other : metrics) {
            assertEquals(plain.dX(), other.dX());
            assertEquals(plain.lossDFake(), other.lossDFake());
            assertEquals(plain.lossG(), other.lossG());
        }
    }

    @Test
    void everySettingHoldsFromTheNextStepOn() throws Exception {
        Settings paper = Settings.PAPER;
        assertNotEquals(second(paper), second(paper.with(PlanFields.REAL_LABEL, 0.9)));
        assertNotEquals(
                second(paper),
                second(paper.with(PlanFields.INPUT_NOISE, 0.3).with(PlanFields.NOISE_STEPS, 100)));
        assertNotEquals(
                second(paper),
                second(
                        paper.with(PlanFields.LEARNING_RATE_D, 2e-4)
                                .with(PlanFields.LEARNING_RATE_G, 1e-3)));
        assertNotEquals(
                second(paper), second(paper.with(PlanFields.AVERAGED, true)), "what is shown");
        assertEquals(second(paper), second(paper));
    }

    /** What a second and third step make of other settings after a first with the paper's. */
    private static String second(Settings settings) throws LabException {
        try (DcganTrainer trainer = trainer(UnaryOperator.identity())) {
            StringBuilder numbers = new StringBuilder(timeless(trainer.step(StepKind.FULL)));
            trainer.change(settings);
            for (int i = 0; i < 2; i++) {
                numbers.append(timeless(trainer.step(StepKind.FULL)));
            }
            return numbers.append(Arrays.hashCode(kernel(trainer.generatorWeights()))).toString();
        }
    }

    @Test
    void ratesFallWithTheSquareRootOfTheSteps() {
        Settings stays = Settings.PAPER;
        Settings falls = stays.with(PlanFields.DECAY_FROM, 4);
        assertEquals(2e-4, stays.rateAt(PlanFields.LEARNING_RATE_D, 1_000_000));
        assertEquals(2e-4, falls.rateAt(PlanFields.LEARNING_RATE_D, 0));
        assertEquals(2e-4, falls.rateAt(PlanFields.LEARNING_RATE_D, 4));
        assertEquals(1e-4, falls.rateAt(PlanFields.LEARNING_RATE_D, 16), 1e-18);
    }

    @Test
    void stepsAreTakenWithTheRatesThatHaveFallen() throws Exception {
        UnaryOperator<Settings> falling = s -> s.with(PlanFields.DECAY_FROM, 1);
        try (DcganTrainer byItself = trainer(falling);
                DcganTrainer byHand = trainer(UnaryOperator.identity());
                DcganTrainer staying = trainer(UnaryOperator.identity())) {
            Settings full = byHand.settings();
            for (int step = 0; step < 5; step++) {
                double part = Math.sqrt(1.0 / Math.max(1, step));
                byHand.change(
                        full.with(
                                        PlanFields.LEARNING_RATE_D,
                                        part * full.get(PlanFields.LEARNING_RATE_D))
                                .with(
                                        PlanFields.LEARNING_RATE_G,
                                        part * full.get(PlanFields.LEARNING_RATE_G)));
                byItself.step(StepKind.FULL);
                byHand.step(StepKind.FULL);
                staying.step(StepKind.FULL);
            }
            assertArrayEquals(
                    kernel(byHand.generatorWeights()), kernel(byItself.generatorWeights()));
            assertArrayEquals(
                    kernel(byHand.discriminatorWeights()), kernel(byItself.discriminatorWeights()));
            assertFalse(
                    Arrays.equals(
                            kernel(staying.generatorWeights()),
                            kernel(byItself.generatorWeights())));
            assertEquals(1, byItself.settings().get(PlanFields.DECAY_FROM));
        }
    }

    @Test
    void inputNoiseDecaysToNothing() {
        Settings settings =
                Settings.PAPER.with(PlanFields.INPUT_NOISE, 0.2).with(PlanFields.NOISE_STEPS, 10);
        assertEquals(0.2, settings.noiseAt(0));
        assertEquals(0.1, settings.noiseAt(5), 1e-12);
        assertEquals(0, settings.noiseAt(10));
        assertEquals(0, settings.noiseAt(1000));
    }

    @Test
    void inputNoiseChangesWhatTheDiscriminatorSees() throws Exception {
        try (DcganTrainer plain = trainer(UnaryOperator.identity());
                DcganTrainer noisy =
                        trainer(s ->
                                s.with(PlanFields.INPUT_NOISE, 0.5)
                                        .with(PlanFields.NOISE_STEPS, 100))) {
            assertNotEquals(
                    plain.step(StepKind.FULL).lossDReal(), noisy.step(StepKind.FULL).lossDReal());
        }
    }

    @Test
    void moreDiscriminatorStepsSeeMoreImages() throws Exception {
        try (DcganTrainer trainer = trainer(s -> s.with(PlanFields.DISCRIMINATOR_STEPS, 3))) {
            assertEquals(24, trainer.step(StepKind.FULL).images());
            assertEquals(24 + 8, trainer.step(StepKind.DISCRIMINATOR).images(), "one is one");
        }
    }

    @Test
    void samplesAreTheGeneratorsInEvaluationMode() throws Exception {
        try (DcganTrainer trainer = trainer(UnaryOperator.identity())) {
            trainer.step(StepKind.FULL);
            List<LatentPoint> points = List.of(LatentPoint.of(1, 0, 0, 1));
            byte[] sample = trainer.sample(points).pixels();
            try (var copy = trainer.generatorCopy()) {
                assertArrayEquals(sample, copy.pictures(points).pixels());
                assertEquals(1, copy.step());
            }
        }
    }

    /** bfloat16 has 8 bits: the first losses differ in the third digit at most. */
    @Test
    void bfloat16LearnsNearlyTheSameWithFloat32Weights() throws Exception {
        List<StepMetrics> metrics = new ArrayList<>();
        for (Precision precision : List.of(Precision.F32, Precision.BF16, Precision.BF16)) {
            try (DcganTrainer trainer =
                    new DcganTrainer(
                            SmallRuns.PLAN.withPrecision(precision), SmallRuns.discs(64))) {
                assertEquals(precision, trainer.plan().precision());
                metrics.add(trainer.step(StepKind.FULL));
            }
        }
        StepMetrics exact = metrics.get(0);
        StepMetrics short8 = metrics.get(1);
        assertNotEquals(exact.lossDReal(), short8.lossDReal());
        assertEquals(exact.lossDReal(), short8.lossDReal(), 0.02);
        assertEquals(exact.lossDFake(), short8.lossDFake(), 0.02);
        assertEquals(exact.lossG(), short8.lossG(), 0.05);
        assertEquals(timeless(short8), timeless(metrics.get(2)));
    }

    @Test
    void thePenaltyComesWithEverySixteenthStep() throws Exception {
        try (DcganTrainer plain = trainer(UnaryOperator.identity());
                DcganTrainer penalised = trainer(UnaryOperator.identity())) {
            plain.step(StepKind.FULL);
            penalised.step(StepKind.FULL);
            penalised.change(penalised.settings().with(PlanFields.R1, 10.0));
            for (int step = 1; step < 16; step++) {
                assertEquals(
                        timeless(plain.step(StepKind.FULL)),
                        timeless(penalised.step(StepKind.FULL)));
            }
            StepMetrics without = plain.step(StepKind.FULL);
            StepMetrics with = penalised.step(StepKind.FULL);
            assertEquals(without.lossD(), with.lossD());
            assertNotEquals(without.gradientD(), with.gradientD());
        }
    }

    @Test
    void theAutomaticPrecisionIsSettled() throws Exception {
        try (DcganTrainer trainer = trainer(UnaryOperator.identity())) {
            assertNotEquals(Precision.AUTOMATIC, trainer.plan().precision());
        }
    }

    @Test
    void everyThreadMaySample() throws Exception {
        try (DcganTrainer trainer = trainer(UnaryOperator.identity());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            trainer.step(StepKind.FULL);
            List<LatentPoint> points = List.of(LatentPoint.of(1, 0, 0, 1));
            byte[] here = trainer.sample(points).pixels();
            Callable<byte[]> sampling =
                    () -> {
                        Torch.useThread(1);
                        return trainer.sample(points).pixels();
                    };
            assertArrayEquals(here, other.submit(sampling).get());
        }
    }

    @Test
    void howItsThreadsWaitForEachOtherChangesNoBit() throws Exception {
        List<Object> awake = run(5, 6);
        try (SleepingBarriers _ = new SleepingBarriers(2)) {
            assertEquals(awake, run(5, 6));
        }
    }

    private static DcganTrainer trainer(UnaryOperator<Settings> change) throws LabException {
        return new DcganTrainer(
                SmallRuns.PLAN.withSettings(change.apply(Settings.PAPER)), SmallRuns.discs(64));
    }

    /** Every number of a run with all settings on, and its weights. */
    private static List<Object> run(long seed, int steps) throws LabException {
        Settings settings =
                Settings.PAPER
                        .with(PlanFields.INPUT_NOISE, 0.1)
                        .with(PlanFields.NOISE_STEPS, 4)
                        .with(PlanFields.REAL_LABEL, 0.9)
                        .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                        .with(PlanFields.AVERAGED, true);
        try (DcganTrainer trainer =
                new DcganTrainer(
                        SmallRuns.PLAN.withSeed(seed).withSettings(settings),
                        SmallRuns.discs(20))) {
            List<Object> numbers = new ArrayList<>();
            for (int i = 0; i < steps; i++) {
                numbers.add(timeless(trainer.step(StepKind.FULL)));
            }
            numbers.add(trainer.generatorWeights());
            numbers.add(trainer.discriminatorWeights());
            return numbers;
        }
    }

    private static String timeless(StepMetrics metrics) {
        return metrics.toString().replaceAll("seconds=[^,]*", "");
    }

    private static float[] kernel(Weights weights) {
        return weights.tensor("model.0.weight").values();
    }
}
