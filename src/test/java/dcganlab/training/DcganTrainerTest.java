package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.Weights;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

class DcganTrainerTest {
    @Test
    void theSamePlanGivesTheSameNumbers() throws Exception {
        assertEquals(timeless(run(SmallRuns.PLAN.seed(), 6)), timeless(run(42, 6)));
        assertNotEquals(timeless(run(42, 6)), timeless(run(43, 6)));
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
        try (DcganTrainer trainer = trainer(s -> s.withLearningRates(0, 1e-3))) {
            float[] before = kernel(trainer.discriminatorWeights());
            trainer.step(StepKind.FULL);
            assertArrayEquals(before, kernel(trainer.discriminatorWeights()));
            trainer.change(trainer.settings().withLearningRates(1e-3, 1e-3));
            trainer.step(StepKind.FULL);
            assertFalse(Arrays.equals(before, kernel(trainer.discriminatorWeights())));
        }
    }

    @Test
    void smoothingRaisesTheLossOnRealImagesThatAreRecognised() throws Exception {
        try (DcganTrainer plain = trainer(UnaryOperator.identity());
                DcganTrainer smooth = trainer(s -> s.withRealLabel(0.8))) {
            StepMetrics one = plain.step(StepKind.FULL);
            StepMetrics other = smooth.step(StepKind.FULL);
            // -y log p - (1-y) log(1-p) with logit x is log(1 + e^-x) + (1-y) x, and mean x is
            // known.
            assertEquals(one.dX(), other.dX(), 1e-6);
            assertNotEquals(one.lossDReal(), other.lossDReal(), 1e-4);
            assertEquals(one.lossDFake(), other.lossDFake(), 1e-6);
        }
    }

    @Test
    void inputNoiseDecaysToNothing() {
        Settings settings = Settings.PAPER.withInputNoise(0.2, 10);
        assertEquals(0.2, settings.noiseAt(0));
        assertEquals(0.1, settings.noiseAt(5), 1e-12);
        assertEquals(0, settings.noiseAt(10));
        assertEquals(0, settings.noiseAt(1000));
    }

    @Test
    void inputNoiseChangesWhatTheDiscriminatorSees() throws Exception {
        try (DcganTrainer plain = trainer(UnaryOperator.identity());
                DcganTrainer noisy = trainer(s -> s.withInputNoise(0.5, 100))) {
            assertNotEquals(
                    plain.step(StepKind.FULL).lossDReal(), noisy.step(StepKind.FULL).lossDReal());
        }
    }

    @Test
    void moreDiscriminatorStepsSeeMoreImages() throws Exception {
        try (DcganTrainer trainer = trainer(s -> s.withDiscriminatorSteps(3))) {
            assertEquals(24, trainer.step(StepKind.FULL).images());
        }
    }

    @Test
    void theAverageLagsBehindTheWeights() throws Exception {
        try (DcganTrainer trainer = trainer(s -> s.withAveraged(true))) {
            trainer.step(StepKind.FULL);
            float[] first = kernel(trainer.generatorWeights());
            trainer.step(StepKind.FULL);
            float[] average = kernel(trainer.generatorWeights());
            trainer.change(trainer.settings().withAveraged(false));
            trainer.step(StepKind.FULL);
            float[] weights = kernel(trainer.generatorWeights());
            assertFalse(Arrays.equals(first, average));
            assertTrue(distance(first, average) < distance(first, weights) / 100);
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

    private static DcganTrainer trainer(UnaryOperator<Settings> change) throws LabException {
        return new DcganTrainer(
                SmallRuns.PLAN.withSettings(change.apply(Settings.PAPER)), SmallRuns.discs(64));
    }

    private static List<StepMetrics> run(long seed, int steps) throws LabException {
        try (DcganTrainer trainer =
                new DcganTrainer(
                        SmallRuns.PLAN
                                .withSeed(seed)
                                .withSettings(Settings.PAPER.withInputNoise(0.1, 4)),
                        SmallRuns.discs(20))) {
            List<StepMetrics> metrics = new ArrayList<>();
            for (int i = 0; i < steps; i++) {
                metrics.add(trainer.step(StepKind.FULL));
            }
            return metrics;
        }
    }

    private static List<String> timeless(List<StepMetrics> metrics) {
        return metrics.stream().map(m -> m.toString().replaceAll("seconds=[^,]*", "")).toList();
    }

    private static float[] kernel(Weights weights) {
        return weights.tensor("model.0.weight").values();
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}
