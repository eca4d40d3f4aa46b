package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Activations;
import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Field;
import dcganlab.model.Guidelines;
import dcganlab.model.Insight;
import dcganlab.model.Insight.Judged;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Look;
import dcganlab.model.Loss;
import dcganlab.model.LossGradients;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Precision;
import dcganlab.model.Stage;
import dcganlab.model.StagePlace;
import dcganlab.model.Unit;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is seen inside is what the networks compute. */
class NetworksViewTest {
    private static final float CLOSE = 1e-5f;

    static Stream<Guidelines> guidelines() {
        return Stream.of(
                Guidelines.FOLLOWED, Guidelines.FOLLOWED.withPoolingG(true).withPoolingD(true));
    }

    @ParameterizedTest
    @MethodSource("guidelines")
    void theLastStagesAreThePictureAndTheVerdict(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 3, 6, 8).withGuidelines(guidelines);
        SplittableRandom random = new SplittableRandom(3);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, random);
        Weights d = InitialWeights.draw(Architecture.discriminator(spec), 0.1, random);
        LatentPoint point = new LatentSeed(5).points(1, spec.latent()).getFirst();
        Torch.useThread(1);
        try (NetworksCopy copy = NetworksCopy.of(spec, g, d, 7);
                NDManager manager = Torch.newManager(Device.CPU);
                Generator generator = new Generator(spec, manager);
                Discriminator discriminator = new Discriminator(spec, manager)) {
            generator.load(g);
            discriminator.load(d);
            byte[] grey = new byte[3 * 32 * 32];
            Arrays.fill(grey, (byte) 191);
            Insight seen =
                    copy.view()
                            .look(
                                    new Look(
                                            point,
                                            new Pictures(1, 3, 32, grey),
                                            null,
                                            List.of(),
                                            false,
                                            false,
                                            null,
                                            null));
            assertEquals(7, seen.step());
            assertEquals(point, seen.point());
            float[] picture = generator.values(List.of(point));
            assertArrayEquals(picture, seen.generator().getLast().values(), CLOSE);
            Judged generated = Objects.requireNonNull(seen.generated());
            assertArrayEquals(picture, generated.picture().values(), CLOSE);
            Shape shape = new Shape(1, 3, 32, 32);
            float logit = discriminator.logits(manager.create(picture, shape)).toFloatArray()[0];
            assertEquals(logit, generated.logit(), CLOSE);
            float[] even = new float[3 * 32 * 32];
            Arrays.fill(even, 191 / 127.5f - 1);
            logit = discriminator.logits(manager.create(even, shape)).toFloatArray()[0];
            assertEquals(logit, Objects.requireNonNull(seen.real()).logit(), CLOSE);
            List<Stage> stages = Architecture.discriminator(spec).stages();
            assertEquals(
                    stages.stream().map(Stage::output).toList(),
                    generated.stages().stream().map(s -> s.shape()).toList());
        }
    }

    /** To the last bit, whatever the precision in which they learn. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void networksThatLearnLookLikeTheirCopies(Precision precision) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 3, 6, 8);
        SplittableRandom random = new SplittableRandom(4);
        LatentPoint point = new LatentSeed(5).points(1, spec.latent()).getFirst();
        Unit unit = new Unit(Part.GENERATOR, 1, 2);
        Look look =
                new Look(
                        point,
                        new Pictures(1, 3, 32, new byte[3 * 32 * 32]),
                        unit,
                        List.of(unit),
                        true,
                        true,
                        Loss.CROSS_ENTROPY,
                        new StagePlace(Part.DISCRIMINATOR, 1));
        Torch.useThread(1);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator generator = new Generator(spec, manager, precision);
                Discriminator discriminator = new Discriminator(spec, manager, precision);
                Spares<NetworksCopy> spares = NetworksCopy.spares()) {
            generator.load(InitialWeights.draw(Architecture.generator(spec), 0.1, random));
            discriminator.load(InitialWeights.draw(Architecture.discriminator(spec), 0.1, random));
            Weights before = generator.weights();
            Insight seen = new NetworksView(generator, discriminator, 7).look(look);
            try (NetworksCopy copy = NetworksCopy.of(generator, discriminator, 7, spares)) {
                Insight ofCopy = copy.view().look(look);
                assertEquals(numbers(ofCopy), numbers(seen));
                assertEquals(ofCopy.counts(), seen.counts());
            }
            assertEquals(before, generator.weights(), "nothing of them changes");
        }
    }

    private static List<List<Integer>> numbers(Insight seen) {
        Judged generated = Objects.requireNonNull(seen.generated());
        Judged real = Objects.requireNonNull(seen.real());
        LossGradients gradients = Objects.requireNonNull(seen.gradients());
        return Stream.of(
                        seen.generator().stream(),
                        generated.stages().stream(),
                        real.stages().stream(),
                        Stream.of(generated.slope(), real.slope(), seen.without()),
                        Stream.of(seen.kernels(), gradients.kernels())
                                .map(kernels -> Objects.requireNonNull(kernels).values()),
                        seen.amongOthers().stream(),
                        gradients.generator().stream(),
                        gradients.discriminator().stream())
                .flatMap(maps -> maps)
                .map(maps -> bits(Objects.requireNonNull(maps).values()))
                .toList();
    }

    private static List<Integer> bits(float[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Float.floatToRawIntBits(values[i]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guidelines")
    void withoutADiscriminatorThereIsNoVerdict(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8).withGuidelines(guidelines);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, new SplittableRandom(3));
        try (NetworksCopy copy = NetworksCopy.of(spec, g, null, -1)) {
            Insight seen = copy.view().look(Look.at(new LatentSeed(5).points(1, 6).getFirst()));
            assertNull(seen.generated());
            assertNull(seen.real());
            assertEquals(4, seen.generator().size());
        }
    }

    /** With the kernels of a map at zero its normalised sum is its shift alone, which is 0 here. */
    @ParameterizedTest
    @MethodSource("guidelines")
    void aSilencedMapPaintsNothing(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8).withGuidelines(guidelines);
        Weights weights =
                InitialWeights.draw(Architecture.generator(spec), 0.1, new SplittableRandom(3));
        Stage second = Architecture.generator(spec).stages().get(1);
        SequencedMap<String, Tensor> changed = new LinkedHashMap<>(weights.tensors());
        String scale = Architecture.name(second.weightedAt() + 1) + ".weight";
        float[] scales = weights.tensor(scale).values().clone();
        scales[3] = 0;
        scales[5] = 0;
        changed.put(scale, new Tensor(weights.tensor(scale).shape(), scales));
        LatentPoint point = new LatentSeed(5).points(1, 6).getFirst();
        try (NetworksCopy copy = NetworksCopy.of(spec, weights, null, 1);
                NetworksCopy without = NetworksCopy.of(spec, new Weights(changed), null, 1)) {
            List<Unit> units =
                    List.of(new Unit(Part.GENERATOR, 1, 3), new Unit(Part.GENERATOR, 1, 5));
            Insight seen =
                    copy.view().look(new Look(point, null, null, units, false, false, null, null));
            float[] expected = without.view().look(Look.at(point)).generator().getLast().values();
            float[] silenced = Objects.requireNonNull(seen.without()).values();
            assertArrayEquals(expected, silenced, CLOSE);
            assertNotEquals(expected[500], seen.generator().getLast().values()[500], CLOSE);
        }
    }

    @Test
    void theKernelsOfAMapAreThoseThatMakeIt() throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8);
        SplittableRandom random = new SplittableRandom(3);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, random);
        Weights d = InitialWeights.draw(Architecture.discriminator(spec), 0.1, random);
        LatentPoint point = new LatentSeed(5).points(1, 6).getFirst();
        try (NetworksCopy copy = NetworksCopy.of(spec, g, d, 1)) {
            Unit ofG = new Unit(Part.GENERATOR, 1, 2);
            Activations kernels =
                    Objects.requireNonNull(
                                    copy.view()
                                            .look(
                                                    new Look(
                                                            point, null, ofG, List.of(), false,
                                                            false, null, null))
                                            .kernels())
                            .values();
            assertEquals(new FeatureMaps(32, 4), kernels.shape());
            // [in, out, 4, 4]: of input map 7 the kernel for output map 2.
            float[] all = g.tensor("model.3.weight").values();
            assertEquals(all[(7 * 16 + 2) * 16 + 5], kernels.at(7, 1, 1));
            Unit ofD = new Unit(Part.DISCRIMINATOR, 1, 2);
            kernels =
                    Objects.requireNonNull(
                                    copy.view()
                                            .look(
                                                    new Look(
                                                            point, null, ofD, List.of(), false,
                                                            false, null, null))
                                            .kernels())
                            .values();
            assertEquals(new FeatureMaps(8, 4), kernels.shape());
            // [out, in, 4, 4]
            all = d.tensor("model.2.weight").values();
            assertEquals(all[(2 * 8 + 7) * 16 + 5], kernels.at(7, 1, 1));
        }
    }

    /** A pixel changes if and only if it lies in the field of the number that was changed. */
    @ParameterizedTest
    @MethodSource("guidelines")
    void fieldsAreWhatNumbersDependOn(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8).withGuidelines(guidelines);
        SplittableRandom random = new SplittableRandom(3);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Generator generator = new Generator(spec, manager);
                Discriminator discriminator = new Discriminator(spec, manager)) {
            generator.load(InitialWeights.draw(Architecture.generator(spec), 0.1, random));
            discriminator.load(InitialWeights.draw(Architecture.discriminator(spec), 0.1, random));
            assertField(manager, generator, Architecture.generator(spec), 0, 1, 2);
            assertField(manager, discriminator, Architecture.discriminator(spec), -1, 13, 18);
        }
    }

    /** Changes one number behind a stage and looks where the maps of all later stages change. */
    private static void assertField(
            NDManager manager, Network network, Architecture layers, int stage, int x, int y) {
        int from = stage < 0 ? -1 : layers.stages().get(stage).last();
        FeatureMaps in = from < 0 ? layers.input() : layers.outputs().get(from);
        // Of so many pictures one at least has no saturated number on the way.
        int pictures = 64;
        float[] values = new float[pictures * in.size()];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        Shape shape = new Shape(pictures, in.maps(), in.side(), in.side());
        int last = layers.layers().size() - 1;
        List<NDArray> before =
                network.layerOutputs(from + 1, last, manager.create(values.clone(), shape));
        for (int map = 0; map < pictures * in.maps(); map++) {
            values[(map * in.side() + y) * in.side() + x] += 1;
        }
        List<NDArray> after = network.layerOutputs(from + 1, last, manager.create(values, shape));
        List<Field> columns = Field.of(x).ahead(layers, from);
        List<Field> rows = Field.of(y).ahead(layers, from);
        for (int i = 0; i < columns.size(); i++) {
            FeatureMaps out = layers.outputs().get(from + 1 + i);
            float[] a = before.get(i).toFloatArray();
            float[] b = after.get(i).toFloatArray();
            Field changedColumns = changed(a, b, out, true);
            Field changedRows = changed(a, b, out, false);
            assertEquals(
                    clamped(columns.get(i), out),
                    changedColumns,
                    layers.layers().get(from + 1 + i).toString());
            assertEquals(clamped(rows.get(i), out), changedRows);
        }
    }

    private static Field clamped(Field field, FeatureMaps maps) {
        return new Field(Math.max(0, field.from()), Math.min(maps.side() - 1, field.to()));
    }

    /** From the first column, or row, with a difference to the last. */
    private static Field changed(float[] a, float[] b, FeatureMaps maps, boolean columns) {
        int side = maps.side();
        int[] places =
                IntStream.range(0, a.length)
                        .filter(i -> a[i] != b[i])
                        .map(i -> columns ? i % side : i / side % side)
                        .toArray();
        return new Field(
                Arrays.stream(places).min().orElseThrow(),
                Arrays.stream(places).max().orElseThrow());
    }

    /** Against differences of verdicts, at pixels on which they depend much. */
    @ParameterizedTest
    @MethodSource("guidelines")
    void theGradientOfTheVerdictIsItsSlope(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8).withGuidelines(guidelines);
        SplittableRandom random = new SplittableRandom(3);
        try (NDManager manager = Torch.newManager(Device.CPU);
                Discriminator discriminator = new Discriminator(spec, manager)) {
            discriminator.load(InitialWeights.draw(Architecture.discriminator(spec), 0.1, random));
            float[] pixels = new float[32 * 32];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) random.nextDouble(-1, 1);
            }
            Shape shape = new Shape(1, 1, 32, 32);
            float[] slope = discriminator.slope(manager.create(pixels, shape)).toFloatArray();
            float step = 1e-2f;
            double along = 0;
            for (float each : slope) {
                along += each * each;
            }
            // Along the gradient the verdict rises by the square of its length.
            double length = Math.sqrt(along);
            float[] up = pixels.clone();
            float[] down = pixels.clone();
            for (int i = 0; i < pixels.length; i++) {
                up[i] += (float) (step * slope[i] / length);
                down[i] -= (float) (step * slope[i] / length);
            }
            double rise = logit(manager, discriminator, up) - logit(manager, discriminator, down);
            assertEquals(length, rise / (2 * step), 0.02 * length);
        }
    }

    private static double logit(NDManager manager, Discriminator discriminator, float[] pixels) {
        Shape shape = new Shape(1, 1, 32, 32);
        return discriminator.logits(manager.create(pixels, shape)).toFloatArray()[0];
    }

    @ParameterizedTest
    @MethodSource("guidelines")
    void manyAreJudgedAsOneByOne(Guidelines guidelines) throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 3, 6, 8).withGuidelines(guidelines);
        SplittableRandom random = new SplittableRandom(3);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, random);
        Weights d = InitialWeights.draw(Architecture.discriminator(spec), 0.1, random);
        List<LatentPoint> points = new LatentSeed(5).points(11, spec.latent());
        byte[] pixels = new byte[9 * 3 * 32 * 32];
        random.nextBytes(pixels);
        Pictures real = new Pictures(9, 3, 32, pixels);
        try (NetworksCopy copy = NetworksCopy.of(spec, g, d, 7)) {
            Judgement judgement = copy.view().judge(new JudgingRequest(points, real));
            assertEquals(11, judgement.generated().count());
            for (int i = 0; i < points.size(); i++) {
                Insight alone =
                        copy.view()
                                .look(
                                        new Look(
                                                points.get(i),
                                                real.only(i % 9),
                                                null,
                                                List.of(),
                                                false,
                                                false,
                                                null,
                                                null));
                assertEquals(
                        Objects.requireNonNull(alone.generated()).logit(),
                        judgement.ofGenerated().get(i),
                        CLOSE);
                assertEquals(
                        Objects.requireNonNull(alone.real()).logit(),
                        judgement.ofReal().get(i % 9),
                        CLOSE);
            }
            assertEquals(
                    List.of(),
                    copy.view()
                            .judge(
                                    new JudgingRequest(
                                            points, new Pictures(1, 3, 16, new byte[768])))
                            .ofReal());
        }
    }

    @Test
    void inTrainingModeTheOthersOfTheBatchChangeAPicture() throws Exception {
        NetworkSpec spec = new NetworkSpec(32, 1, 6, 8);
        Weights g = InitialWeights.draw(Architecture.generator(spec), 0.1, new SplittableRandom(3));
        LatentPoint point = new LatentSeed(5).points(1, 6).getFirst();
        Look look = new Look(point, null, null, List.of(), false, true, null, null);
        try (NetworksCopy copy = NetworksCopy.of(spec, g, null, 1)) {
            Insight seen = copy.view().look(look);
            float[] one = seen.amongOthers().get(0).values();
            float[] other = seen.amongOthers().get(1).values();
            assertTrue(farthest(one, other) > 0.01, "as far as " + farthest(one, other));
            Insight again = copy.view().look(look);
            assertArrayEquals(one, again.amongOthers().get(0).values());
            assertArrayEquals(
                    seen.generator().getLast().values(),
                    again.generator().getLast().values(),
                    "running statistics stay");
        }
    }

    private static double farthest(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    }
}
