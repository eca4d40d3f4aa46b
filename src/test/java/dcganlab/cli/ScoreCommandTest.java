package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.Architecture;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;
import dcganlab.nn.InitialWeights;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A saved generator's figures.
class ScoreCommandTest {
    private static final NetworkSpec TINY = new NetworkSpec(32, 3, 5, 8);

    @TempDir Path folder;
    private Path model = Path.of("");

    @BeforeEach
    void saveAGenerator() throws LabException {
        model = folder.resolve("g.safetensors");
        new ModelFile(Part.GENERATOR, TINY, strong(), 5).write(model);
    }

    @Test
    void itsOwnPicturesAreCopies() {
        Path data = itsPictures(6);
        CliRun run = score("--data", data.toString(), "--count", "24", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(
                Set.of(
                        "model",
                        "data",
                        "seed",
                        "generated",
                        "real",
                        "swd",
                        "swd_levels",
                        "swd_real",
                        "swd_real_levels",
                        "ms_ssim",
                        "ms_ssim_real",
                        "saturated",
                        "saturated_real",
                        "nearest_checked",
                        "nearest_median",
                        "nearest_median_real",
                        "nearest_ratio",
                        "nearest_threshold",
                        "nearest_closer"),
                result.keySet());
        assertEquals(model.toString(), result.get("model").getAsString());
        assertEquals(24, result.get("generated").getAsInt());
        assertEquals(24, result.get("real").getAsInt());
        assertEquals(24, result.get("nearest_closer").getAsInt());
        assertTrue(result.get("nearest_ratio").getAsDouble() < 0.01, run.out());
        assertEquals(Set.of("32", "16"), result.getAsJsonObject("swd_levels").keySet());
        assertEquals(
                result.get("ms_ssim_real").getAsDouble(),
                result.get("ms_ssim").getAsDouble(),
                0.02);
        assertEquals(
                result.get("saturated_real").getAsDouble(),
                result.get("saturated").getAsDouble(),
                0.001); // They are the same pictures.
    }

    @Test
    void theFiguresAreExplained() {
        CliRun run = score("--data", itsPictures(6).toString(), "--count", "16");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("16 generated images, 24 real images\ndistance "));
        assertEquals(3, run.out().lines().filter(line -> line.startsWith("           ")).count());
        for (String word : new String[] {"at 32 pixels", "at 16 pixels", "MS-SSIM", "16 of 16"}) {
            assertTrue(run.out().contains(word), word + ": " + run.out());
        }
        assertTrue(run.err().contains("24 images"), run.err());
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        String[] words = {"--data", itsPictures(6).toString(), "--count=16", "--json", "--seed=9"};
        assertEquals(score(words).out(), score(words).out());
    }

    @Test
    void aRunIsJudgedByThePortraitsThatItLearntFrom() throws LabException {
        NetworkSpec network = SmallRuns.PLAN.network();
        RunFolder run = RunFolder.create(folder.resolve("run"), SmallRuns.PLAN, false);
        run.save(
                InitialWeights.draw(Architecture.generator(network), new Random(3)),
                InitialWeights.draw(Architecture.discriminator(network), new Random(3)),
                1);
        CliRun score =
                CliRun.of(
                        "score",
                        "--model=" + run.path(),
                        "--data=portraits",
                        "--count=16",
                        "--json");
        assertEquals(0, score.code(), score.err());
        JsonObject result = JsonParser.parseString(score.out()).getAsJsonObject();
        assertEquals("portraits", result.get("data").getAsString());
        assertEquals(SmallRuns.PLAN.data().count(), result.get("real").getAsInt());
    }

    @Test
    void tooFewRealImagesAreNamed() {
        CliRun run = score("--data", itsPictures(3).toString(), "--count", "16");
        assertEquals(1, run.code());
        assertTrue(
                run.err().contains("has 12 images. Figures of quality need 16 or more."),
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void imagesThatAreNotThereAreNamed() {
        CliRun run = score("--data", folder.resolve("none").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none: It does not exist."), run.err());
    }

    @Test
    void aMissingModelIsNamed() {
        Path none = folder.resolve("none");
        CliRun run = CliRun.of("score", "--data=portraits", "--model=" + none);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none cannot be read: there is no such file"), run.err());
    }

    @Test
    void moreThanThereIsRoomForIsWrongUse() {
        CliRun run = score("--data=portraits", "--count=" + Integer.MAX_VALUE);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("2,147,483,647 images take"), run.err());
    }

    /// Weights large enough for pictures that differ; the initial ones give one grey.
    private static Weights strong() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        InitialWeights.draw(Architecture.generator(TINY), new Random(3))
                .tensors()
                .forEach((name, tensor) -> {
                    float[] values = tensor.values().clone();
                    for (int i = 0; i < values.length && tensor.shape().length == 4; i++) {
                        values[i] *= 10;
                    }
                    tensors.put(name, new Tensor(tensor.shape(), values));
                });
        return new Weights(tensors);
    }

    /// A file with rows of four pictures by the generator.
    private Path itsPictures(int rows) {
        Path file = folder.resolve("real.npy");
        CliRun run =
                CliRun.of(
                        "sample",
                        "--model=" + model,
                        "--rows=" + rows,
                        "--columns=4",
                        "--out=" + file);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(file));
        return file;
    }

    private CliRun score(String... more) {
        String[] words = {"score", "--model", model.toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CliRun.of(all);
    }
}
