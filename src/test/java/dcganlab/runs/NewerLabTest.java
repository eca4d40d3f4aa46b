package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a newer lab has written into a run is not damaged: it is refused and stays where it is.
class NewerLabTest extends WholeRunFixture {
    @SuppressWarnings("NullAway.Init") // Made before each test.
    private RunFolder run;

    @BeforeEach
    void make() throws Exception {
        run = RunFolder.open(whole());
        Files.delete(run.parentFile());
    }

    @Test
    void aPlanThatTheCheckpointsDoNotKnowEitherIsNotReplaced() throws Exception {
        Path plan = run.path().resolve("plan.json");
        Files.writeString(plan, newer(Files.readString(plan)));
        checkpoint("dcganlab.plan");
        assertRefused(plan, () -> Recovery.open(run.path(), notice -> fail(notice.key())));
    }

    @Test
    void aCheckpointIsNotSetAside() throws Exception {
        checkpoint("dcganlab.settings");
        assertRefused(run.checkpointFile(2), () -> Recovery.of(run));
        assertEquals(List.of(1L, 2L), run.checkpoints());
    }

    @Test
    void changesOfSettingsAreNotLeftOut() throws Exception {
        JsonObject line =
                JsonParser.parseString(Files.readString(run.settingsFile())).getAsJsonObject();
        line.remove(LineCheck.NAME);
        line.getAsJsonObject("settings").addProperty("version", 99);
        LineCheck.seal(line);
        Files.writeString(run.settingsFile(), line + "\n");
        assertRefused(run.settingsFile(), () -> Recovery.of(run));
    }

    /// Rewrites the newest one as if a newer lab had.
    private void checkpoint(String key) throws Exception {
        Path file = run.checkpointFile(2);
        Safetensors content = Safetensors.read(file);
        SequencedMap<String, String> metadata = new LinkedHashMap<>(content.metadata());
        metadata.remove(Checksum.KEY);
        metadata.compute(key, (_, text) -> newer(text == null ? "{}" : text));
        Checksum.sealed(new Safetensors(content.weights(), metadata)).write(file);
    }

    private static String newer(String json) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        object.addProperty("version", 99);
        return object.toString();
    }

    private static void assertRefused(Path file, Executable reading) throws Exception {
        byte[] before = Files.readAllBytes(file);
        NewerException e = assertThrows(NewerException.class, reading);
        assertEquals("runs.newer", e.reason().key());
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
