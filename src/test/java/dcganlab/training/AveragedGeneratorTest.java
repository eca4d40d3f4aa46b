package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.Weights;
import dcganlab.nn.Generator;
import dcganlab.nn.InitialWeights;
import dcganlab.nn.Torch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;

/** What is shown is an average, and no part of training. */
class AveragedGeneratorTest {
    @Test
    void theAverageLagsBehindTheWeights() throws Exception {
        try (DcganTrainer trainer = trainer(true)) {
            trainer.step(StepKind.FULL);
            Weights first = trainer.generatorWeights();
            assertEquals(List.of(kernel(first)[0]), List.of(kernel(raw(trainer))[0]));
            trainer.step(StepKind.FULL);
            Weights average = trainer.generatorWeights();
            float[] weights = kernel(raw(trainer));
            trainer.step(StepKind.DISCRIMINATOR);
            assertEquals(average, trainer.generatorWeights(), "no step of the generator");
            // Ten steps' worth of trust in the first average: 9 of 11 parts are the newcomer's.
            for (int i = 0; i < weights.length; i++) {
                double expected = kernel(first)[i] + 9 / 11.0 * (weights[i] - kernel(first)[i]);
                assertEquals(expected, kernel(average)[i], 1e-6);
            }
        }
    }

    /** The generator that learns; afterwards the averaged one is shown again. */
    private static Weights raw(DcganTrainer trainer) {
        trainer.change(trainer.settings().with(PlanFields.AVERAGED, false));
        Weights weights = trainer.generatorWeights();
        trainer.change(trainer.settings().with(PlanFields.AVERAGED, true));
        return weights;
    }

    /** Whatever the statistics of the one that learns are worth. */
    @Test
    void theAverageHasStatisticsOfItsOwn() throws Exception {
        NetworkSpec spec = SmallRuns.PLAN.network();
        SplittableRandom random = new SplittableRandom(8);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator learning = new Generator(spec, manager);
                Generator measured = new Generator(spec, manager)) {
            learning.load(InitialWeights.draw(Architecture.generator(spec), random));
            measured.copyFrom(learning);
            for (int i = 0; i < 100; i++) {
                try (NDManager scope = manager.newSubManager()) {
                    measured.generate(scope, latents(scope, random));
                }
            }
            AveragedGenerator average = new AveragedGenerator(spec, manager, 64, Precision.F32);
            for (int i = 0; i < 400; i++) {
                average.follow(learning, manager, (scope, _, _) -> latents(scope, random));
            }
            float[] expected = variances(measured);
            float[] actual = variances(average.generator());
            for (int i = 0; i < expected.length; i++) {
                assertEquals(1, actual[i] / expected[i], 0.25);
                assertEquals(1, variances(learning)[i]);
            }
        }
    }

    /** Its share at step n is (c - 1) / (c + n), c from 10 to 30. */
    @ParameterizedTest
    @CsvSource({"100, 10", "500, 20", "800, 30"})
    void newWeightsCountForLessAndLess(int steps, double c) throws Exception {
        NetworkSpec spec = SmallRuns.PLAN.network();
        SplittableRandom random = new SplittableRandom(8);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator one = new Generator(spec, manager);
                Generator other = new Generator(spec, manager)) {
            one.load(InitialWeights.draw(Architecture.generator(spec), random));
            other.load(InitialWeights.draw(Architecture.generator(spec), random));
            AveragedGenerator average = new AveragedGenerator(spec, manager, 64, Precision.F32);
            for (int i = 0; i < steps; i++) {
                average.follow(one, manager, (scope, _, _) -> latents(scope, random));
            }
            average.follow(other, manager, (scope, _, _) -> latents(scope, random));
            float before = kernel(one.weights())[0];
            float newcomer = kernel(other.weights())[0];
            assertEquals(
                    before + (c - 1) / (c + steps) * (newcomer - before),
                    kernel(average.generator().weights())[0],
                    1e-6);
        }
    }

    private static NDArray latents(NDManager scope, SplittableRandom random) {
        int latent = SmallRuns.PLAN.network().latent();
        float[] z = new float[64 * latent];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) random.nextGaussian();
        }
        return scope.create(z, new Shape(64, latent, 1, 1));
    }

    /** Of the last layer that has some. */
    private static float[] variances(Generator generator) {
        return generator.weights().tensor("model.7.running_var").values();
    }

    @Test
    void whatIsShownChangesNothingInTraining() throws Exception {
        try (DcganTrainer one = trainer(true);
                DcganTrainer other = trainer(false)) {
            for (int i = 0; i < 20; i++) {
                assertEquals(
                        ResumeTest.timeless(one.step(StepKind.FULL)),
                        ResumeTest.timeless(other.step(StepKind.FULL)));
            }
            Weights average = one.generatorWeights();
            assertNotEquals(average, other.generatorWeights());
            assertEquals(raw(one), other.generatorWeights());
            other.change(other.settings().with(PlanFields.AVERAGED, true));
            assertEquals(average, other.generatorWeights(), "it was averaged unseen");
        }
    }

    private static DcganTrainer trainer(boolean averaged) throws LabException {
        Settings settings =
                Settings.PAPER
                        .with(PlanFields.LEARNING_RATE_D, 1e-3)
                        .with(PlanFields.LEARNING_RATE_G, 2e-3)
                        .with(PlanFields.AVERAGED, averaged);
        return new DcganTrainer(
                SmallRuns.PLAN.withBatch(32).withSettings(settings), SmallRuns.discs(64));
    }

    private static float[] kernel(Weights weights) {
        return weights.tensor("model.0.weight").values();
    }
}
