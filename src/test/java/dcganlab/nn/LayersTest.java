package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.nn.Network.Form;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;

/** The paper's networks compute the same fused and layer by layer. */
@Tag("arithmetic")
@Tag("gpu")
class LayersTest {
    private static final double ROUNDING = 1e-5;

    /// Where a number is all but zero, rounding decides on which side of the activation's bend it
    /// lies, and that on the gradient: otherwise on each kind of processor, and in few of these.
    private static final int BATCHES = 4;

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(2);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /// @param bound what bfloat16 rounds is 2^16 times as much
    @ParameterizedTest
    @CsvSource({
        "F32, CROSS_ENTROPY, 32, 1, 8, 19, 1e-5",
        "F32, LEAST_SQUARES, 32, 1, 8, 19, 1e-5",
        "F32, HINGE, 64, 3, 64, 3, 1e-5",
        "BF16, CROSS_ENTROPY, 32, 3, 16, 8, 0.05"
    })
    void bothFormsLearnTheSame(
            Precision precision,
            Loss loss,
            int size,
            int channels,
            int width,
            int batch,
            double bound)
            throws Exception {
        NetworkSpec spec = new NetworkSpec(size, channels, 20, width);
        SplittableRandom random = new SplittableRandom(1);
        try (Generator g = new Generator(spec, manager, precision);
                Discriminator d = new Discriminator(spec, manager, precision);
                Generator layersG = new Generator(spec, manager, precision, Form.LAYERS);
                Discriminator layersD = new Discriminator(spec, manager, precision, Form.LAYERS)) {
            g.load(InitialWeights.draw(Architecture.generator(spec), random));
            d.load(InitialWeights.draw(Architecture.discriminator(spec), random));
            layersG.copyFrom(g);
            layersD.copyFrom(d);
            double ofDiscriminator = 1;
            double ofGenerator = 1;
            for (int seed = 1;
                    seed <= BATCHES && Math.max(ofDiscriminator, ofGenerator) > bound;
                    seed++) {
                NDArray z = latents(spec, batch, seed);
                GeneratedBatch fused = g.generate(manager, z);
                GeneratedBatch layers = layersG.generate(manager, z);
                assertEquals(0, distance(fused.images(), layers.images()), bound, "images");
                NDArray images = fused.images();
                ofDiscriminator =
                        Math.min(
                                ofDiscriminator,
                                distance(
                                        d.learn(manager, images, loss, 0.9, d.kernels(manager)),
                                        layersD.learn(
                                                manager,
                                                images,
                                                loss,
                                                0.9,
                                                layersD.kernels(manager))));
                ofGenerator =
                        Math.min(
                                ofGenerator,
                                distance(
                                        g.learn(
                                                manager,
                                                fused,
                                                SeenImages.plainly(images),
                                                loss,
                                                d,
                                                d.kernels(manager)),
                                        layersG.learn(
                                                manager,
                                                layers,
                                                SeenImages.plainly(images),
                                                loss,
                                                layersD,
                                                layersD.kernels(manager))));
            }
            assertEquals(0, ofDiscriminator, bound, "discriminator");
            assertEquals(0, ofGenerator, bound, "generator");
        }
    }

    @ParameterizedTest
    @CsvSource({"32, 1, 8", "64, 3, 64"})
    void bothFormsDrawAndJudgeTheSame(int size, int channels, int width) throws Exception {
        NetworkSpec spec = new NetworkSpec(size, channels, 20, width);
        List<LatentPoint> points = new LatentSeed(3).points(5, spec.latent());
        SplittableRandom random = new SplittableRandom(1);
        try (Generator g = new Generator(spec, manager);
                Discriminator d = new Discriminator(spec, manager);
                Generator layersG = new Generator(spec, manager, Precision.F32, Form.LAYERS);
                Discriminator layersD =
                        new Discriminator(spec, manager, Precision.F32, Form.LAYERS)) {
            g.load(InitialWeights.draw(Architecture.generator(spec), random));
            d.load(InitialWeights.draw(Architecture.discriminator(spec), random));
            layersG.copyFrom(g);
            layersD.copyFrom(d);
            assertArrayEquals(g.values(points), layersG.values(points), 1e-5f);
            NDArray images = manager.create(g.values(points), new Shape(5, channels, size, size));
            assertEquals(0, distance(d.logits(images), layersD.logits(images)), ROUNDING);
            NDArray z = latents(spec, 3, 1);
            NDArray byBlocks =
                    layersG.forward(new ParameterStore(manager, false), new NDList(z), false)
                            .singletonOrThrow();
            assertEquals(0, distance(g.forward(z), byBlocks), ROUNDING, "as a DJL block");
        }
    }

    private NDArray latents(NetworkSpec spec, int batch, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] z = new float[batch * spec.latent()];
        for (int i = 0; i < z.length; i++) {
            z[i] = (float) random.nextGaussian();
        }
        return manager.create(z, new Shape(batch, spec.latent(), 1, 1));
    }

    /// How far gradients are apart, the worst of all.
    private static double distance(Gradients expected, Gradients actual) {
        assertEquals(0, distance(expected.loss(), actual.loss()), 0.01);
        assertEquals(expected.values().size(), actual.values().size());
        double worst = 0;
        for (int i = 0; i < expected.values().size(); i++) {
            NDArray one = expected.values().get(i);
            worst = Math.max(worst, distance(one, actual.values().get(i)));
        }
        return worst;
    }

    /// As a part of the expected length.
    private static double distance(NDArray expected, NDArray actual) {
        assertEquals(expected.getShape(), actual.getShape());
        float[] a = expected.toFloatArray();
        float[] b = actual.toFloatArray();
        double distance = 0;
        double length = 0;
        for (int i = 0; i < a.length; i++) {
            double apart = (double) a[i] - b[i];
            distance += apart * apart;
            length += (double) a[i] * a[i];
        }
        return Math.sqrt(distance / length);
    }
}
