package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.Device;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;

import java.util.Locale;

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
        JsonObject bfloat16 = json.getAsJsonObject("bfloat16");
        assertTrue(bfloat16.get("right").getAsBoolean());
        double speed = bfloat16.get("speed").getAsDouble();
        assertEquals(speed > 1 ? "bf16" : "f32", json.get("precision").getAsString());
    }

    @Test
    void aPersonCanReadIt() {
        CliRun run = CliRun.of("devices");
        assertTrue(run.out().startsWith("PyTorch 2."), run.out());
        assertTrue(run.out().contains("\ncpu: 3 training steps in "), run.out());
        assertTrue(run.out().contains("\ncpu: bfloat16 computes right, "), run.out());
    }

    @Test
    void aDeviceThatIsNotThereFailsWithAReason() {
        SelfCheck check = SelfCheck.of(Device.gpu(99), new Texts(Locale.ENGLISH));
        assertFalse(check.passed());
        assertTrue(check.trouble().contains("gpu99"), check.trouble());
    }
}
