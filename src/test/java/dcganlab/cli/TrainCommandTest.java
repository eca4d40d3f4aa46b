package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.data.ImageLibrary;
import dcganlab.model.Activation;
import dcganlab.model.Fit;
import dcganlab.model.Guidelines;
import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.ModelFile;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.MadeUpImages;
import dcganlab.training.TrainerFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Training without a window, on images of noise.
class TrainCommandTest {
    private static final NetworkSpec TINY = new NetworkSpec(32, 1, 8, 8);

    private static final TrainerFactory NO_IMAGES =
            (_, _) -> {
                throw new LabException(Message.of("data.noFiles", "FOLDER"));
            };

    private static final TrainerFactory TOO_FEW =
            (plan, _) -> new DcganTrainer(plan, MadeUpImages.of(3, plan.network()));

    private static final TrainerFactory STOPPED =
            (_, _) -> {
                throw new CancellationException();
            };

    private static final TrainerFactory UNASKED =
            (_, _) -> {
                throw new AssertionError("nothing should be loaded");
            };

    @TempDir Path folder;

    @Test
    void aRunIsLeftInItsFolder() throws Exception {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--steps", "3");

        assertEquals(0, run.code(), run.err());
        assertEquals(path.resolve("samples.png") + "\n", run.out());
        RunFolder left = RunFolder.open(path);
        assertEquals(4, Files.readAllLines(left.metricsFile()).size());
        ModelFile generator = ModelFile.readGenerator(path);
        assertEquals(TINY, generator.network());
        assertEquals(3, generator.step());
        assertEquals(3, ModelFile.read(Part.DISCRIMINATOR, left.discriminatorFile()).step());
        BufferedImage samples = ImageIO.read(left.samplesFile().toFile());
        assertEquals(4 + 8 * (128 + 4), samples.getWidth());
        assertTrue(samples.getHeight() > samples.getWidth(), "a caption stands below");
    }

    @Test
    void progressAndItsEndAreSaid() {
        CliRun run = train(folder.resolve("run"), "--steps", "2");
        assertTrue(run.err().contains("step 2/2  0:00 left  [==========]  "), run.err());
        assertFalse(run.err().contains("\r"), run.err());
    }

    @Test
    void minutesEndARunToo() throws Exception {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--minutes", "0.000001");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, ModelFile.readGenerator(path).step());
    }

    @Test
    @Tag("arithmetic")
    void theSameSeedGivesTheSameRun() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        train(one, "--steps", "2", "--seed", "9");
        train(two, "--steps", "2", "--seed", "9");
        assertArrayEquals(
                Files.readAllBytes(one.resolve("generator.safetensors")),
                Files.readAllBytes(two.resolve("generator.safetensors")));
    }

    @Test
    void optionsArriveInThePlan() throws Exception {
        Path path = folder.resolve("run");
        train(
                path,
                "--steps=1",
                "--seed=-5",
                "--fit=stretch",
                "--background=00a0FF",
                "--part=letters",
                "--tile=28",
                "--set=learning-rate-d=0.0004",
                "--set=averaged=true",
                "--set=loss=least-squares",
                "--set=beta1=0.7",
                "--set=deviation=0.05",
                "--set=pooling-g=true",
                "--set=kernel=3",
                "--set=activation-d=tanh",
                "--set=noise-steps=50",
                "--set=input-noise=0.1",
                "--set=real-label=0.9",
                "--set=discriminator-steps=2",
                "--set=learning-rate-g=0.0003");
        TrainingPlan plan = RunFolder.open(path).plan();
        assertEquals(-5, plan.seed());
        assertEquals(4, plan.batch());
        assertEquals(Fit.STRETCH, plan.data().fit());
        assertEquals(0x00A0FF, plan.data().background());
        assertEquals("letters", plan.data().part());
        assertEquals(28, plan.data().tile());
        assertEquals(
                Settings.PAPER
                        .with(PlanFields.LEARNING_RATE_D, 4e-4)
                        .with(PlanFields.LEARNING_RATE_G, 3e-4)
                        .with(PlanFields.LOSS, Loss.LEAST_SQUARES)
                        .with(PlanFields.BETA1, 0.7)
                        .with(PlanFields.REAL_LABEL, 0.9)
                        .with(PlanFields.INPUT_NOISE, 0.1)
                        .with(PlanFields.NOISE_STEPS, 50)
                        .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                        .with(PlanFields.AVERAGED, true),
                plan.settings());
        assertEquals(0.05, plan.deviation());
        assertEquals(
                Guidelines.FOLLOWED
                        .withPoolingG(true)
                        .withKernel(3)
                        .withActivationD(Activation.TANH),
                plan.network().guidelines());
    }

    @Test
    void aPathOfImagesIsKeptSoThatItIsFoundFromAnywhere() throws Exception {
        Path path = folder.resolve("run");
        List<String> words =
                List.of(
                        ("train --data images --out "
                                        + path
                                        + " --steps 1 --channels 1 --latent 8"
                                        + " --width 8 --batch 4")
                                .split(" ", -1));
        assertEquals(0, CliRun.of(words.toArray(String[]::new)).code());
        assertEquals(
                Path.of("images").toAbsolutePath().toString(),
                RunFolder.open(path).plan().data().location());
    }

    @Test
    void anOlderRunIsOverwrittenOnlyWhenAsked() throws Exception {
        Path path = folder.resolve("run");
        train(path, "--steps", "2");
        CliRun again = train(path, "--steps", "1");
        assertEquals(1, again.code());
        assertTrue(again.err().contains("already holds a run"), again.err());
        assertEquals(2, ModelFile.readGenerator(path).step());

        assertEquals(0, train(path, "--steps", "1", "--overwrite").code());
        assertEquals(1, ModelFile.readGenerator(path).step());
        assertEquals(2, Files.readAllLines(path.resolve("metrics.csv")).size());
    }

    @Test
    void theRefusalToOverwriteNamesTheOption() {
        Path path = folder.resolve("run");
        train(path, "--steps", "1");
        CliRun again = train(path, "--steps", "1");
        assertTrue(again.err().contains("--overwrite"), again.err());
    }

    @Test
    void aStartThatFailsLeavesTheOlderRun() throws Exception {
        Path path = folder.resolve("run");
        train(path, "--steps", "2");
        byte[] plan = Files.readAllBytes(path.resolve("plan.json"));

        CliRun failed = CliRun.of(NO_IMAGES, words(path, "--overwrite", "--seed", "5"));

        assertEquals(1, failed.code());
        assertArrayEquals(plan, Files.readAllBytes(path.resolve("plan.json")));
        assertEquals(2, ModelFile.readGenerator(path).step());
        assertEquals(3, Files.readAllLines(path.resolve("metrics.csv")).size());
        assertTrue(Files.exists(path.resolve("samples.png")));
    }

    @Test
    void aStartThatFailsLeavesNothing() {
        Path path = folder.resolve("deep").resolve("run");
        assertEquals(1, CliRun.of(NO_IMAGES, words(path)).code());
        assertEquals(1, CliRun.of(TOO_FEW, words(path)).code());
        assertEquals(1, CliRun.of(STOPPED, words(path)).code());
        assertEquals(2, train(path, "--device", "gpu77").code());
        assertFalse(Files.exists(folder.resolve("deep")));
        assertEquals(0, train(path, "--steps", "1").code());
    }

    @Test
    void aFolderWithoutRoomIsNamedBeforeTheImagesAreLoaded() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        CliRun run = CliRun.of(UNASKED, words(file.resolve("run")));
        assertEquals(1, run.code());
        assertTrue(run.err().contains("file is a file."), run.err());
    }

    @Test
    void aDeviceThatIsNotThereIsNamedBeforeTheImagesAreLoaded() {
        CliRun run = CliRun.of(UNASKED, words(folder.resolve("run"), "--device", "gpu77"));
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("There is no device “gpu77” here."), run.err());
    }

    @Test
    void whatWasLoadedAndWhatWasSkippedIsSaidInOneLine() throws Exception {
        Path images = Files.createDirectory(folder.resolve("cats"));
        for (int i = 0; i < 5; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
            Path kind = Files.createDirectories(images.resolve(i < 3 ? "big" : "small"));
            ImageIO.write(image, "png", kind.resolve(i + ".png").toFile());
            Files.writeString(images.resolve("note" + i), "cat");
        }
        TrainerFactory library = TrainerFactory.of(new ImageLibrary());

        CliRun run =
                CliRun.of(library, words(folder.resolve("run"), "--steps=1", "--data=" + images));

        assertEquals(0, run.code(), run.err());
        String line =
                run.err().lines().filter(l -> l.contains("skipped")).findFirst().orElse(run.err());
        assertEquals(
                "cats: 5 images in 2 classes, 5 files skipped. note0: Not an image."
                        + " note1: Not an image. note2: Not an image. … and 2 more."
                        + " 5 images of 5 are of one colour, with nothing to see. If they are"
                        + " white drawings on a transparent ground, choose another background;"
                        + " otherwise remove them.",
                line);
    }

    @Test
    void theLargestSeedHasItsSamplesToo() throws Exception {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--steps=1", "--seed=" + Long.MAX_VALUE);
        assertEquals(0, run.code(), run.err());
        BufferedImage samples = ImageIO.read(path.resolve("samples.png").toFile());
        assertNotEquals(0xFFFFFFFF, samples.getRGB(8 * 132 - 64, 8 * 132 - 64));
    }

    @Test
    void aProgramCanReadTheResult() {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--steps", "1", "--json");
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(path.toString(), json.get("run").getAsString());
        assertEquals(1, json.get("steps").getAsLong());
        assertTrue(json.get("images_per_second").getAsDouble() > 0);
        assertTrue(Files.exists(Path.of(json.get("generator").getAsString())));
    }

    @Test
    void theQualityIsMeasuredAndShown() throws Exception {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--steps", "3", "--quality-every", "60", "--json");
        QualityMetrics last = QualityLog.last(RunFolder.open(path).qualityFile());
        assertEquals(3, last == null ? 0 : last.step(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(3, json.getAsJsonObject("quality").get("step").getAsLong());

        String shown = CliRun.of("runs", "show", path.toString()).out();
        assertTrue(shown.contains("after step 3"), shown);
        JsonObject read =
                JsonParser.parseString(CliRun.of("runs", "show", path.toString(), "--json").out())
                        .getAsJsonObject();
        assertEquals(json.get("quality"), read.get("quality"));
        assertTrue(read.getAsJsonObject("quality").get("swd_real").getAsDouble() > 0);
    }

    @Test
    void aRunWithADamagedNoteIsShownAndListedAllTheSame() throws Exception {
        Path path = folder.resolve("run");
        train(path, "--steps", "1");
        Files.writeString(path.resolve("notes.json"), "half of someth");
        for (String[] words :
                List.of(
                        new String[] {"runs", "show", path.toString()},
                        new String[] {"runs", "list", folder.toString()})) {
            CliRun run = CliRun.of(words);
            assertEquals(0, run.code());
            assertTrue(run.out().contains(path.toString()), run.out());
            assertTrue(run.err().contains("notes.json is not readable"), run.err());
        }
        CliRun verified = CliRun.of("runs", "verify", path.toString());
        assertEquals(1, verified.code());
        assertTrue(verified.err().contains("notes.json is not readable"), verified.err());
    }

    @Test
    void noQualityIsMeasuredWhereNobodyAsks() {
        Path path = folder.resolve("run");
        CliRun run = train(path, "--steps", "1", "--quality-every", "0", "--json");
        assertFalse(Files.exists(path.resolve("quality.csv")));
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertTrue(json.get("quality").isJsonNull(), run.out());
        assertEquals(2, train(folder.resolve("other"), "--quality-every", "-1").code());
    }

    @Test
    void tooFewImagesForFiguresOfQualityDoNotStopTheRun() {
        TrainerFactory few =
                (plan, _) -> new DcganTrainer(plan, MadeUpImages.of(8, plan.network()));
        Path path = folder.resolve("run");
        CliRun run = CliRun.of(few, words(path, "--steps", "2"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("8 images. Figures of quality need 16 or more"), run.err());
        assertFalse(Files.exists(path.resolve("quality.csv")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // There a process cannot be asked to end.
    void aProcessThatIsToldToEndSavesWhatItLearnt() throws Exception {
        Path path = folder.resolve("run");
        Process process = start(words(path, "--steps", "100000000"));
        List<String> said = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            String line = err.readLine();
            while (line != null && !line.contains(" images/s")) {
                said.add(line);
                line = err.readLine();
            }
            process.toHandle().destroy(); // Process.destroy would close the streams.
            err.lines().forEach(said::add);
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(said.toString().contains("what was learnt is saved"), said.toString());
        assertEquals(path.resolve("samples.png").toString(), process.inputReader().readLine());
        assertEquals(
                Files.readAllLines(path.resolve("metrics.csv")).size() - 1,
                ModelFile.readGenerator(path).step());
    }

    static Process start(String... words) throws IOException {
        return new ProcessBuilder(command(words)).start();
    }

    /// How a command is started as a process of its own.
    static List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(
                List.of(
                        "-XX:ActiveProcessorCount=" + Runtime.getRuntime().availableProcessors(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + System.getProperty("user.home"),
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CliProcess.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    private static CliRun train(Path out, String... more) {
        return CliRun.of(words(out, more));
    }

    private static String[] words(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("train"));
        if (Stream.of(more).noneMatch(word -> word.startsWith("--data"))) {
            words.addAll(List.of("--data", "portraits"));
        }
        words.addAll(List.of("--out", out.toString(), "--channels", "1", "--latent", "8"));
        words.addAll(List.of("--width", "8", "--batch", "4"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}
