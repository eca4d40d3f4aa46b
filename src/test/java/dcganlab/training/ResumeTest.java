package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.Activation;
import dcganlab.model.DiffAugment;
import dcganlab.model.Guidelines;
import dcganlab.model.Guidelines.Dense;
import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/** A run that was interrupted is the run that was not, to the last bit. */
@Tag("arithmetic")
class ResumeTest {
    private static final int STEPS = 6;

    @ParameterizedTest
    @CsvSource({"0, F32, 8", "1, F32, 8", "3, F32, 64", "5, F32, 8", "3, BF16, 8"})
    void weightsAndMetricsAreTheSame(int cut, Precision precision, int width) throws Exception {
        Settings settings =
                Settings.PAPER
                        .with(PlanFields.INPUT_NOISE, 0.1)
                        .with(PlanFields.NOISE_STEPS, 100)
                        .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                        .with(PlanFields.AVERAGED, true);
        // 64 is wide enough for convolutions in the minimal form; 12 images are no multiple of a
        // batch of 8.
        TrainingPlan plan =
                SmallRuns.PLAN
                        .withNetwork(new NetworkSpec(32, 1, 4, width))
                        .withSettings(settings)
                        .withPrecision(precision);
        assertResumes(plan, cut, STEPS);
    }

    @ParameterizedTest
    @EnumSource
    void soAreTheyWhereGuidelinesAreUndone(Dense dense) throws Exception {
        Guidelines undone =
                Guidelines.FOLLOWED
                        .withPoolingD(true)
                        .withBatchNormG(false)
                        .withDense(dense)
                        .withActivationG(Activation.SIGMOID);
        assertResumes(
                SmallRuns.PLAN
                        .withNetwork(SmallRuns.PLAN.network().withGuidelines(undone))
                        .withSettings(
                                Settings.PAPER
                                        .with(PlanFields.LOSS, Loss.HINGE)
                                        .with(PlanFields.BETA1, 0.9)),
                3,
                STEPS);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, NONE, 0, 3, 6",
        "true, false, COLOUR_SHIFT, 0, 3, 6",
        "false, true, ALL, 0, 3, 6",
        "false, true, NONE, 1, 15, 18",
        "true, false, ALL, 10, 16, 18"
    })
    void soAreTheyWithTheTechniquesOfStableTraining(
            boolean spectralNorm,
            boolean batchNorm,
            DiffAugment augmentation,
            double r1,
            int cut,
            int steps)
            throws Exception {
        NetworkSpec network =
                SmallRuns.PLAN
                        .network()
                        .withSpectralNorm(spectralNorm)
                        .withGuidelines(Guidelines.FOLLOWED.withBatchNormD(batchNorm));
        Settings settings =
                Settings.PAPER
                        .with(PlanFields.DIFF_AUGMENT, augmentation)
                        .with(PlanFields.R1, r1)
                        .with(PlanFields.INPUT_NOISE, 0.1)
                        .with(PlanFields.DISCRIMINATOR_STEPS, 2);
        assertResumes(SmallRuns.PLAN.withNetwork(network).withSettings(settings), cut, steps);
    }

    private static void assertResumes(TrainingPlan plan, int cut, int steps) throws Exception {
        List<StepMetrics> metrics = new ArrayList<>();
        TrainerState end;
        try (DcganTrainer trainer = new DcganTrainer(plan, SmallRuns.discs(12))) {
            for (int i = 0; i < steps; i++) {
                metrics.add(timeless(trainer.step(StepKind.FULL)));
            }
            end = state(trainer);
        }
        TrainerState middle;
        try (DcganTrainer trainer = new DcganTrainer(plan, SmallRuns.discs(12))) {
            for (int i = 0; i < cut; i++) {
                assertEquals(metrics.get(i), timeless(trainer.step(StepKind.FULL)));
            }
            middle = state(trainer);
        }
        try (DcganTrainer trainer = new DcganTrainer(plan, SmallRuns.discs(12))) {
            trainer.restore(middle);
            for (int i = cut; i < steps; i++) {
                assertEquals(metrics.get(i), timeless(trainer.step(StepKind.FULL)));
            }
            TrainerState resumed = state(trainer);
            assertEquals(end.generator(), resumed.generator());
            assertEquals(end.discriminator(), resumed.discriminator());
            assertEquals(end.average(), resumed.average());
            assertEquals(end.generatorMoments(), resumed.generatorMoments());
            assertEquals(end.discriminatorMoments(), resumed.discriminatorMoments());
            assertEquals(end.settings(), resumed.settings());
        }
    }

    @Test
    void aCopyKeepsItsMoment() throws Exception {
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(12))) {
            TrainerState before = state(trainer);
            try (TrainerCopy copy = trainer.copy()) {
                trainer.step(StepKind.FULL);
                assertEquals(before.generator(), copy.state().generator());
                assertEquals(0, copy.step());
            }
            assertNotEquals(before.generator(), state(trainer).generator());
        }
    }

    @Test
    void aStateOfOtherNetworksIsRefused() throws Exception {
        TrainerState other;
        TrainingPlan wide = SmallRuns.PLAN.withNetwork(new NetworkSpec(32, 1, 4, 16));
        try (DcganTrainer trainer = new DcganTrainer(wide, SmallRuns.discs(12))) {
            other = state(trainer);
        }
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(12))) {
            assertThrows(LabException.class, () -> trainer.restore(other));
            assertEquals(1, trainer.step(StepKind.FULL).step());
        }
    }

    private static TrainerState state(DcganTrainer trainer) {
        try (TrainerCopy copy = trainer.copy()) {
            return copy.state();
        }
    }

    /** What was measured, without the time that it took. */
    static StepMetrics timeless(StepMetrics m) {
        return new StepMetrics(
                m.step(),
                m.epoch(),
                m.images(),
                0,
                m.lossDReal(),
                m.lossDFake(),
                m.lossG(),
                m.dX(),
                m.dGz1(),
                m.dGz2(),
                m.gradientD(),
                m.gradientG());
    }
}
