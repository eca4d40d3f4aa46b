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
import dcganlab.nn.Profiler.Call;
import dcganlab.nn.StepArithmetic;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the bench prints, not how fast this machine is.
class BenchCommandTest {
    @TempDir Path folder;

    @Test
    void aProgramCanReadTheResult() {
        CliRun run =
                CliRun.of(
                        "bench",
                        "--batch=2",
                        "--steps=2",
                        "--precision=f32",
                        "--width=16",
                        "--set=kernel=3",
                        "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(
                "preset precision device threads batch others images_per_second ms_per_step slider_ms_p50"
                        + " slider_ms_p95 slider_ms_p95_training grid_ms training_share_dragging"
                        + " beside_share checkpoint_ms resident_mib device_busy_share"
                        + " gemm_gflops pulse_fps training_share_window"
                        + " training_share_inside looks_per_second sliders_ms"
                        + " scrub_per_second quality_share neighbour_share",
                String.join(" ", json.keySet()));
        assertEquals("classroom", json.get("preset").getAsString());
        assertEquals("f32", json.get("precision").getAsString());
        assertEquals("cpu", json.get("device").getAsString());
        assertEquals(2, json.get("batch").getAsInt());
        assertEquals("width=16,kernel=3", json.get("others").getAsString());
        assertTrue(json.get("pulse_fps").isJsonNull());
        assertTrue(json.get("quality_share").isJsonNull());
        assertTrue(json.get("neighbour_share").isJsonNull());
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
        double share = new Bench(Preset.CLASSROOM, small(), 1).qualityShare(250_000_000L);
        assertTrue(Math.abs(share) < 1, share + " of the speed");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNeighbourLeavesAPartOfTheSpeed() throws Exception {
        double share = new Bench(Preset.CLASSROOM, small(), 1).neighbourShare(50_000_000L);
        assertTrue(share > 0, share + " of the speed");
        assertEquals(0, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
    }

    private static TrainingPlan small() {
        return Preset.CLASSROOM
                .plan()
                .withNetwork(new NetworkSpec(32, 1, 4, 8))
                .withBatch(4)
                .withPrecision(Precision.F32);
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
        assertTrue(run.err().contains("other.json is not a result of bench"), run.err());
        CliRun none = CliRun.of("bench", "--against", folder.resolve("none").toString());
        assertTrue(none.err().contains("cannot be read"), none.err());
    }

    @ParameterizedTest
    @EnumSource(names = {"F32", "BF16"})
    @Tag("arithmetic")
    void theProfileStatesTheArithmeticWhateverItsOperationsAreCalled(Precision precision) {
        CliRun run =
                CliRun.of(
                        "bench",
                        "--profile",
                        "--batch=2",
                        "--width=8",
                        "--steps=2",
                        "--precision=" + precision.word());
        assertEquals(0, run.code(), run.err());
        NetworkSpec preset = Preset.CLASSROOM.plan().network();
        StepArithmetic step =
                StepArithmetic.here(
                        new NetworkSpec(preset.imageSize(), 3, preset.latent(), 8), 2, precision);
        String total =
                String.format(
                        Locale.ROOT, "%.2f GFLOP of the %.2f", step.multiplied(), step.defined());
        assertTrue(run.out().contains(total), total + " in " + run.out());
        assertEquals(
                step.layers().size(),
                run.out().lines().filter(line -> line.contains(".weight [")).count(),
                run.out());
    }

    @Test
    void operationsOfOneNameAndShapeStandTogether() {
        StepProfile profile =
                new StepProfile(
                        2,
                        List.of(
                                new Call("aten::mm", List.of(List.of(2L, 3L), List.of()), 4),
                                new Call("aten::mm", List.of(List.of(2L, 3L), List.of()), 2),
                                new Call("other", List.of(List.of(2L, 3L)), 8)),
                        StepArithmetic.here(NetworkSpec.LESSON, 2, Precision.F32));
        assertEquals(
                List.of(
                        new StepProfile.Row("other", "[2,3]", 0.5, 4),
                        new StepProfile.Row("mm", "[2,3]", 1, 3)),
                profile.rows());
        assertEquals(7, profile.milliseconds());
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
