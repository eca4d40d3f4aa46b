package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the bench prints, not how fast this machine is.
@Tag("arithmetic")
class BenchCommandTest {
    @TempDir Path folder;

    @Test
    void aProgramCanReadTheResult() {
        CliRun run =
                CliRun.of("bench", "--batch", "2", "--steps", "2", "--precision", "f32", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(
                "preset precision device threads batch images_per_second ms_per_step slider_ms_p50"
                        + " slider_ms_p95 slider_ms_p95_training grid_ms training_share_dragging"
                        + " beside_share checkpoint_ms resident_mib gemm_gflops pulse_fps"
                        + " training_share_window sliders_ms scrub_per_second quality_share",
                String.join(" ", json.keySet()));
        assertEquals("classroom", json.get("preset").getAsString());
        assertEquals("f32", json.get("precision").getAsString());
        assertEquals("cpu", json.get("device").getAsString());
        assertEquals(2, json.get("batch").getAsInt());
        assertTrue(json.get("pulse_fps").isJsonNull());
        assertTrue(json.get("quality_share").isJsonNull());
        for (String measured :
                new String[] {
                    "images_per_second",
                    "ms_per_step",
                    "slider_ms_p50",
                    "slider_ms_p95",
                    "gemm_gflops",
                    "grid_ms",
                    "training_share_dragging",
                    "checkpoint_ms",
                    "beside_share"
                }) {
            assertTrue(json.get(measured).getAsDouble() > 0, measured);
        }
        assertEquals(
                2000.0,
                json.get("images_per_second").getAsDouble() * json.get("ms_per_step").getAsDouble(),
                20);
    }

    @Test
    void theWindowsFiguresStandInPlaceOfTheTerminals() {
        CliRun run =
                CliRun.of(
                        "bench", "--batch=2", "--steps=1", "--precision=f32", "--window", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(60.0, json.get("pulse_fps").getAsDouble());
        assertEquals(12.0, json.get("slider_ms_p95_training").getAsDouble());
        assertEquals(900.0, json.get("resident_mib").getAsDouble());
    }

    @Test
    void theCostOfQualityIsAPartOfTheSpeed() throws Exception {
        TrainingPlan plan =
                Preset.CLASSROOM
                        .plan()
                        .withNetwork(new NetworkSpec(32, 1, 4, 8))
                        .withBatch(4)
                        .withPrecision(Precision.F32);
        double share = new Bench(Preset.CLASSROOM, plan, 1).qualityShare(250_000_000L);
        assertTrue(Math.abs(share) < 1, share + " of the speed");
    }

    @Test
    void anEarlierResultIsSetBesideTheNewOne() throws Exception {
        Path earlier = folder.resolve("earlier.json");
        Files.writeString(
                earlier,
                "{\"preset\": \"lesson\", \"ms_per_step\": 1e9, \"pulse_fps\": null, \"batch\": 2}");
        CliRun run =
                CliRun.of("bench", "--batch", "2", "--steps", "1", "--against", earlier.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("batch: 2.0 before, 2.0 now, 1.00 times as much"), run.err());
        assertTrue(run.err().contains("ms_per_step: 1,000,000,000.0 before"), run.err());
        assertTrue(run.err().contains("preset: \"lesson\" before, \"classroom\" now"), run.err());
    }

    @Test
    void whatIsNoResultIsRefusedBeforeAnythingIsMeasured() throws Exception {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "[1, 2]");
        CliRun run = CliRun.of("bench", "--against", other.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("other.json is no result of bench"), run.err());
        CliRun none = CliRun.of("bench", "--against", folder.resolve("none").toString());
        assertTrue(none.err().contains("cannot be read"), none.err());
    }

    /// The arithmetic of the classroom's networks, by hand: see {@link StepProfile}. Some
    /// processors take the minimal form, in float32 alone.
    @ParameterizedTest
    @CsvSource({"f32, true", "bf16, false"})
    void theProfileCountsEveryConvolution(String precision, boolean mayBeMinimal) {
        CliRun run =
                CliRun.of(
                        "bench",
                        "--profile",
                        "--batch",
                        "8",
                        "--steps",
                        "2",
                        "--precision",
                        precision);
        assertEquals(0, run.code(), run.err());
        boolean minimal = run.out().contains("bmm");
        assertTrue(mayBeMinimal || !minimal, run.out());
        double wide = 2 * 16 * 32.0 * 64 * 64; // the layer between 32 and 64 maps, an image
        double deep = 2 * 16 * 64.0 * 128 * 16; // the one between 64 and 128
        double edge = 2 * 16 * 3.0 * 32 * 256;
        double last = 8 * (2 * 16 * 128.0); // the discriminator's, which is no matrix product
        double others = (6 + 3) * edge + 2 * (2 * 16 * 64.0 * 128);
        double defined = (8 + 3) * (wide + deep) + others + last;
        double multiplied = (8 + 3) * (wide + (minimal ? deep * 9 / 16 : deep)) + others;
        String counted =
                String.format(
                        Locale.ROOT,
                        "%.2f GFLOP of the %.2f",
                        8 * multiplied / 1e9,
                        8 * defined / 1e9);
        assertTrue(run.out().contains(counted), counted + " in " + run.out());
        assertTrue(run.out().contains("convolution_backward"), run.out());
    }

    @Test
    void residentMemoryIsReadFromTheKernel() throws Exception {
        Path status = folder.resolve("status");
        Files.writeString(status, "Name:\tjava\nVmRSS:\t  524288 kB\nThreads:\t3\n");
        assertEquals(512.0, ResidentMemory.mib(status));
        assertNull(ResidentMemory.mib(folder.resolve("none")));
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
