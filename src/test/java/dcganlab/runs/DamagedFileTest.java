package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainerState;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Every kind of file, damaged in many ways, is a clear refusal or a run that goes on, never a
/// crash and never a loss.
class DamagedFileTest extends WholeRunFixture {
    private static final int TIMES = 8;
    private static final int MANY = 200;

    static final List<String> FILES =
            List.of(
                    "plan.json",
                    "metrics.csv",
                    "quality.csv",
                    "layers.csv",
                    "settings.jsonl",
                    "parent.json",
                    "lock",
                    "generator.safetensors",
                    "checkpoints/step-000000002.safetensors",
                    "history/step-000000001.safetensors",
                    "samples/step-000000001.png");

    /// Those of which every character counts.
    static final List<String> CHECKED_FILES =
            List.of(
                    "metrics.csv",
                    "quality.csv",
                    "layers.csv",
                    "settings.jsonl",
                    "parent.json",
                    "samples.png",
                    "checkpoints/step-000000002.safetensors",
                    "history/step-000000001.safetensors",
                    "samples/step-000000001.png");

    @ParameterizedTest
    @FieldSource("FILES")
    void damageIsSaidAndNothingIsLost(String name) throws Exception {
        damage(name, TIMES);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    @Tag("nightly")
    void muchDamageIsSaidAndNothingIsLost(String name) throws Exception {
        damage(name, MANY);
    }

    private void damage(String name, int times) throws Exception {
        Path whole = whole();
        byte[] content = Files.readAllBytes(whole.resolve(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < times; i++) {
            Path copy = copy(whole, folder.resolve("copy" + i));
            byte[] damaged = damaged(content, random);
            Files.write(copy.resolve(name), damaged);
            useAll(copy);
            assertTrue(holds(copy, damaged, name), name + " " + i + " is lost");
        }
    }

    @ParameterizedTest
    @FieldSource("CHECKED_FILES")
    void aBitThatChangedIsNoticed(String name) throws Exception {
        flip(name, TIMES);
    }

    @ParameterizedTest
    @FieldSource("CHECKED_FILES")
    @Tag("nightly")
    void eachOfManyBitsThatChangedIsNoticed(String name) throws Exception {
        flip(name, MANY);
    }

    private void flip(String name, int times) throws Exception {
        RunFolder run = RunFolder.open(whole());
        Path file = run.path().resolve(name);
        byte[] content = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < times; i++) {
            // A last row without its line's end is one that a dying machine left.
            int at = random.nextInt(content.length - 1);
            int bit = random.nextInt(Byte.SIZE);
            byte[] changed = content.clone();
            changed[at] ^= (byte) (1 << bit);
            Files.write(file, changed);
            List<Message> troubles = Inspection.of(run).troubles();
            assertEquals(1, troubles.size(), name + " byte " + at + " bit " + bit + troubles);
        }
        Files.write(file, content);
        assertEquals(List.of(), Inspection.of(run).troubles());
    }

    private void useAll(Path path) {
        try {
            RunFolder run = RunFolder.open(path);
            attempt(() -> Inspection.of(run));
            attempt(() -> ModelFile.readGenerator(path));
            attempt(() -> ModelFile.generatorAt(run, 1));
            attempt(() -> QualityLog.read(run.qualityFile()));
            attempt(() -> LayersLog.read(run.layersFile()));
            attempt(() -> {
                Recovery newest = Recovery.of(run);
                TrainerState state = newest.state();
                long step = state == null ? 0 : state.counts().step();
                run.journal(run.hold(), step, Duration.ofDays(1), new Notes()).close();
            });
        } catch (LabException e) {
            said.add(e.reason());
        }
    }

    private interface Attempt {
        void run() throws LabException;
    }

    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (LabException e) {
            said.add(e.reason());
        }
    }

    /// Whether the damaged bytes are still there, under their own name or set aside. Of the tables
    /// only what follows the newest checkpoint may go, of the lock everything.
    private static boolean holds(Path run, byte[] damaged, String name) throws IOException {
        if (name.endsWith(".csv") || name.equals("lock")) {
            return Files.exists(run.resolve(name));
        }
        Path file = run.resolve(name);
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Arrays.equals(damaged, Files.readAllBytes(Files.exists(aside) ? aside : file));
    }

    private static byte[] damaged(byte[] content, SplittableRandom random) {
        byte[] bytes = content.clone();
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> bytes = new byte[0];
            case 2 -> {
                for (int i = 0; i < 8; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 512), (byte) 0);
            case 4 -> bytes = Arrays.copyOfRange(bytes, at, bytes.length);
            default -> {
                // A number or a word becomes another.
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                String other = List.of("-1", "1e999", "null", "{", "9".repeat(30)).get(at % 5);
                bytes = text.replaceFirst("\\d+", other).getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return bytes;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
