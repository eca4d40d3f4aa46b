package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Weights;
import dcganlab.runs.ModelFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Sketches by the generator that the lab ships with. */
@Tag("arithmetic")
class SketchTest {
    /** Of the 256 steps of a colour. */
    private static final int UNSEEN = 4;

    private final NDManager manager = Torch.newManager(Device.CPU);
    private ModelFile portraits;
    private List<LatentPoint> points;

    SketchTest() throws Exception {
        portraits = ModelFile.readGenerator(Path.of("assets/portraits.safetensors"));
        points = new LatentSeed(3).points(3, portraits.network().latent());
        Torch.useThread(2);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theEyeSeesNoDifference() throws Exception {
        Generator generator = generator(portraits.weights());
        assertLooksAlike(generator.pictures(points).pixels(), generator.sketch(points).pixels());
    }

    @Test
    void aSketchIsOfTheNewestWeights() throws Exception {
        Generator generator = generator(untrained());
        generator.sketch(points);
        generator.load(portraits.weights());
        generator.outdate();
        assertLooksAlike(generator.pictures(points).pixels(), generator.sketch(points).pixels());
    }

    @Test
    void aCopySketchesWhereBfloat16IsKnownToBeFaster() throws Exception {
        FasterPrecision.bfloat16();
        Generator generator = generator(portraits.weights());
        try (Spares<GeneratorCopy> spares = GeneratorCopy.spares();
                GeneratorCopy copy = GeneratorCopy.of(generator, 1, spares)) {
            byte[] exact = generator.pictures(points).pixels();
            byte[] rough = generator.sketch(points).pixels();
            assertArrayEquals(exact, copy.pictures(points).pixels());
            assertArrayEquals(
                    FasterPrecision.isBfloat16() ? rough : exact, copy.sketch(points).pixels());
        }
    }

    private Generator generator(Weights weights) throws Exception {
        Generator generator = new Generator(portraits.network(), manager);
        generator.load(weights);
        return generator;
    }

    private Weights untrained() {
        return InitialWeights.draw(
                Architecture.generator(portraits.network()), new SplittableRandom(1));
    }

    private static void assertLooksAlike(byte[] expected, byte[] actual) {
        assertEquals(expected.length, actual.length);
        int largest = 0;
        for (int i = 0; i < expected.length; i++) {
            int difference = Byte.toUnsignedInt(expected[i]) - Byte.toUnsignedInt(actual[i]);
            largest = Math.max(largest, Math.abs(difference));
        }
        assertTrue(largest <= UNSEEN, "a colour is off by " + largest);
    }
}
