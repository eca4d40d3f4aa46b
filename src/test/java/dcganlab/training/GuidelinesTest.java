package dcganlab.training;

import static dcganlab.Closeness.LAYER;
import static dcganlab.Closeness.NETWORK;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.DiffAugment;
import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where guidelines are undone, or with other techniques, all is learnt that PyTorch learns. */
@Tag("arithmetic")
@Tag("gpu")
class GuidelinesTest {
    private static final double RATE = 2e-4;
    private static final int BATCH = 8;

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(1); // Networks are too small for more.
    }

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<String> variants() {
        return GuidelinesTruth.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyLayerAgrees(String variant) throws Exception {
        GuidelinesTruth truth = new GuidelinesTruth(variant);
        try (Generator g = generator(truth);
                Discriminator d = discriminator(truth)) {
            assertLayers(truth, "g", g, z(truth, manager, 0));
            assertLayers(truth, "d", d, real(truth, manager, 0));
        }
    }

    private static void assertLayers(
            GuidelinesTruth truth, String tag, Network network, NDArray input) {
        List<NDArray> outputs = network.layerOutputs(input);
        String name = tag + ".out.";
        assertEquals(truth.count(name), outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            truth.assertAgrees(name + i, outputs.get(i), LAYER);
        }
        truth.assertAgrees(name + (outputs.size() - 1), network.forward(input), NETWORK);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void theFirstStepAgrees(String variant) throws Exception {
        GuidelinesTruth truth = new GuidelinesTruth(variant);
        try (Generator g = generator(truth);
                Discriminator d = discriminator(truth)) {
            double label = truth.settings().get(PlanFields.REAL_LABEL);
            Loss loss = truth.settings().get(PlanFields.LOSS);
            GeneratedBatch batch = g.generate(manager, z(truth, manager, 0));
            List<NDArray> kernels = d.kernels(manager);
            Sight sight = sight(truth, manager, 0);
            NDArray real = sight.of(Phases.of(real(truth, manager, 0))).images();
            Gradients ofReal = d.learn(manager, real, loss, label, kernels);
            double r1 = truth.settings().get(PlanFields.R1);
            if (r1 > 0) {
                ofReal.add(d.penalty(manager, real), r1);
            }
            NDArray generated = sight.of(batch.images()).images();
            Gradients ofGenerated =
                    d.learn(manager, generated, loss, 0, d.kernelsAgain(manager, kernels));
            truth.assertAgrees("loss_d_real", ofReal.loss(), LAYER);
            truth.assertAgrees("loss_d_fake", ofGenerated.loss(), LAYER);
            truth.assertAgrees("d_x", ofReal.probability(), LAYER);
            truth.assertAgrees("d_gz1", ofGenerated.probability(), LAYER);
            ofReal.add(ofGenerated);
            assertGradients(truth, "d.grad.", d, ofReal);
            new Adam(d)
                    .step(
                            ofReal.values(),
                            RATE,
                            truth.settings().get(PlanFields.BETA1),
                            manager.create(0f));
            Gradients ofG =
                    g.learn(manager, batch, sight.of(batch.images()), loss, d, d.kernels(manager));
            truth.assertAgrees("loss_g", ofG.loss(), NETWORK);
            truth.assertAgrees("d_gz2", ofG.probability(), NETWORK);
            assertGradients(truth, "g.grad.", g, ofG);
        }
    }

    private static void assertGradients(
            GuidelinesTruth truth, String prefix, Network network, Gradients gradients) {
        List<String> names =
                network.weights().tensors().keySet().stream()
                        .filter(Architecture::isLearnt)
                        .toList();
        assertEquals(truth.count(prefix), gradients.values().size());
        for (int i = 0; i < names.size(); i++) {
            truth.assertAgrees(prefix + names.get(i), gradients.values().get(i), NETWORK);
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void afterThreeStepsEveryTensorAgrees(String variant) throws Exception {
        GuidelinesTruth truth = new GuidelinesTruth(variant);
        try (Generator g = generator(truth);
                Discriminator d = discriminator(truth)) {
            DcganStep step = new DcganStep(g, d, new Adam(g), new Adam(d));
            for (int k = 0; k < 3; k++) {
                try (NDManager scope = manager.newSubManager()) {
                    StepMeasures measures = step.begin(scope);
                    NDArray real = Phases.of(real(truth, scope, k));
                    GeneratedBatch batch = step.generate(scope, z(truth, scope, k));
                    Sight sight = sight(truth, scope, k);
                    double r1 = truth.settings().get(PlanFields.R1);
                    step.updateDiscriminator(
                            measures, real, batch.images(), sight, r1, truth.settings());
                    step.updateGenerator(measures, batch, sight, truth.settings());
                    step.end(measures);
                }
            }
            assertTensors(truth, "g.", g);
            assertTensors(truth, "d.", d);
        }
    }

    private static void assertTensors(GuidelinesTruth truth, String prefix, Network network) {
        network.weights()
                .tensors()
                .forEach((name, tensor) ->
                        truth.assertAgreesAsAWhole(prefix + name, tensor, NETWORK));
    }

    private Generator generator(GuidelinesTruth truth) throws Exception {
        Generator generator = new Generator(truth.spec(), manager);
        generator.load(truth.weights("g.", Architecture.generator(truth.spec())));
        return generator;
    }

    private Discriminator discriminator(GuidelinesTruth truth) throws Exception {
        Discriminator discriminator = new Discriminator(truth.spec(), manager);
        discriminator.load(truth.weights("d.", Architecture.discriminator(truth.spec())));
        return discriminator;
    }

    private static NDArray real(GuidelinesTruth truth, NDManager scope, int k) {
        return batch(truth, scope, "real", k, new Shape(BATCH, truth.spec().channels(), 32, 32));
    }

    private static NDArray z(GuidelinesTruth truth, NDManager scope, int k) {
        return batch(truth, scope, "z", k, new Shape(BATCH, 10, 1, 1)).mul(2);
    }

    /// What the discriminator sees in a step: real images, generated ones, and these once more.
    private static Sight sight(GuidelinesTruth truth, NDManager scope, int step) {
        DiffAugment kinds = truth.settings().get(PlanFields.DIFF_AUGMENT);
        if (kinds == DiffAugment.NONE) {
            return Sight.CLEAR;
        }
        int[] seen = {3 * step};
        Shape shape = new Shape(BATCH, SeenImages.DRAWS);
        return images ->
                SeenImages.augmented(
                        images,
                        kinds,
                        batch(truth, scope, "draws", seen[0]++, shape).add(1).div(2));
    }

    private static NDArray batch(
            GuidelinesTruth truth, NDManager scope, String name, int k, Shape shape) {
        int size = (int) shape.size();
        float[] all = truth.numbers(name, (k + 1) * size);
        return scope.create(Arrays.copyOfRange(all, k * size, (k + 1) * size), shape);
    }
}
