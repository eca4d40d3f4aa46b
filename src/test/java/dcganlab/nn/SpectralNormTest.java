package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

@Tag("arithmetic")
class SpectralNormTest {
    private static final NetworkSpec PLAIN = new NetworkSpec(32, 1, 4, 8);
    private static final NetworkSpec SPEC = PLAIN.withSpectralNorm(true);

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(1);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void noInputIsStretched() throws Exception {
        try (Discriminator d = new Discriminator(SPEC, manager)) {
            d.load(random(SPEC));
            List<NDArray> kernels = d.kernels(manager);
            for (int i = 0; i < 300; i++) {
                kernels = d.kernels(manager); // The estimate comes nearer with each.
            }
            for (int i = 0; i < kernels.size(); i += 4) {
                assertEquals(1, largestSingularValue(kernels.get(i)), 1e-3, "weight " + i / 4);
            }
        }
    }

    private static double largestSingularValue(NDArray kernel) {
        int rows = (int) kernel.getShape().get(0);
        float[] w = kernel.toFloatArray();
        int columns = w.length / rows;
        double[] v = new double[columns];
        Arrays.fill(v, 1);
        v[0] = 2;
        double length = 0;
        for (int step = 0; step < 1000; step++) {
            double[] u = new double[rows];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    u[i] += w[i * columns + j] * v[j];
                }
            }
            Arrays.fill(v, 0);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    v[j] += w[i * columns + j] * u[i];
                }
            }
            length = Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
            for (int j = 0; j < columns; j++) {
                v[j] /= length;
            }
        }
        return Math.sqrt(length);
    }

    @Test
    void judgingMovesNoEstimate() throws Exception {
        try (Discriminator d = new Discriminator(SPEC, manager)) {
            d.load(random(SPEC));
            Weights before = d.weights();
            d.logits(manager.ones(new Shape(2, 1, 32, 32)));
            assertEquals(before, d.weights());
            d.kernels(manager);
            assertNotEquals(before, d.weights());
        }
    }

    @Test
    void itBeginsWithTheWeightsOfANetworkWithout() {
        Weights plain = InitialWeights.draw(Architecture.discriminator(PLAIN), random());
        Weights divided = random(SPEC);
        for (int layer : new int[] {0, 2, 5, 8}) {
            String name = "model." + layer + ".weight";
            assertArrayEquals(
                    plain.tensor(name).values(), divided.tensor(name + "_orig").values(), name);
            Tensor u = divided.tensor(name + "_u");
            double square = 0;
            for (float each : u.values()) {
                square += (double) each * each;
            }
            assertEquals(1, square, 1e-5);
        }
    }

    private static Weights random(NetworkSpec spec) {
        return InitialWeights.draw(Architecture.discriminator(spec), random());
    }

    private static SplittableRandom random() {
        return new SplittableRandom(1);
    }
}
