package dcganlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import dcganlab.cli.StartMark;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The image, made as for a release and moved to where its user has it: a place with a blank and
/// Japanese in its name, on a machine without Java and with the poorest of locales.
@DisabledOnOs(OS.WINDOWS) // Its launcher is a shell's.
class ImageTest {
    private static final int SIGTERM = 128 + 15;
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw";

    @TempDir static Path folder;

    @TempDir Path home;

    private static Path image;

    @BeforeAll
    static void make() throws Exception {
        Path made = folder.resolve("dcgan-lab");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "jlink-config/MakeImage.java",
                                Main.class.getName(),
                                System.getProperty("jdk.module.path"),
                                made.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        image = folder.resolve("the lab \u65e5\u672c\u8a9e");
        Files.move(made, image);
    }

    @Test
    void itIsSmall() throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            long bytes =
                    files.filter(Files::isRegularFile)
                            .mapToLong(each -> each.toFile().length())
                            .sum();
            assertTrue(bytes < 260L << 20, () -> (bytes >> 20) + " MiB");
        }
    }

    @Test
    void itTrainsAndDraws() throws Exception {
        assertEquals(0, run("devices").code());
        String run = home.resolve("run").toString();
        Ended trained =
                run("train", "--steps", "3", "--width", "8", "--out", run, "--data", "portraits");
        assertEquals(0, trained.code(), trained.said());
        Path grid = home.resolve("grid.png");
        Ended drawn = run("sample", "--model", run, "--out", grid.toString());
        assertEquals(0, drawn.code(), drawn.said());
        assertTrue(Files.size(grid) > 1_000);
    }

    /// Its window opens, from the start cache, without a word; told to end, the process leaves
    /// nothing behind but what it keeps.
    @Test
    @Timeout(180)
    void itsWindowOpensAndEnds() throws Exception {
        Path marks = home.resolve("marks");
        Path loaded = home.resolve("loaded");
        ProcessBuilder lab = lab();
        lab.environment().put("DISPLAY", ":none"); // It asks whether there is one.
        lab.environment()
                .put(
                        "DCGAN_LAB_JAVA_OPTIONS",
                        "-Duser.home="
                                + home
                                + " "
                                + HEADLESS
                                + " -D"
                                + StartMark.FILE
                                + "="
                                + marks
                                + " -Xlog:class+load:file="
                                + loaded);
        Process process = lab.start();
        for (StartMark mark : List.of(StartMark.STAGE, StartMark.WINDOW, StartMark.SLIDERS)) {
            while (!Files.exists(marks) || !Files.readString(marks).contains(mark.word())) {
                assertTrue(process.isAlive(), () -> "ended before " + mark);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        process.toHandle().destroy(); // Which leaves its last words readable.
        Ended ended = ended(process);
        assertEquals(SIGTERM, ended.code());
        assertEquals("", ended.said());
        try (Stream<String> classes = Files.lines(loaded)) {
            List<String> lines =
                    classes.filter(line -> line.contains(" dcganlab.view.MainWindow ")).toList();
            assertEquals(1, lines.size());
            assertTrue(lines.getFirst().contains("shared objects file"), lines.getFirst());
        }
        try (Stream<Path> left = Files.list(home)) {
            assertFalse(left.anyMatch(each -> each.toString().contains("hs_err")));
        }
    }

    /// As a file manager does that opens the file of a run.
    @Test
    @Timeout(180)
    void itOpensWhatItIsStartedWith() throws Exception {
        Path run = home.resolve("run");
        run(
                "train",
                "--steps",
                "2",
                "--width",
                "8",
                "--out",
                run.toString(),
                "--data",
                "portraits");
        ProcessBuilder lab = lab(run.resolve("run.lab").toString());
        lab.environment().put("DISPLAY", ":none");
        lab.environment().merge("DCGAN_LAB_JAVA_OPTIONS", " " + HEADLESS, String::concat);
        Process process = lab.start();
        String held = "process " + process.pid() + " since";
        while (!Files.readString(run.resolve("lock")).startsWith(held)) {
            assertTrue(process.isAlive(), "ended before the run was open");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.toHandle().destroy();
        Ended ended = ended(process);
        assertEquals(SIGTERM, ended.code(), ended.said());
        assertEquals("", ended.said());
    }

    @Test
    void itMeasuresItsOwnStart() throws Exception {
        Ended ended = run("bench", "--start", "1", "--json");
        assertEquals(0, ended.code(), ended.said());
        String json = ended.said().lines().toList().getLast();
        List<Double> times =
                JsonParser.parseString(json).getAsJsonObject().asMap().values().stream()
                        .map(JsonElement::getAsDouble)
                        .toList();
        assertEquals(StartMark.values().length, times.size());
        assertTrue(times.getFirst() > 0, json);
        assertEquals(times.subList(0, 3).stream().sorted().toList(), times.subList(0, 3));
    }

    /// Java would go on with the classes of before.
    @Test
    void aChangedJarIsNotHiddenByTheCache() throws Exception {
        Path jar = image.resolve("lib/app/slf4j-simple-2.0.20.jar");
        byte[] before = Files.readAllBytes(jar);
        try {
            Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
            ProcessBuilder lab = lab("--help");
            lab.environment().put("XDG_CACHE_HOME", "/dev/null");
            Ended ended = ended(lab.start());
            assertEquals(0, ended.code());
            String first = ended.said().lines().findFirst().orElse("");
            assertTrue(first.startsWith("dcgan-lab: no start cache for these jars"), first);
            assertTrue(ended.said().contains("Usage: dcgan-lab"), ended.said());
        } finally {
            Files.write(jar, before);
        }
    }

    private record Ended(int code, String said) {}

    private Ended run(String... words) throws Exception {
        return ended(lab(words).start());
    }

    private static Ended ended(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private ProcessBuilder lab(String... words) {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/dcgan-lab").toString()));
        command.addAll(List.of(words));
        ProcessBuilder lab = new ProcessBuilder(command);
        lab.directory(home.toFile());
        lab.redirectErrorStream(true);
        lab.environment().keySet().retainAll(List.of("HOME"));
        lab.environment().put("PATH", "/usr/bin:/bin");
        lab.environment().put("LC_ALL", "C");
        // libtorch is unpacked there already.
        lab.environment()
                .put(
                        "DJL_CACHE_DIR",
                        Path.of(System.getProperty("user.home"), ".djl.ai").toString());
        lab.environment().put("DCGAN_LAB_JAVA_OPTIONS", "-Duser.home=" + home);
        return lab;
    }
}
