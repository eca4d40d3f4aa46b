package dcganlab.nn;

import static dcganlab.Closeness.assertClose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.Closeness;
import dcganlab.Reference;
import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/** The networks compute what PyTorch computes. */
@Tag("arithmetic")
@Tag("gpu")
class NetworkTest {
    private final NDManager manager = Torch.newManager(Device.CPU);
    private Weights forward;
    private NDArray real;
    private NDArray z;
    private Generator generator;
    private Discriminator discriminator;

    @BeforeEach
    void loadTheInitialWeights() throws Exception {
        Torch.useThread(2);
        var initial = Reference.arrays("initial.npz");
        var batch = Reference.arrays("batch.npz");
        forward = Reference.arrays("forward.npz");
        generator = new Generator(Reference.SPEC, manager);
        generator.load(Reference.weights(initial, "g."));
        discriminator = new Discriminator(Reference.SPEC, manager);
        discriminator.load(Reference.weights(initial, "d."));
        float[] images = batch.tensor("real").values();
        real = manager.create(Arrays.copyOf(images, images.length / 5), new Shape(4, 3, 64, 64));
        z = manager.create(Arrays.copyOf(batch.tensor("z").values(), 400), new Shape(4, 100, 1, 1));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void everyLayerOfTheGeneratorAgrees() {
        List<NDArray> layers = generator.layerOutputs(z);
        assertEquals(14, layers.size());
        for (int i = 0; i < layers.size(); i++) {
            String name = "g_layers." + i;
            assertClose(name, forward.tensor(name), layers.get(i), Closeness.LAYER);
        }
    }

    @Test
    void bothNetworksAgreeInEvaluationMode() {
        assertClose("G", forward.tensor("g_eval"), generator.forward(z), Closeness.NETWORK);
        assertClose("D", forward.tensor("d_eval"), discriminator.logits(real), Closeness.NETWORK);
    }

    /** From the second time on it draws with its kernels arranged for that. */
    @ParameterizedTest
    @CsvSource({"64, 64", "32, 65", "32, 126", "32, 128"})
    void aGeneratorThatDrawsOftenDrawsTheSame(int size, int width) throws Exception {
        NetworkSpec large = new NetworkSpec(size, 1, 10, width);
        List<LatentPoint> points = new LatentSeed(3).points(2, large.latent());
        try (Generator first = new Generator(large, manager);
                Generator second = new Generator(large, manager);
                Spares<GeneratorCopy> spares = GeneratorCopy.spares()) {
            first.load(InitialWeights.draw(Architecture.generator(large), new SplittableRandom(1)));
            second.load(
                    InitialWeights.draw(Architecture.generator(large), new SplittableRandom(2)));
            for (Generator generator : List.of(first, second)) {
                float[] plain = generator.values(points);
                try (GeneratorCopy copy = GeneratorCopy.of(generator, 1, spares)) {
                    for (int time = 0; time < 3; time++) {
                        assertArrayEquals(plain, copy.values(points), 1e-5f);
                        assertShows(plain, copy.pictures(points));
                    }
                }
            }
        }
    }

    /** Pictures have 0 to 255 for -1 to 1. */
    private static void assertShows(float[] values, Pictures pictures) {
        byte[] bytes = pictures.pixels();
        assertEquals(values.length, bytes.length);
        for (int i = 0; i < values.length; i++) {
            assertEquals((values[i] + 1) * 127.5, Byte.toUnsignedInt(bytes[i]), 0.51);
        }
    }

    @Test
    void theGeneratorAgreesInTrainingMode() {
        NDArray images = Phases.images(generator.generate(manager, z).images());
        assertClose("G", forward.tensor("g_train"), images, Closeness.NETWORK);
    }

    @Test
    void theDiscriminatorAgreesInTrainingMode() {
        float[] logits = forward.tensor("d_train").values();
        NDArray images = Phases.of(real);
        Gradients learnt =
                discriminator.learn(
                        manager, images, Loss.CROSS_ENTROPY, 0, discriminator.kernels(manager));
        double probability = 0;
        double loss = 0;
        for (float logit : logits) {
            probability += 1 / (1 + Math.exp(-logit)) / logits.length;
            loss += Math.log1p(Math.exp(logit)) / logits.length;
        }
        assertEquals(probability, learnt.probability().getFloat(), 1e-5);
        assertEquals(loss, learnt.loss().getFloat(), 1e-4);
    }

    @Test
    void weightsSurviveARoundTrip() throws Exception {
        try (Generator other = new Generator(Reference.SPEC, manager)) {
            other.load(generator.weights());
            generator
                    .weights()
                    .tensors()
                    .forEach((name, tensor) ->
                            assertArrayEquals(
                                    tensor.values(), other.weights().tensor(name).values(), name));
        }
    }

    @Test
    void weightsOfAnotherShapeAreRefusedAndChangeNothing() {
        Weights before = generator.weights();
        var wrong = new LinkedHashMap<>(before.tensors());
        wrong.put("model.12.weight", new Tensor(new long[] {8, 1, 4, 4}, new float[128]));
        wrong.put("model.0.weight", new Tensor(new long[] {100, 64, 4, 4}, new float[102400]));
        LabException refusal =
                assertThrows(LabException.class, () -> generator.load(new Weights(wrong)));
        assertEquals("nn.shape", refusal.reason().key());
        assertArrayEquals(
                before.tensor("model.0.weight").values(),
                generator.weights().tensor("model.0.weight").values());
    }

    @Test
    void anAverageMovesAPartOfTheWay() {
        try (Generator average = new Generator(Reference.SPEC, manager)) {
            average.copyFrom(generator);
            try (Generator zero = new Generator(Reference.SPEC, manager)) {
                average.approach(zero, 0.25);
            }
            float[] full = generator.weights().tensor("model.0.weight").values();
            float[] part = average.weights().tensor("model.0.weight").values();
            for (int i = 0; i < 100; i++) {
                assertEquals(0.75f * full[i], part[i], 1e-6);
            }
            String variance = "model.1.running_var";
            assertArrayEquals(
                    generator.weights().tensor(variance).values(),
                    average.weights().tensor(variance).values());
        }
    }

    @ParameterizedTest
    @CsvSource({"32,1,2,8", "32,3,512,8", "64,1,100,16", "128,3,16,8", "128,1,7,9"})
    void everySizeHasTheStateDictOfItsShape(int size, int channels, int latent, int width) {
        NetworkSpec spec = new NetworkSpec(size, channels, latent, width);
        try (Generator g = new Generator(spec, manager);
                Discriminator d = new Discriminator(spec, manager)) {
            g.weights()
                    .tensors()
                    .forEach((name, tensor) ->
                            assertArrayEquals(
                                    Architecture.generator(spec).tensors().get(name),
                                    tensor.shape()));
            Pictures pictures =
                    g.pictures(
                            List.of(
                                    LatentPoint.mean(latent),
                                    LatentPoint.random(latent, new SplittableRandom(1))));
            assertEquals(2, pictures.count());
            assertEquals(size, pictures.size());
            NDArray images = manager.zeros(new Shape(3, channels, size, size));
            assertEquals(new Shape(3), d.logits(images).getShape());
        }
    }

    @Test
    void atTheLessonsSizeTheShapesAreTheLessons() {
        var generator = Architecture.generator(NetworkSpec.LESSON).tensors();
        assertArrayEquals(new long[] {100, 512, 4, 4}, generator.get("model.0.weight"));
        assertArrayEquals(new long[] {64, 3, 4, 4}, generator.get("model.12.weight"));
        var discriminator = Architecture.discriminator(NetworkSpec.LESSON).tensors();
        assertArrayEquals(new long[] {64, 3, 4, 4}, discriminator.get("model.0.weight"));
        assertArrayEquals(new long[] {1, 512, 4, 4}, discriminator.get("model.11.weight"));
    }
}
