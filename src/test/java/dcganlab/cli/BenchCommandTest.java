package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the bench prints, not how fast this machine is.
class BenchCommandTest {
    @TempDir Path folder;

    @Test
    void aProgramCanReadTheResult() {
        CliRun run = CliRun.of("bench", "--batch", "2", "--steps", "2", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(
                "preset precision device threads batch images_per_second ms_per_step slider_ms_p50"
                        + " slider_ms_p95 slider_ms_p95_training pulse_fps resident_mib"
                        + " gemm_gflops",
                String.join(" ", json.keySet()));
        assertEquals("classroom", json.get("preset").getAsString());
        assertEquals("f32", json.get("precision").getAsString());
        assertEquals("cpu", json.get("device").getAsString());
        assertEquals(2, json.get("batch").getAsInt());
        assertTrue(json.get("pulse_fps").isJsonNull());
        for (String measured :
                new String[] {
                    "images_per_second",
                    "ms_per_step",
                    "slider_ms_p50",
                    "slider_ms_p95",
                    "gemm_gflops"
                }) {
            assertTrue(json.get(measured).getAsDouble() > 0, measured);
        }
        assertEquals(
                2000.0,
                json.get("images_per_second").getAsDouble() * json.get("ms_per_step").getAsDouble(),
                20);
    }

    @Test
    void residentMemoryIsReadFromTheKernel() throws Exception {
        Path status = folder.resolve("status");
        Files.writeString(status, "Name:\tjava\nVmRSS:\t  524288 kB\nThreads:\t3\n");
        assertEquals(512.0, Bench.residentMib(status));
        assertNull(Bench.residentMib(folder.resolve("none")));
    }

    @Test
    void quantilesAreMeasuredValues() {
        double[] values = {5, 1, 4, 2, 3};
        assertEquals(3, Figures.quantile(values, 0.5));
        assertEquals(5, Figures.quantile(values, 0.95));
        assertEquals(1, Figures.quantile(values, 0));
        assertEquals(1, Figures.quantile(new double[] {1}, 0.95));
    }
}
