package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.CheckedDevice;
import dcganlab.model.Device;
import dcganlab.model.Texts;
import dcganlab.training.DeviceCheck;

import org.junit.jupiter.api.Test;

import java.util.Locale;
import java.util.Objects;

/// Devices are tried, not just named.
class DevicesCommandTest {
    @Test
    void theProcessorPasses() {
        CliRun run = CliRun.of("devices", "--json");
        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("PyTorch", json.get("engine").getAsString());
        JsonObject cpu = json.getAsJsonArray("devices").get(0).getAsJsonObject();
        assertEquals("cpu", cpu.get("name").getAsString());
        assertTrue(cpu.get("passed").getAsBoolean());
        assertTrue(cpu.get("deviation").getAsDouble() < 1e-4, run.out());
        JsonObject bfloat16 = json.getAsJsonObject("bfloat16");
        assertTrue(bfloat16.get("right").getAsBoolean());
        double speed = bfloat16.get("speed").getAsDouble();
        assertEquals(speed > 1 ? "bf16" : "f32", json.get("precision").getAsString());
    }

    @Test
    void aPersonCanReadIt() {
        CliRun run = CliRun.of("devices");
        assertTrue(run.out().startsWith("PyTorch 2."), run.out());
        assertTrue(run.out().contains("\ncpu: results are right (deviation "), run.out());
        assertTrue(run.out().contains("\ncpu: bfloat16 gives right results, "), run.out());
    }

    @Test
    void aDeviceThatIsNotThereFailsWithAReason() {
        CheckedDevice check = DeviceCheck.of(Device.gpu(99));
        assertFalse(check.passed());
        assertEquals(
                "There is no device \u201cgpu99\u201d here. Available: cpu.",
                new Texts(Locale.ENGLISH).of(Objects.requireNonNull(check.trouble())));
    }
}
