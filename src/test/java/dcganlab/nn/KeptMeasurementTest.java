package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dcganlab.model.Bfloat16;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class KeptMeasurementTest {
    @TempDir Path folder;
    private int measured;

    private KeptMeasurement on(String machine, Path home) {
        return new KeptMeasurement(
                home, () -> machine, () -> new Bfloat16(0.01, 1.0 / 8 * ++measured));
    }

    @Test
    void aMachineIsMeasuredOnce() {
        Path home = folder.resolve("home");
        Bfloat16 first = on("here", home).get();
        KeptMeasurement next = on("here", home);
        assertNull(next.known());
        assertEquals(first, next.get());
        assertEquals(first, next.known());
        assertEquals(1, measured);
    }

    @Test
    void anotherMachineIsMeasuredAnew() {
        on("here", folder).get();
        assertEquals(0.25, on("there", folder).get().speed());
        assertEquals(0.25, on("there", folder).get().speed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"machine\":\"here\"}",
                "{\"machine\":3,\"speed\":\"fast\"}"
            })
    void whatCannotBeReadIsMeasuredAnew(String content) throws Exception {
        Files.writeString(folder.resolve(KeptMeasurement.FILE), content);
        assertEquals(0.125, on("here", folder).get().speed());
        assertEquals(0.125, on("here", folder).get().speed());
        assertEquals(1, measured);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        KeptMeasurement here = on("here", file.resolve("home"));
        assertEquals(0.125, here.get().speed());
        assertEquals(0.125, here.get().speed());
    }

    @Test
    void whoAsksForItHasItMeasuredAnewAndKept() {
        on("here", folder).get();
        Bfloat16 newer = on("here", folder).anew();
        assertEquals(0.25, newer.speed());
        assertEquals(newer, on("here", folder).get());
    }
}
