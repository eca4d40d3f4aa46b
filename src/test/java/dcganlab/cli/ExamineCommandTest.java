package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Recorded runs of the classroom's networks, width 16: one that went well, one with both rates at
/// 0.01, one with kernels of 2, one with dense layers alone, one whose discriminator learns fifty
/// times as fast as its generator, and one whose discriminator died of its rate.
class ExamineCommandTest {
    private static final Path RUNS = Path.of("src/test/resources/dcganlab/doctor");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "healthy, ''",
        "rates, rate_d_high rate_g_high",
        "kernel2, discriminator_wins mode_collapse checkerboard",
        "dense, no_progress oscillation",
        "slow-g, discriminator_wins mode_collapse",
        "dead, vanishing_gradients"
    })
    void whatIsWrongIsFound(String run, String symptoms) {
        assertEquals(
                symptoms.isEmpty() ? List.of() : List.of(symptoms.split(" ")),
                symptoms(examine(RUNS.resolve(run))));
    }

    @Test
    void aHealthyRunIsNeverCalledIll() {
        for (int step = 50; step <= 500; step += 50) {
            JsonObject result = examine(RUNS.resolve("healthy"), "--step", "" + step);
            assertEquals(List.of(), symptoms(result), "step " + step);
            assertEquals(step, result.get("step").getAsInt());
        }
        assertEquals("improving", examine(RUNS.resolve("healthy")).get("state").getAsString());
        assertEquals(
                "early",
                examine(RUNS.resolve("healthy"), "--step", "100").get("state").getAsString());
    }

    @Test
    void evidenceSaysWhatWasSeenWhereAndWhatIsUsual() {
        JsonObject remark =
                examine(RUNS.resolve("rates")).getAsJsonArray("remarks").get(1).getAsJsonObject();
        JsonObject evidence = remark.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals("update_g", evidence.get("curve").getAsString());
        assertTrue(evidence.get("above").getAsBoolean());
        assertTrue(evidence.get("value").getAsDouble() > evidence.get("threshold").getAsDouble());
        assertEquals(400, evidence.get("to").getAsInt());
        assertTrue(remark.get("branch").isJsonNull(), "no checkpoint is kept to go back to");
    }

    @Test
    void theCommandThatBranchesIsToldWhereACheckpointIsKept() throws IOException {
        Path run = copy("rates");
        Files.createDirectories(run.resolve("checkpoints"));
        Files.createFile(run.resolve("checkpoints/step-000000000.safetensors"));
        CliRun told = CliRun.of("runs", "examine", run.toString());
        assertEquals(0, told.code(), told.err());
        assertTrue(
                told.out().startsWith("The discriminator\u2019s rate is too high (since step 1)"),
                told.out());
        assertTrue(
                told.out()
                        .contains(
                                "Apply and branch: runs branch "
                                        + run
                                        + " --step 0 --out "
                                        + run
                                        + "-rate-d-high --set learning-rate-d=2.0E-4"
                                        + " --set learning-rate-g=2.0E-4"),
                told.out());
    }

    @Test
    void itSpeaksJapaneseAndItsJsonEnglish() {
        CliRun told =
                CliRun.of("runs", "examine", RUNS.resolve("kernel2").toString(), "--lang", "ja");
        assertTrue(told.out().contains("モード崩壊"), told.out());
        CliRun json =
                CliRun.of(
                        "runs",
                        "examine",
                        RUNS.resolve("kernel2").toString(),
                        "--json",
                        "--lang",
                        "ja");
        assertTrue(json.out().contains("Mode collapse"), json.out());
        assertFalse(json.out().contains("モード崩壊"), json.out());
    }

    @Test
    void aFolderThatIsNoRunIsSaidToBeNone() {
        CliRun told = CliRun.of("runs", "examine", folder.toString());
        assertEquals(1, told.code());
        assertTrue(told.err().contains(folder.toString()), told.err());
    }

    private Path copy(String run) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("run"));
        for (String file : List.of("plan.json", "metrics.csv", "quality.csv", "layers.csv")) {
            Files.copy(RUNS.resolve(run).resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static List<String> symptoms(JsonObject result) {
        return result.getAsJsonArray("remarks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(remark -> remark.get("symptom").getAsString())
                .toList();
    }

    private static JsonObject examine(Path run, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "runs";
        words[1] = "examine";
        words[2] = run.toString();
        words[3] = "--json";
        System.arraycopy(more, 0, words, 4, more.length);
        CliRun told = CliRun.of(words);
        assertEquals(0, told.code(), told.err());
        return JsonParser.parseString(told.out()).getAsJsonObject();
    }
}
