package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.SplittableRandom;

/** A convolution in the minimal form gives what libtorch's gives, and so does a whole network. */
@Tag("arithmetic")
class ConvolutionTest {
    private static final long FLOAT32 = 6;
    private static final double ROUNDING = 1e-5;

    /// Where a number is all but zero, rounding decides on which side of the activation's bend it
    /// lies, and that on the gradient: otherwise on each kind of processor, and in few of these.
    private static final int BATCHES = 4;

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(Runtime.getRuntime().availableProcessors());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /**
     * Batches that are no multiple of what is computed at once, and the smallest maps there are.
     */
    @ParameterizedTest
    @CsvSource({
        "down, 64, 128, 32, 11", "down, 128, 8, 8, 33", "down, 64, 1, 16, 1",
        "up, 64, 128, 32, 11", "up, 128, 8, 8, 33", "up, 512, 16, 8, 2"
    })
    void aConvolutionAndItsGradientsAreTheSame(String way, int c, int m, int side, int batch) {
        Script script = new Script(manager, "convolution_check", "convolution", "processor");
        NDArray wide = random(script, batch, c, side);
        NDArray narrow = random(script, batch, m, side / 2);
        NDArray kernel = random(script, m, c, 4);
        List<NDArray> plain = script.run(manager, way, wide, narrow, kernel, false);
        List<NDArray> minimal = script.run(manager, way, wide, narrow, kernel, true);
        assertEquals(3, minimal.getLast().getShape().dimension());
        assertEquals(4, plain.getLast().getShape().dimension());
        assertClose("output", plain.get(0), minimal.get(0), ROUNDING);
        assertClose("of the input", plain.get(1), minimal.get(1), ROUNDING);
        assertClose("of the kernel", plain.get(2), minimal.get(2), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"16, 32, 16, 3", "1, 8, 4, 5", "32, 64, 2, 2"})
    void aTransposedConvolutionIsTheSameInPhases(int c, int m, int side, int batch) {
        Script script = new Script(manager, "convolution_check", "convolution", "processor");
        NDArray narrow = random(script, batch, m, side);
        NDArray kernel = random(script, m, c, 4);
        NDArray expected = script.run(manager, "as_it_is", narrow, kernel).getFirst();
        NDArray phases = script.run(manager, "in_phases", narrow, kernel).getFirst();
        assertClose("output", expected, phases, ROUNDING);
    }

    @Test
    void aKernelsGradientIsAMatrixProduct() {
        Script script = new Script(manager, "convolution_check", "convolution", "processor");
        NDArray wide = random(script, 7, 24, 8);
        NDArray narrow = random(script, 7, 40, 4);
        NDArray kernel = random(script, 40, 24, 4);
        NDArray plain = script.run(manager, "down", wide, narrow, kernel, false).get(2);
        NDArray product = script.run(manager, "kernel_product", wide, narrow).getFirst();
        assertClose("of the kernel", plain, product, ROUNDING);
    }

    /** The same in whatever order tests run, unlike the engine's own. */
    private NDArray gaussians(SplittableRandom random, long... shape) {
        Shape of = new Shape(shape);
        float[] values = new float[(int) of.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, of);
    }

    private NDArray random(Script script, long n, long channels, long side) {
        NDArray array = manager.randomNormal(new Shape(n, channels, side, side));
        return script.run(manager, "channels_last", array).getFirst();
    }

    /** Widths from which layers are minimal. */
    @ParameterizedTest
    @CsvSource({"32,1,64,19", "64,3,64,3", "128,3,32,3", "32,3,128,2"})
    void bothNetworksLearnTheSame(int size, int channels, int width, int batch) throws Exception {
        NetworkSpec spec = new NetworkSpec(size, channels, 20, width);
        try (Generator g = new Generator(spec, manager);
                Discriminator d = new Discriminator(spec, manager)) {
            SplittableRandom random = new SplittableRandom(1);
            g.load(InitialWeights.draw(Architecture.generator(spec), random));
            d.load(InitialWeights.draw(Architecture.discriminator(spec), random));
            List<NDArray> plainG = kernels("generator", g, false);
            List<NDArray> plainD = kernels("discriminator", d, false);
            List<NDArray> minimalG = kernels("generator", g, true);
            List<NDArray> minimalD = kernels("discriminator", d, true);

            double ofDiscriminator = 1;
            double ofGenerator = 1;
            for (int seed = 1;
                    seed <= BATCHES && Math.max(ofDiscriminator, ofGenerator) > ROUNDING;
                    seed++) {
                NDArray z = gaussians(new SplittableRandom(seed), batch, 20, 1, 1);
                GeneratedBatch plain = generate(g, z, plainG);
                GeneratedBatch minimal = generate(g, z, minimalG);
                assertClose("images", plain.images(), minimal.images(), ROUNDING);
                NDArray images = plain.images();
                Gradients expectedD = d.learn(manager, images, Loss.CROSS_ENTROPY, 0, plainD);
                Gradients actualD = d.learn(manager, images, Loss.CROSS_ENTROPY, 0, minimalD);
                ofDiscriminator = Math.min(ofDiscriminator, distance(expectedD, actualD));
                GeneratedBatch other = new GeneratedBatch(plain.kept(), minimalG);
                Gradients expectedG =
                        g.learn(
                                manager,
                                plain,
                                SeenImages.plainly(images),
                                Loss.CROSS_ENTROPY,
                                d,
                                plainD);
                Gradients actualG =
                        g.learn(
                                manager,
                                other,
                                SeenImages.plainly(images),
                                Loss.CROSS_ENTROPY,
                                d,
                                minimalD);
                ofGenerator = Math.min(ofGenerator, distance(expectedG, actualG));
            }
            assertEquals(0, ofDiscriminator, ROUNDING, "discriminator");
            assertEquals(0, ofGenerator, ROUNDING, "generator");
        }
    }

    @Test
    @Tag("nightly")
    void largeNetworksLearnTheSame() throws Exception {
        bothNetworksLearnTheSame(64, 3, 64, 19);
        bothNetworksLearnTheSame(64, 3, 128, 2);
        bothNetworksLearnTheSame(128, 3, 64, 5);
    }

    private List<NDArray> kernels(String network, Network of, boolean minimal) {
        return Operations.run(manager, network + "_kernels", of.inOrder(), FLOAT32, minimal);
    }

    private GeneratedBatch generate(Generator g, NDArray z, List<NDArray> kernels) {
        return new GeneratedBatch(
                Operations.run(manager, "generate", z, g.inOrder(), kernels), kernels);
    }

    /// How far gradients are apart, the worst of all.
    private static double distance(Gradients expected, Gradients actual) {
        assertEquals(expected.loss().getFloat(), actual.loss().getFloat(), 1e-5);
        assertEquals(expected.values().size(), actual.values().size());
        double worst = 0;
        for (int i = 0; i < expected.values().size(); i++) {
            double distance = distance(expected.values().get(i), actual.values().get(i));
            worst = Math.max(worst, distance);
        }
        return worst;
    }

    private static void assertClose(
            String name, NDArray expected, NDArray actual, double tolerance) {
        assertEquals(0, distance(expected, actual), tolerance, name);
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
        assertTrue(length > 0);
        return Math.sqrt(distance / length);
    }
}
