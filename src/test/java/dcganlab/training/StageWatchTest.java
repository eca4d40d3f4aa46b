package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What the stages are while they learn, against the same computed plainly. */
class StageWatchTest {
    private static final TrainingPlan PLAN = SmallRuns.PLAN;
    private static final List<String> GENERATOR =
            List.of("model.0.weight", "model.3.weight", "model.6.weight", "model.9.weight");
    private static final List<String> DISCRIMINATOR =
            List.of("model.0.weight", "model.2.weight", "model.5.weight", "model.8.weight");

    private static DcganTrainer trainer(TrainingPlan plan) throws Exception {
        return new DcganTrainer(plan, SmallRuns.discs(40));
    }

    private static List<StageStatistics> of(Part part, DcganTrainer trainer) {
        return trainer.stages().stream().filter(each -> each.part() == part).toList();
    }

    @Test
    void theFirstStepsAreMeasuredDenselyAndThenEveryHundredth() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            List<Long> measured = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                trainer.step(StepKind.FULL);
                if (!trainer.stages().isEmpty()) {
                    measured.add(trainer.steps());
                    assertEquals(8, trainer.stages().size());
                    trainer.stages().forEach(each -> assertEquals(trainer.steps(), each.step()));
                }
            }
            assertEquals(List.of(1L, 2L, 5L, 10L, 20L, 50L, 100L), measured);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trainingComesToTheSameToTheLastBit(boolean modern) throws Exception {
        TrainingPlan plan = modern ? modern() : PLAN;
        try (DcganTrainer measured = trainer(plan);
                DcganTrainer other = trainer(plan)) {
            measured.measureStages(step -> true);
            other.measureStages(step -> false);
            for (int i = 0; i < 8; i++) {
                StepMetrics a = measured.step(StepKind.FULL);
                StepMetrics b = other.step(StepKind.FULL);
                assertEquals(b.lossD(), a.lossD());
                assertEquals(b.lossG(), a.lossG());
                assertTrue(other.stages().isEmpty());
            }
            assertEquals(other.generatorWeights(), measured.generatorWeights());
            assertEquals(other.discriminatorWeights(), measured.discriminatorWeights());
        }
    }

    /** Not the paper's: each pass layer by layer, spectral normalisation, R1, two updates of D. */
    private static TrainingPlan modern() {
        return PLAN.withNetwork(PLAN.network().withSpectralNorm(true))
                .withSettings(
                        Settings.PAPER
                                .with(PlanFields.R1, 1.0)
                                .with(PlanFields.AVERAGED, true)
                                .with(PlanFields.INPUT_NOISE, 0.1)
                                .with(PlanFields.NOISE_STEPS, 100)
                                .with(PlanFields.DISCRIMINATOR_STEPS, 2));
    }

    @Test
    void theUpdateIsWhatChangedAsAPartOfTheWeight() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            trainer.measureStages(step -> step == 3);
            trainer.step(StepKind.FULL);
            trainer.step(StepKind.FULL);
            Weights g = trainer.generatorWeights();
            Weights d = trainer.discriminatorWeights();
            trainer.step(StepKind.FULL);
            assertUpdates(GENERATOR, g, trainer.generatorWeights(), of(Part.GENERATOR, trainer));
            assertUpdates(
                    DISCRIMINATOR,
                    d,
                    trainer.discriminatorWeights(),
                    of(Part.DISCRIMINATOR, trainer));
        }
    }

    private static void assertUpdates(
            List<String> names, Weights before, Weights after, List<StageStatistics> measured) {
        for (int i = 0; i < names.size(); i++) {
            float[] was = before.tensor(names.get(i)).values();
            float[] is = after.tensor(names.get(i)).values();
            double change = 0;
            double length = 0;
            for (int j = 0; j < was.length; j++) {
                change += Math.pow((double) is[j] - was[j], 2);
                length += Math.pow(was[j], 2);
            }
            double part = Math.sqrt(change / length);
            assertEquals(part, measured.get(i).update(), 1e-4 * part, names.get(i));
            assertEquals(i, measured.get(i).stage());
        }
    }

    /** What the whole step measures holds the gradients of the scales and shifts, too. */
    @Test
    void theGradientsOfTheStagesAreMostOfTheWhole() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            trainer.measureStages(step -> true);
            for (int i = 0; i < 3; i++) {
                StepMetrics whole = trainer.step(StepKind.FULL);
                double g = length(of(Part.GENERATOR, trainer));
                double d = length(of(Part.DISCRIMINATOR, trainer));
                assertTrue(
                        g <= whole.gradientG() * 1.0001 && g > 0.5 * whole.gradientG(), "G " + g);
                assertTrue(
                        d <= whole.gradientD() * 1.0001 && d > 0.5 * whole.gradientD(), "D " + d);
            }
        }
    }

    private static double length(List<StageStatistics> stages) {
        return Math.sqrt(stages.stream().mapToDouble(s -> s.gradient() * s.gradient()).sum());
    }

    @Test
    void theLargestSingularValueIsFoundAndFollowed() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            trainer.change(
                    trainer.settings()
                            .with(PlanFields.LEARNING_RATE_G, 1e-4)
                            .with(PlanFields.LEARNING_RATE_D, 1e-4));
            trainer.measureStages(step -> step % 5 == 0);
            for (int i = 0; i < 40; i++) {
                trainer.step(StepKind.FULL);
            }
            Weights g = trainer.generatorWeights();
            Weights d = trainer.discriminatorWeights();
            for (int i = 0; i < 4; i++) {
                double ofG = largest(g.tensor(GENERATOR.get(i)), true);
                double ofD = largest(d.tensor(DISCRIMINATOR.get(i)), false);
                assertEquals(ofG, of(Part.GENERATOR, trainer).get(i).singular(), 0.01 * ofG);
                assertEquals(ofD, of(Part.DISCRIMINATOR, trainer).get(i).singular(), 0.01 * ofD);
            }
        }
    }

    /** By many steps of the power iteration on W W', W [out, inputs]. */
    private static double largest(Tensor weight, boolean transposed) {
        int a = (int) weight.shape()[0];
        int b = (int) weight.shape()[1];
        int kernel = (int) (weight.shape()[2] * weight.shape()[3]);
        int out = transposed ? b : a;
        int inputs = (transposed ? a : b) * kernel;
        double[][] w = new double[out][inputs];
        for (int i = 0; i < a; i++) {
            for (int j = 0; j < b; j++) {
                for (int k = 0; k < kernel; k++) {
                    double value = weight.values()[(i * b + j) * kernel + k];
                    w[transposed ? j : i][(transposed ? i : j) * kernel + k] = value;
                }
            }
        }
        double[] u = LongStream.range(0, out).mapToDouble(i -> 1 + i % 3).toArray();
        double length = 0;
        for (int round = 0; round < 2_000; round++) {
            double[] v = new double[inputs];
            for (int i = 0; i < out; i++) {
                for (int j = 0; j < inputs; j++) {
                    v[j] += w[i][j] * u[i];
                }
            }
            double norm = norm(v);
            for (int i = 0; i < out; i++) {
                u[i] = 0;
                for (int j = 0; j < inputs; j++) {
                    u[i] += w[i][j] * v[j] / norm;
                }
            }
            length = norm(u);
            for (int i = 0; i < out; i++) {
                u[i] /= length;
            }
        }
        return length;
    }

    private static double norm(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @Test
    void whatIsDeadAndWhatIsSaturatedDependsOnTheActivation() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            trainer.step(StepKind.FULL);
            List<StageStatistics> g = of(Part.GENERATOR, trainer);
            List<StageStatistics> d = of(Part.DISCRIMINATOR, trainer);
            for (int i = 0; i < 3; i++) {
                assertTrue(g.get(i).dead() >= 0 && Double.isNaN(g.get(i).saturated()), "ReLU");
                assertTrue(g.get(i).mean() > 0);
                assertTrue(d.get(i).dead() >= 0 && Double.isNaN(d.get(i).saturated()), "leaky");
            }
            assertTrue(Double.isNaN(g.get(3).dead()) && g.get(3).saturated() < 0.1, "tanh");
            assertTrue(Double.isNaN(d.get(3).dead()) && d.get(3).saturated() < 0.1, "logits");
        }
    }

    @Test
    void mapsThatAreNeverAboveZeroAreDeadAndLoudPicturesSaturated() throws Exception {
        try (DcganTrainer trainer = trainer(PLAN)) {
            Weights g = trainer.generatorWeights();
            Tensor shift = g.tensor("model.1.bias");
            for (int map = 0; map < shift.values().length; map += 2) {
                shift.values()[map] = -100;
            }
            float[] last = g.tensor("model.9.weight").values();
            for (int i = 0; i < last.length; i++) {
                last[i] *= 1e8f;
            }
            trainer.load(g, trainer.discriminatorWeights());
            trainer.step(StepKind.DISCRIMINATOR);
            List<StageStatistics> measured = of(Part.GENERATOR, trainer);
            assertEquals(0.5, measured.getFirst().dead(), 1e-6);
            assertTrue(measured.getLast().saturated() > 0.9, measured.toString());
            assertTrue(Double.isNaN(measured.getFirst().gradient()), "it did not learn");
            assertTrue(of(Part.DISCRIMINATOR, trainer).getFirst().update() > 0);
        }
    }
}
