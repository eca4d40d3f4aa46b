package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Architecture;
import dcganlab.model.Guidelines;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.RecordedStep;
import dcganlab.model.RecordedStep.StageChange;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A step that is recorded is the step that it would have been. */
@Tag("arithmetic")
@Tag("gpu")
class StepRecorderTest {
    private static final double CLOSE = 1e-6;

    private static final Settings ALL =
            Settings.PAPER
                    .with(PlanFields.REAL_LABEL, 0.9)
                    .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                    .with(PlanFields.INPUT_NOISE, 0.1)
                    .with(PlanFields.AVERAGED, true);

    private static DcganTrainer trainer(TrainingPlan plan) throws Exception {
        return new DcganTrainer(plan, SmallRuns.discs(24));
    }

    private static List<RecordedStep> record(DcganTrainer trainer, int steps) throws Exception {
        List<RecordedStep> recorded = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            trainer.recordNext(recorded::add);
            trainer.step(StepKind.FULL);
        }
        return recorded;
    }

    private static TrainerState state(DcganTrainer trainer) {
        try (TrainerCopy copy = trainer.copy()) {
            return copy.state();
        }
    }

    static Stream<TrainingPlan> plans() {
        TrainingPlan plan = SmallRuns.PLAN;
        NetworkSpec spec = plan.network();
        return Stream.of(
                plan,
                plan.withPrecision(Precision.BF16),
                plan.withNetwork(spec.withGuidelines(Guidelines.FOLLOWED.withPoolingG(true)))
                        .withPrecision(Precision.BF16),
                plan.withSettings(ALL),
                plan.withNetwork(
                        spec.withGuidelines(
                                Guidelines.FOLLOWED.withPoolingG(true).withPoolingD(true))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theWeightsAreTheSameToTheLastBit(TrainingPlan plan) throws Exception {
        try (DcganTrainer usual = trainer(plan);
                DcganTrainer watched = trainer(plan)) {
            List<StepMetrics> metrics = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                metrics.add(usual.step(StepKind.FULL));
            }
            List<RecordedStep> recorded = record(watched, 3);
            assertEquals(usual.generatorWeights(), watched.generatorWeights());
            assertEquals(usual.discriminatorWeights(), watched.discriminatorWeights());
            TrainerState one = state(usual);
            TrainerState other = state(watched);
            assertEquals(one.generator(), other.generator());
            assertEquals(one.generatorMoments(), other.generatorMoments());
            assertEquals(one.discriminatorMoments(), other.discriminatorMoments());
            assertEquals(
                    metrics.stream().map(StepMetrics::lossG).toList(),
                    recorded.stream().map(each -> each.metrics().lossG()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void whatIsWrittenDownIsWhatTheStepMeasured(Loss loss) throws Exception {
        TrainingPlan plan = SmallRuns.PLAN.withSettings(Settings.PAPER.with(PlanFields.LOSS, loss));
        try (DcganTrainer trainer = trainer(plan)) {
            trainer.step(StepKind.FULL);
            RecordedStep step = record(trainer, 1).getFirst();
            StepMetrics metrics = step.metrics();
            assertEquals(2, metrics.step());
            assertEquals(8, step.batch());
            assertEquals(metrics.dX(), mean(step.opinions(step.logitsReal())), CLOSE);
            assertEquals(metrics.dGz1(), mean(step.opinions(step.logitsBefore())), CLOSE);
            assertEquals(metrics.dGz2(), mean(step.opinions(step.logitsAfter())), CLOSE);
            assertEquals(metrics.gradientD(), norm(step.discriminator()), 1e-5);
            assertEquals(metrics.gradientG(), norm(step.generator()), 1e-5);
            assertEquals(
                    Architecture.generator(plan.network()).stages().size(),
                    step.generator().size());
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double norm(List<StageChange> changes) {
        return Math.sqrt(
                changes.stream().mapToDouble(each -> each.gradient() * each.gradient()).sum());
    }

    @Test
    void thePicturesAreThoseOfTheBatch() throws Exception {
        try (DcganTrainer trainer = trainer(SmallRuns.PLAN)) {
            RecordedStep step = record(trainer, 1).getFirst();
            assertEquals(8, step.points().size());
            assertEquals(new Pictures(8, 1, 32, step.real().pixels()), step.real());
            List<byte[]> discs = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                discs.add(trainer.images().pictures(i).pixels());
            }
            byte[] first = step.real().only(0).pixels();
            assertTrue(discs.stream().anyMatch(disc -> Arrays.equals(disc, first)));
        }
    }

    @Test
    void aStageMovesAsFarAsItsWeightsDo() throws Exception {
        try (DcganTrainer trainer = trainer(SmallRuns.PLAN)) {
            float[] before = kernel(trainer.discriminatorWeights());
            RecordedStep step = record(trainer, 1).getFirst();
            float[] after = kernel(trainer.discriminatorWeights());
            double moved = 0;
            double length = 0;
            for (int i = 0; i < before.length; i++) {
                moved += Math.pow(after[i] - before[i], 2);
                length += Math.pow(before[i], 2);
            }
            assertEquals(Math.sqrt(moved / length), step.discriminator().getFirst().moved(), CLOSE);
        }
    }

    private static float[] kernel(Weights weights) {
        return weights.tensor("model.0.weight").values();
    }

    @Test
    void onlyAFullStepIsRecordedAndOnlyOnce() throws Exception {
        try (DcganTrainer trainer = trainer(SmallRuns.PLAN)) {
            List<RecordedStep> recorded = record(trainer, 1);
            trainer.step(StepKind.FULL);
            trainer.recordNext(recorded::add);
            trainer.step(StepKind.GENERATOR);
            trainer.step(StepKind.FULL);
            assertEquals(1, recorded.size());
            assertArrayEquals(
                    new long[] {1}, recorded.stream().mapToLong(r -> r.metrics().step()).toArray());
            assertNotEquals(0, recorded.getFirst().generator().getLast().moved());
        }
    }
}
