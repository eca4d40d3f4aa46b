package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.exchange.NumpyArray;
import dcganlab.model.Architecture;
import dcganlab.model.LabException;
import dcganlab.model.LatentSeed;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.nn.InitialWeights;
import dcganlab.runs.ModelFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/// Pictures from a saved generator.
@Tag("arithmetic")
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
                        InitialWeights.draw(Architecture.generator(TINY), new Random(3)),
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

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void latentVectorsThatAreNoNumbersAreRefused(float value) throws Exception {
        Path out = folder.resolve("out.npy");
        CliRun run = sample("--latents", latents(10, value).toString(), "--out", out.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("the latent vector with index 9 holds " + value), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aGridThatCannotHoldTheLatentVectorsIsWrongUse() throws Exception {
        CliRun run = grid("--latents", latents(10, 0).toString(), "--rows=2", "--columns=2");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("2 x 2 cells holds 4 of 10 latent vectors"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"--seed=1, 4, 3", "--rows=2, 5, 2", "--columns=3, 3, 4"})
    void aGridGrowsToHoldAllLatentVectors(String option, int columns, int rows) throws Exception {
        assertEquals(0, grid("--latents", latents(10, 0).toString(), option).code());
        BufferedImage image = ImageIO.read(folder.resolve("g.png").toFile());
        assertEquals(4 + columns * (128 + 4), image.getWidth());
        assertEquals(4 + rows * (128 + 4), image.getHeight());
    }

    @ParameterizedTest
    @CsvSource({
        "65536, 65536, '4,294,967,296 images take'",
        "50000, 50000, '2,500,000,000 images take'",
        "2147483647, 2147483647, 'images take'",
        "1, 150000, 'A sheet with 1 x 150,000 images has 2,693 million pixels'",
    })
    void moreThanThereIsRoomForIsWrongUse(int rows, int columns, String reason) {
        CliRun run = grid("--rows=" + rows, "--columns=" + columns);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(reason), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aFewLatentVectorsOnAHugeSheetAreWrongUse() throws Exception {
        CliRun run = grid("--latents", latents(10, 0).toString(), "--rows=2147483647");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("A sheet with"), run.err());
    }

    @Test
    void seedsBeyondTheLastAreWrongUse() {
        CliRun run = grid("--rows=1", "--columns=2", "--seed=" + Long.MAX_VALUE);
        assertEquals(2, run.code());
        assertEquals(
                "There are not enough seeds left: for 2 images choose one up to 9223372036854775806.\n",
                run.err());
        assertEquals(0, grid("--rows=1", "--columns=1", "--seed=" + Long.MAX_VALUE).code());
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

    /// So many latent vectors of zeros; the last number of the last one is as given.
    private Path latents(int count, float last) throws LabException {
        Path file = folder.resolve("z.npy");
        float[] values = new float[5 * count];
        values[values.length - 1] = last;
        new NumpyArray(new int[] {count, 5}, values).write(file);
        return file;
    }

    private CliRun grid(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = "--out=" + folder.resolve("g.png");
        return sample(all);
    }

    private CliRun sample(String... more) {
        String[] words = {"sample", "--model", model.toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CliRun.of(all);
    }
}
