package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dcganlab.app.Main;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as it is started, with what surrounds the commands.
class MainProcessTest {
    @TempDir Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS) // There nobody sets HOME.
    void theHomeFolderIsWhereHomeSays() throws Exception {
        ProcessBuilder lab = lab("runs", "show", "~/none");
        lab.command().removeIf(word -> word.startsWith("-Duser.home="));
        lab.environment().put("HOME", folder.toString());
        assertTrue(said(lab.start()).startsWith(folder + "/none "));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aHomeThatJavaIsToldStays() throws Exception {
        ProcessBuilder lab = lab("runs", "show", "~/none");
        lab.environment().put("HOME", folder.toString());
        String said = said(lab.start());
        assertTrue(said.startsWith(System.getProperty("user.home") + "/none "), said);
    }

    @Test
    void theExitCodeIsLeftForMaven() throws Exception {
        Path file = folder.resolve("exit-code");
        ProcessBuilder lab = lab("train", "--nonsense");
        lab.command().add(1, "-Dlab.exit=" + file);
        Process process = lab.start();
        String said = said(process);
        assertEquals(2, process.waitFor());
        assertEquals("2", Files.readString(file));
        assertFalse(said.contains("Exception"), said);
    }

    /// To train something else instead would be no answer.
    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void whatCannotBeShownIsNotOpened() throws Exception {
        ProcessBuilder lab = lab(folder.toString());
        lab.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = lab.start();
        assertEquals("There is no display.", said(process).strip());
        assertEquals(1, process.waitFor());
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void whatSurroundsTheCommandsSpeaksTheSystemsLanguage() throws Exception {
        ProcessBuilder lab = lab(folder.toString());
        lab.command().replaceAll(word -> word.replace("-Duser.language=en", "-Duser.language=ja"));
        lab.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        lab.command().add(1, "-Dstderr.encoding=UTF-8");
        assertEquals("画面がありません。", said(lab.start()).strip());
    }

    /// As `runs` is wherever the lab has trained in a terminal.
    @Test
    void aFolderThatIsCalledAsACommandIsNotMeant() throws Exception {
        ProcessBuilder lab = lab("runs");
        lab.directory(Files.createDirectory(folder.resolve("runs")).getParent().toFile());
        Process process = lab.start();
        String said = said(process);
        assertEquals(2, process.waitFor(), said);
    }

    /// Else DJL would pass over it in silence.
    @Test
    void aLibtorchThatIsNotThereIsMissed() throws Exception {
        ProcessBuilder lab = lab("devices");
        Path none = folder.resolve("none");
        lab.environment().put("PYTORCH_LIBRARY_PATH", none.toString());
        Process process = lab.start();
        String said = said(process);
        assertTrue(said.startsWith("There is no libtorch in " + none + ", "), said);
        assertEquals(1, said.strip().lines().count());
        assertEquals(2, process.waitFor());
    }

    private static ProcessBuilder lab(String... words) {
        List<String> command = new ArrayList<>(TrainCommandTest.command(words));
        command.replaceAll(
                word -> word.equals(CliProcess.class.getName()) ? Main.class.getName() : word);
        return new ProcessBuilder(command);
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}
