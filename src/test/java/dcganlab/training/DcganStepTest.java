package dcganlab.training;

import static dcganlab.Closeness.NETWORK;
import static dcganlab.Closeness.assertClose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.Reference;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.Settings;
import dcganlab.model.Weights;
import dcganlab.nn.Adam;
import dcganlab.nn.Discriminator;
import dcganlab.nn.GeneratedBatch;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.Network;
import dcganlab.nn.Phases;
import dcganlab.nn.SeenImages;
import dcganlab.nn.StepMeasures;
import dcganlab.nn.Torch;
import dcganlab.training.DcganStep.DiscriminatorResult;
import dcganlab.training.DcganStep.GeneratorResult;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

/** The step does to the weights what PyTorch's does. */
@Tag("arithmetic")
@Tag("gpu")
class DcganStepTest {
    private static final double RATE = 2e-4;
    private static final double BETA1 = 0.5;

    private final NDManager manager = Torch.newManager(Device.CPU);
    private Weights batch;
    private Generator generator;
    private Discriminator discriminator;
    private Adam adamD;
    private DcganStep step;

    @BeforeEach
    void loadTheInitialWeights() throws Exception {
        Torch.useThread(2);
        var initial = Reference.arrays("initial.npz");
        batch = Reference.arrays("batch.npz");
        generator = new Generator(Reference.SPEC, manager);
        generator.load(Reference.weights(initial, "g."));
        discriminator = new Discriminator(Reference.SPEC, manager);
        discriminator.load(Reference.weights(initial, "d."));
        adamD = new Adam(discriminator);
        step = new DcganStep(generator, discriminator, new Adam(generator), adamD);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theFirstStepsLossesAgree() throws Exception {
        var truth = Reference.arrays("step1.npz");
        try (NDManager scope = manager.newSubManager()) {
            StepMeasures measures = step.begin(scope);
            GeneratedBatch batch = step.generate(scope, z(scope, 0));
            learn(measures, real(scope, 0), batch);
            step.updateGenerator(measures, batch, Sight.CLEAR, Settings.PAPER);
            DcganStep.Result result = step.end(measures);
            DiscriminatorResult d = result.discriminator();
            GeneratorResult g = result.generator();
            assertEquals(number(truth, "loss_d_real"), d.lossReal(), 1e-4);
            assertEquals(number(truth, "loss_d_fake"), d.lossFake(), 1e-4);
            assertEquals(number(truth, "loss_g"), g.loss(), 1e-4);
            assertEquals(number(truth, "d_x"), d.dX(), 1e-5);
            assertEquals(number(truth, "d_gz1"), d.dGz1(), 1e-5);
            assertEquals(number(truth, "d_gz2"), g.dGz2(), 1e-5);
        }
    }

    @Test
    void everyGradientAgrees() throws Exception {
        var truth = Reference.arrays("step1.npz");
        try (NDManager scope = manager.newSubManager()) {
            GeneratedBatch batch = generator.generate(scope, z(scope, 0));
            List<NDArray> kernels = discriminator.kernels(scope);
            Gradients d =
                    discriminator.learn(scope, real(scope, 0), Loss.CROSS_ENTROPY, 1, kernels);
            d.add(discriminator.learn(scope, batch.images(), Loss.CROSS_ENTROPY, 0, kernels));
            assertGradients(truth, "d.grad.", discriminator, d);
            new Adam(discriminator).step(d.values(), RATE, BETA1, scope.create(0f));
            Gradients g =
                    generator.learn(
                            scope,
                            batch,
                            SeenImages.plainly(batch.images()),
                            Loss.CROSS_ENTROPY,
                            discriminator,
                            discriminator.kernels(scope));
            assertGradients(truth, "g.grad.", generator, g);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void afterSomeStepsEveryTensorAgrees(int steps) throws Exception {
        for (int k = 0; k < steps; k++) {
            try (NDManager scope = manager.newSubManager()) {
                StepMeasures measures = step.begin(scope);
                GeneratedBatch batch = step.generate(scope, z(scope, k));
                learn(measures, real(scope, k), batch);
                step.updateGenerator(measures, batch, Sight.CLEAR, Settings.PAPER);
                step.end(measures);
            }
        }
        var truth = Reference.arrays("after" + steps + ".npz");
        assertTensors(truth, "g.", generator);
        assertTensors(truth, "d.", discriminator);
    }

    @Test
    void aLossThatIsNoNumberLeavesTheWeightsAlone() {
        var discriminatorBefore = discriminator.weights();
        var generatorBefore = generator.weights();
        try (NDManager scope = manager.newSubManager()) {
            StepMeasures measures = step.begin(scope);
            GeneratedBatch batch = step.generate(scope, z(scope, 0));
            learn(measures, real(scope, 0).mul(Float.NaN), batch);
            step.updateGenerator(measures, batch, Sight.CLEAR, Settings.PAPER);
            LabException failure = assertThrows(LabException.class, () -> step.end(measures));
            assertEquals("training.notFiniteD", failure.reason().key());
        }
        assertUnchanged(discriminatorBefore, discriminator);
        assertUnchanged(generatorBefore, generator);
        assertEquals(0, adamD.copy(manager).moments().steps());
    }

    @Test
    void aGeneratorsLossThatIsNoNumberLeavesTheGeneratorAlone() throws Exception {
        var discriminatorBefore = discriminator.weights();
        var generatorBefore = generator.weights();
        try (NDManager scope = manager.newSubManager()) {
            StepMeasures measures = step.begin(scope);
            GeneratedBatch batch = step.generate(scope, z(scope, 0));
            learn(measures, real(scope, 0), batch);
            step.updateGenerator(
                    measures,
                    batch,
                    images -> SeenImages.plainly(images.mul(Float.NaN)),
                    Settings.PAPER);
            LabException failure = assertThrows(LabException.class, () -> step.end(measures));
            assertEquals("training.notFiniteG", failure.reason().key());
        }
        assertUnchanged(generatorBefore, generator);
        assertFalse(
                Arrays.equals(
                        discriminatorBefore.tensor("model.0.weight").values(),
                        discriminator.weights().tensor("model.0.weight").values()),
                "its half was good");
    }

    /// Libraries of GPUs put gradients into memory as they like.
    @Test
    @Tag("gpu-only")
    void whereAGradientLiesInMemoryIsOfNoAccount() throws Exception {
        try (NDManager scope = manager.newSubManager()) {
            List<NDArray> gradients =
                    discriminator
                            .learn(
                                    scope,
                                    real(scope, 0),
                                    Loss.CROSS_ENTROPY,
                                    1,
                                    discriminator.kernels(scope))
                            .values();
            List<NDArray> others =
                    gradients.stream()
                            .map(each -> scope.create(each.toFloatArray(), each.getShape()))
                            .toList();
            Weights before = discriminator.weights();
            adamD.step(gradients, RATE, BETA1, scope.create(0f));
            Weights expected = discriminator.weights();
            discriminator.load(before);
            new Adam(discriminator).step(others, RATE, BETA1, scope.create(0f));
            assertUnchanged(expected, discriminator);
        }
    }

    private static void assertUnchanged(Weights before, Network network) {
        network.weights()
                .tensors()
                .forEach((name, tensor) ->
                        assertArrayEquals(before.tensor(name).values(), tensor.values(), name));
    }

    private void learn(StepMeasures measures, NDArray real, GeneratedBatch batch) {
        step.updateDiscriminator(measures, real, batch.images(), Sight.CLEAR, 0, Settings.PAPER);
    }

    private NDArray real(NDManager scope, int k) {
        int size = 4 * 3 * 64 * 64;
        float[] all = batch.tensor("real").values();
        float[] images = Arrays.copyOfRange(all, k * size, (k + 1) * size);
        return Phases.of(scope.create(images, new Shape(4, 3, 64, 64)));
    }

    private NDArray z(NDManager scope, int k) {
        float[] all = batch.tensor("z").values();
        return scope.create(
                Arrays.copyOfRange(all, k * 400, (k + 1) * 400), new Shape(4, 100, 1, 1));
    }

    private static double number(Weights arrays, String name) {
        return arrays.tensor(name).values()[0];
    }

    private static void assertGradients(
            Weights truth, String prefix, Network network, Gradients gradients) {
        List<String> names =
                network.weights().tensors().keySet().stream()
                        .filter(name -> !name.contains("running_") && !name.contains("num_"))
                        .toList();
        assertEquals(names.size(), gradients.values().size());
        for (int i = 0; i < names.size(); i++) {
            String name = prefix + names.get(i);
            assertClose(name, truth.tensor(name), gradients.values().get(i), NETWORK);
        }
    }

    private static void assertTensors(Weights truth, String prefix, Network network) {
        network.weights()
                .tensors()
                .forEach((name, tensor) ->
                        assertClose(name, truth.tensor(prefix + name), tensor, NETWORK));
    }
}
