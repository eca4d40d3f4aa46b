package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class TemporaryFolderTest {
    @Test
    void itGoesWithAllInIt() throws Exception {
        Path path;
        try (TemporaryFolder folder = new TemporaryFolder()) {
            path = folder.path();
            fill(path);
            assertTrue(Files.isDirectory(path));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is told to end by its death")
    void itGoesWithAProcessThatIsToldToEnd() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TemporaryFolderTest.class.getName())
                        .redirectErrorStream(true)
                        .start();
        try (var out = process.inputReader()) {
            Path path = Path.of(out.readLine());
            assertTrue(Files.isDirectory(path), path.toString());
            process.toHandle().destroy();
            assertEquals("", out.readAllAsString());
            assertFalse(Files.exists(path), path.toString());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private static void fill(Path folder) throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("run")).resolve("plan.json"), "{}");
    }

    /// Uses a folder until it is told to end.
    public static void main(String... words) throws Exception {
        TemporaryFolder folder = new TemporaryFolder();
        fill(folder.path());
        System.out.println(folder.path());
        Thread.sleep(Long.MAX_VALUE);
    }
}
