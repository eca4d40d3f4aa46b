package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Activations;
import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Guidelines;
import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Histogram;
import dcganlab.model.Insight;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Look;
import dcganlab.model.Loss;
import dcganlab.model.LossGradients;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.StagePlace;
import dcganlab.model.Unit;
import dcganlab.model.WeightCounts;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The gradient that is looked at is the slope of the loss, and the one that is learnt by. */
@Tag("arithmetic")
class BackwardPassTest {
    /** A float's rounding in the loss, and the bends of the activations. */
    private static final double SLOPE = 0.02;

    private static final float STEP = 1e-3f;

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(1);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<NetworkSpec> networks() {
        NetworkSpec papers = new NetworkSpec(32, 1, 6, 8);
        return Stream.of(
                papers,
                papers.withGuidelines(
                        Guidelines.FOLLOWED
                                .withPoolingG(true)
                                .withPoolingD(true)
                                .withDense(Dense.ENDS)),
                papers.withSpectralNorm(true));
    }

    private static Weights draw(Part part, NetworkSpec spec) throws LabException {
        SplittableRandom random = new SplittableRandom(3 + part.ordinal());
        Weights drawn = InitialWeights.draw(part.layers(spec), 0.1, random);
        if (part == Part.GENERATOR || !spec.spectralNorm()) {
            return drawn;
        }
        try (NDManager own = Torch.newManager(Device.CPU);
                Discriminator d = new Discriminator(spec, own)) {
            d.load(drawn);
            for (int pass = 0; pass < 50; pass++) {
                d.kernels(own); // The estimate of its singular values comes nearer with each.
            }
            return d.weights();
        }
    }

    private static LatentPoint point(NetworkSpec spec) {
        return new LatentSeed(5).points(1, spec.latent()).getFirst();
    }

    private static Look look(
            NetworkSpec spec, Loss loss, @Nullable Unit unit, @Nullable StagePlace counted) {
        return new Look(point(spec), null, unit, List.of(), false, false, loss, counted);
    }

    /** Against differences of the loss along the gradient, where it rises by its length. */
    @ParameterizedTest
    @MethodSource("networks")
    void ofMapsItIsTheSlopeOfTheLoss(NetworkSpec spec) throws Exception {
        Weights ofG = draw(Part.GENERATOR, spec);
        Weights ofD = draw(Part.DISCRIMINATOR, spec);
        try (NetworksCopy copy = NetworksCopy.of(spec, ofG, ofD, 1);
                Generator g = new Generator(spec, manager);
                Discriminator d = new Discriminator(spec, manager)) {
            g.load(ofG);
            d.load(ofD);
            Insight seen = copy.view().look(look(spec, Loss.CROSS_ENTROPY, null, null));
            LossGradients gradients = Objects.requireNonNull(seen.gradients());
            double logit = Objects.requireNonNull(seen.generated()).logit();
            assertEquals(Math.log1p(Math.exp(-logit)), gradients.value(), 1e-5);
            List<Stage> stages = Architecture.generator(spec).stages();
            for (int i = 0; i < stages.size(); i++) {
                int from = stages.get(i).last() + 1;
                assertSlope(
                        seen.generator().get(i),
                        gradients.generator().get(i),
                        x -> loss(d, 0, picture(g, from, x)));
            }
            stages = Architecture.discriminator(spec).stages();
            for (int i = 0; i < stages.size(); i++) {
                int from = stages.get(i).last() + 1;
                assertSlope(
                        seen.generated().stages().get(i),
                        gradients.discriminator().get(i),
                        x -> loss(d, from, x));
            }
        }
    }

    private interface LossOf {
        double at(NDArray x);
    }

    private static NDArray picture(Generator g, int from, NDArray x) {
        int last = Architecture.generator(g.spec()).layers().size() - 1;
        return from > last ? x : g.layerOutputs(from, last, x).getLast();
    }

    private static double loss(Discriminator d, int from, NDArray x) {
        int last = Architecture.discriminator(d.spec()).layers().size() - 1;
        NDArray logit = from > last ? x : d.layerOutputs(from, last, x).getLast();
        return Math.log1p(Math.exp(-logit.toFloatArray()[0]));
    }

    private void assertSlope(Activations at, Activations gradient, LossOf loss) {
        assertEquals(at.shape(), gradient.shape());
        double length = length(gradient.values());
        assertTrue(length > 1e-6, "vanishes at " + at.shape());
        // In parts of the map's own size.
        double step = STEP * Math.max(1, length(at.values()));
        double rise =
                loss.at(moved(at, gradient.values(), step / length))
                        - loss.at(moved(at, gradient.values(), -step / length));
        assertEquals(length, rise / (2 * step), SLOPE * length, at.shape().toString());
    }

    private NDArray moved(Activations at, float[] direction, double by) {
        FeatureMaps shape = at.shape();
        float[] values = at.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (by * direction[i]);
        }
        return manager.create(values, new Shape(1, shape.maps(), shape.side(), shape.side()));
    }

    private static double length(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /**
     * Without normalisation a picture is treated in training as alone: there it is the gradient of
     * a batch of one, whose arithmetic is held to PyTorch's.
     */
    @ParameterizedTest
    @EnumSource
    void ofKernelsItIsWhatTheGeneratorLearnsBy(Loss loss) throws Exception {
        NetworkSpec spec =
                new NetworkSpec(32, 1, 6, 8)
                        .withGuidelines(
                                Guidelines.FOLLOWED.withBatchNormG(false).withBatchNormD(false));
        Weights ofG = draw(Part.GENERATOR, spec);
        Weights ofD = draw(Part.DISCRIMINATOR, spec);
        try (NetworksCopy copy = NetworksCopy.of(spec, ofG, ofD, 1);
                Generator g = new Generator(spec, manager);
                Discriminator d = new Discriminator(spec, manager)) {
            g.load(ofG);
            d.load(ofD);
            NDArray z = manager.create(point(spec).toArray(), new Shape(1, spec.latent(), 1, 1));
            GeneratedBatch batch = g.generate(manager, z);
            Gradients learnt =
                    g.learn(
                            manager,
                            batch,
                            SeenImages.plainly(batch.images()),
                            loss,
                            d,
                            d.kernels(manager));
            List<Stage> stages = Architecture.generator(spec).stages();
            for (int i = 0; i < stages.size(); i++) {
                int at = g.trainableNames().indexOf(stages.get(i).weightName());
                NDArray expected = learnt.values().get(at);
                float bound = (float) (1e-4 * length(expected.toFloatArray()));
                for (int map = 0; map < stages.get(i).output().maps(); map += 3) {
                    Unit unit = new Unit(Part.GENERATOR, i, map);
                    LossGradients seen =
                            Objects.requireNonNull(
                                    copy.view().look(look(spec, loss, unit, null)).gradients());
                    assertEquals(loss, seen.loss());
                    assertEquals(learnt.loss().toFloatArray()[0], seen.value(), 1e-5);
                    assertArrayEquals(
                            expected.get(":, " + map).toFloatArray(),
                            Objects.requireNonNull(seen.kernels()).values().values(),
                            bound,
                            "stage " + i);
                }
            }
        }
    }

    /** Kernels of both networks, against differences of the loss. */
    @ParameterizedTest
    @MethodSource("networks")
    void ofKernelsItIsTheSlopeOfTheLoss(NetworkSpec spec) throws Exception {
        for (Part part : Part.values()) {
            Unit unit = new Unit(part, 1, 2);
            Stage stage = part.layers(spec).stages().get(1);
            Weights weights = draw(part, spec);
            LossGradients seen = gradients(spec, part, weights, unit);
            Insight.Kernels kernels = seen.kernels();
            if (kernels == null) {
                assertEquals(1, stage.input().side(), "it has a weight for each number");
                continue;
            }
            float[] gradient = kernels.values().values();
            double length = length(gradient);
            double step = 1e-3;
            double rise =
                    gradients(
                                            spec,
                                            part,
                                            moved(weights, stage, unit, gradient, step / length),
                                            unit)
                                    .value()
                            - gradients(
                                            spec,
                                            part,
                                            moved(weights, stage, unit, gradient, -step / length),
                                            unit)
                                    .value();
            assertEquals(length, rise / (2 * step), SLOPE * length, part.toString());
        }
    }

    private static LossGradients gradients(NetworkSpec spec, Part part, Weights of, Unit unit)
            throws Exception {
        boolean generator = part == Part.GENERATOR;
        Weights g = generator ? of : draw(Part.GENERATOR, spec);
        Weights d = generator ? draw(Part.DISCRIMINATOR, spec) : of;
        try (NetworksCopy copy = NetworksCopy.of(spec, g, d, 1)) {
            return Objects.requireNonNull(
                    copy.view().look(look(spec, Loss.CROSS_ENTROPY, unit, null)).gradients());
        }
    }

    /** Kernels are `[out, in, k, k]`, transposed ones `[in, out, k, k]`. */
    private static Weights moved(
            Weights weights, Stage stage, Unit unit, float[] direction, double by) {
        Tensor tensor = weights.tensor(stage.weightName());
        boolean transposed =
                unit.part() == Part.GENERATOR
                        && tensor.shape()[1] == stage.output().maps()
                        && tensor.shape()[0] == stage.input().maps();
        int plane = (int) (tensor.shape()[2] * tensor.shape()[3]);
        int second = (int) tensor.shape()[1];
        float[] values = tensor.values().clone();
        for (int i = 0; i < direction.length; i++) {
            int in = i / plane;
            int at = transposed ? in * second + unit.map() : unit.map() * second + in;
            values[at * plane + i % plane] += (float) (by * direction[i]);
        }
        SequencedMap<String, Tensor> changed = new LinkedHashMap<>(weights.tensors());
        changed.put(stage.weightName(), new Tensor(tensor.shape(), values));
        return new Weights(changed);
    }

    @Test
    void allWeightsOfAStageAreCountedAndTheirGradientToo() throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8);
        Weights ofG = draw(Part.GENERATOR, spec);
        Weights ofD = draw(Part.DISCRIMINATOR, spec);
        try (NetworksCopy copy = NetworksCopy.of(spec, ofG, ofD, 1)) {
            for (Part part : Part.values()) {
                StagePlace place = new StagePlace(part, 1);
                Look look = look(spec, Loss.HINGE, new Unit(part, 1, 0), place);
                WeightCounts counts = Objects.requireNonNull(copy.view().look(look).counts());
                float[] weights =
                        (part == Part.GENERATOR ? ofG : ofD)
                                .tensor(part.layers(spec).stages().get(1).weightName())
                                .values();
                assertEquals(place, counts.stage());
                assertEquals(Histogram.of(weights), counts.weights());
                Histogram gradient = Objects.requireNonNull(counts.gradient());
                assertEquals(weights.length, gradient.size());
                assertTrue(gradient.largest() > 0);
            }
        }
    }

    @Test
    void nobodyPaysForWhatNobodyAsks() throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8);
        Weights g = draw(Part.GENERATOR, spec);
        try (NetworksCopy copy = NetworksCopy.of(spec, g, draw(Part.DISCRIMINATOR, spec), 1);
                NetworksCopy alone = NetworksCopy.of(spec, g, null, 1)) {
            Insight plain = copy.view().look(Look.at(point(spec)));
            assertNull(plain.gradients());
            assertNull(plain.counts());
            Look all =
                    look(
                            spec,
                            Loss.CROSS_ENTROPY,
                            new Unit(Part.GENERATOR, 1, 0),
                            new StagePlace(Part.GENERATOR, 1));
            Insight withoutJudge = alone.view().look(all);
            assertNull(withoutJudge.gradients(), "nothing comes back without a discriminator");
            assertNull(Objects.requireNonNull(withoutJudge.counts()).gradient());
            assertNotNull(withoutJudge.counts().weights());
        }
    }
}
