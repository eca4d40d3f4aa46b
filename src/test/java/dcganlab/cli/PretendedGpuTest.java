package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A device chosen by name, on a machine whose processor is taken for a GPU: images that live on
/// it, noise that it draws, scripts without what suits processors alone.
@Tag("gpu-only")
class PretendedGpuTest {
    @TempDir Path folder;

    @Test
    void itIsCheckedAgainstTheProcessor() {
        CliRun run = CliRun.of("devices", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject gpu =
                JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .getAsJsonArray("devices")
                        .get(1)
                        .getAsJsonObject();
        assertEquals("gpu0", gpu.get("name").getAsString());
        assertTrue(gpu.get("passed").getAsBoolean());
        double deviation = gpu.get("deviation").getAsDouble();
        assertTrue(deviation > 0, "computed in other forms");
        assertTrue(deviation < 1e-4, run.out());
    }

    @Test
    void aRunGoesOnAsIfItHadNeverStopped() throws IOException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        train(whole, "--steps", "6", "--device", "gpu0");
        train(parts, "--steps", "3", "--device", "gpu0");
        CliRun resumed = CliRun.of("train", "--resume", "--out", parts.toString(), "--steps", "6");
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(Files.readString(parts.resolve("plan.json")).contains("\"gpu0\""));
        assertEquals(-1, mismatch(whole, parts, "generator.safetensors"));
        assertEquals(-1, mismatch(whole, parts, "discriminator.safetensors"));
    }

    @Test
    void theNoiseIsItsOwn() throws IOException {
        Path here = folder.resolve("gpu");
        Path there = folder.resolve("cpu");
        train(here, "--steps", "2", "--device", "gpu0");
        train(there, "--steps", "2", "--device", "cpu");
        assertFalse(mismatch(here, there, "generator.safetensors") == -1);
    }

    @Test
    void itIsMeasured() {
        CliRun run =
                CliRun.of(
                        "bench",
                        "--device",
                        "gpu0",
                        "--width",
                        "8",
                        "--batch",
                        "4",
                        "--steps",
                        "4",
                        "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("gpu0", json.get("device").getAsString());
        assertEquals("f32", json.get("precision").getAsString());
        assertTrue(json.get("images_per_second").getAsDouble() > 0);
    }

    private static void train(Path run, String... words) {
        String[] all = {
            "train",
            "--data",
            "portraits",
            "--width",
            "8",
            "--batch",
            "4",
            "--set",
            "input-noise=0.1",
            "--set",
            "noise-steps=100",
            "--out",
            run.toString()
        };
        CliRun trained = CliRun.of(concat(all, words));
        assertEquals(0, trained.code(), trained.err());
    }

    private static String[] concat(String[] first, String... second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static long mismatch(Path a, Path b, String file) throws IOException {
        return Files.mismatch(a.resolve(file), b.resolve(file));
    }
}
