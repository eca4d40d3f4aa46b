package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.exchange.NumpyArray;
import dcganlab.latent.LatentSeed;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.StateDict;
import dcganlab.nn.InitialWeights;
import dcganlab.runs.ModelFile;
import dcganlab.runs.Part;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/// Pictures from a saved generator.
class SampleCommandTest {
    private static final NetworkSpec TINY = new NetworkSpec(32, 3, 5, 8);
    private static final int PICTURE = 3 * 32 * 32;

    @TempDir Path folder;
    private Path model = Path.of("");

    @BeforeEach
    void saveAGenerator() throws LabException {
        model = folder.resolve("g.safetensors");
        new ModelFile(
                        Part.GENERATOR,
                        TINY,
                        InitialWeights.draw(StateDict.generator(TINY), new Random(3)),
                        5)
                .write(model);
    }

    @Test
    void aGridHasItsRowsAndColumns() throws Exception {
        Path out = folder.resolve("grid.png");
        CliRun run = sample("--rows", "2", "--columns", "3", "--out", out.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(out + "\n", run.out());
        BufferedImage image = ImageIO.read(out.toFile());
        assertEquals(4 + 3 * (128 + 4), image.getWidth());
        assertEquals(4 + 2 * (128 + 4), image.getHeight());
    }

    @Test
    void anArrayHoldsTheSamePicturesAsTheGrid() throws Exception {
        Path png = folder.resolve("grid.png");
        Path npy = folder.resolve("out.npy");
        sample("--rows", "1", "--columns", "2", "--seed", "7", "--out", png.toString());
        sample("--rows", "1", "--columns", "2", "--seed", "7", "--out", npy.toString());
        NumpyArray array = NumpyArray.read(npy);
        assertArrayEquals(new int[] {2, 3, 32, 32}, array.shape());
        BufferedImage image = ImageIO.read(png.toFile());
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                int rgb = image.getRGB(4 + 128 + 4 + 4 * x + 2, 4 + 4 * y + 1);
                for (int channel = 0; channel < 3; channel++) {
                    float value = array.values()[PICTURE + (channel * 32 + y) * 32 + x];
                    int expected = (int) Math.rint((value + 1) * 127.5f);
                    assertEquals(expected, rgb >> (16 - 8 * channel) & 0xFF, x + ", " + y);
                }
            }
        }
    }

    @Test
    void givenLatentVectorsAreUsed() throws Exception {
        Path bySeed = folder.resolve("seed.npy");
        Path byVector = folder.resolve("vector.npy");
        Path latents = folder.resolve("z.npy");
        float[] z = new float[10];
        System.arraycopy(new LatentSeed(20).point(5).toArray(), 0, z, 0, 5);
        System.arraycopy(new LatentSeed(21).point(5).toArray(), 0, z, 5, 5);
        new NumpyArray(new int[] {2, 5}, z).write(latents);

        sample("--seed", "20", "--rows", "2", "--columns", "1", "--out", bySeed.toString());
        sample("--latents", latents.toString(), "--out", byVector.toString());

        assertArrayEquals(NumpyArray.read(bySeed).values(), NumpyArray.read(byVector).values());
    }

    @Test
    void manyPicturesAreTheSameAsFew() throws Exception {
        Path many = folder.resolve("many.npy");
        Path few = folder.resolve("few.npy");
        sample("--rows", "10", "--columns", "7", "--out", many.toString());
        sample("--rows", "1", "--columns", "1", "--seed", "70", "--out", few.toString());
        float[] last =
                Arrays.copyOfRange(NumpyArray.read(many).values(), 69 * PICTURE, 70 * PICTURE);
        assertArrayEquals(NumpyArray.read(few).values(), last, 1e-6f);
    }

    @Test
    void latentVectorsOfAnotherLengthAreRefused() throws Exception {
        Path latents = folder.resolve("z.npy");
        new NumpyArray(new int[] {2, 3}, new float[6]).write(latents);
        CliRun run =
                sample(
                        "--latents",
                        latents.toString(),
                        "--out",
                        folder.resolve("g.png").toString());
        assertEquals(1, run.code());
        assertTrue(
                run.err()
                        .contains(
                                "has the shape [2, 3]; this generator takes latent vectors of"
                                        + " the shape [n, 5]"),
                run.err());
    }

    @Test
    void noLatentVectorsAreRefused() throws Exception {
        Path latents = folder.resolve("z.npy");
        new NumpyArray(new int[] {0, 5}, new float[0]).write(latents);
        CliRun run =
                sample(
                        "--latents",
                        latents.toString(),
                        "--out",
                        folder.resolve("g.png").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("holds no latent vector"), run.err());
    }

    @Test
    void aMissingModelIsNamed() {
        CliRun run =
                CliRun.of(
                        "sample",
                        "--model",
                        folder.resolve("none").toString(),
                        "--out",
                        folder.resolve("g.png").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none cannot be read: there is no such file"), run.err());
    }

    @Test
    void aMissingFolderForTheResultIsNamedBeforeTheWork() {
        CliRun run = sample("--out", folder.resolve("missing").resolve("g.png").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("there is no folder"), run.err());
    }

    private CliRun sample(String... more) {
        String[] words = {"sample", "--model", model.toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CliRun.of(all);
    }
}
