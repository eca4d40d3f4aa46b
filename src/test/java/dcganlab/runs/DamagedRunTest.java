package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Run folders that something has happened to: every kind of file, damaged in many ways, is a clear
/// refusal or a run that goes on, never a crash and never a loss.
class DamagedRunTest {
    private static final int TIMES = 60;
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));

    @TempDir Path folder;

    private final List<Message> said = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.json",
                "metrics.csv",
                "quality.csv",
                "settings.jsonl",
                "parent.json",
                "lock",
                "generator.safetensors",
                "checkpoints/step-000000002.safetensors",
                "history/step-000000001.safetensors",
                "samples/step-000000001.png"
            })
    void damageIsSaidAndNothingIsLost(String name) throws Exception {
        Path whole = whole();
        byte[] content = Files.readAllBytes(whole.resolve(name));
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < TIMES; i++) {
            Path copy = copy(whole, folder.resolve("copy" + i));
            byte[] damaged = damaged(content, random);
            Files.write(copy.resolve(name), damaged);
            useAll(copy);
            assertTrue(holds(copy, damaged, name), name + " " + i + " is lost");
        }
    }

    /** Except of the lock and of notes, which are a person's, every character counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "metrics.csv",
                "quality.csv",
                "settings.jsonl",
                "parent.json",
                "samples.png",
                "checkpoints/step-000000002.safetensors",
                "history/step-000000001.safetensors",
                "samples/step-000000001.png"
            })
    void aBitThatChangedIsNoticed(String name) throws Exception {
        RunFolder run = RunFolder.open(whole());
        Path file = run.path().resolve(name);
        byte[] content = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < TIMES; i++) {
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

    @Test
    void aFolderInPlaceOfACheckpointIsSetAside() throws Exception {
        RunFolder run = RunFolder.open(whole());
        Path file = run.checkpointFile(2);
        Files.delete(file);
        Files.createDirectory(file);
        Recovery recovery = Recovery.of(run);
        assertEquals(
                List.of("runs.setAside", "runs.goesBack"),
                recovery.notices().stream().map(Message::key).toList());
        TrainerState state = recovery.state();
        assertEquals(1, state == null ? -1 : state.counts().step());
        assertEquals(List.of(), Recovery.of(run).notices());
    }

    /** It was computed with other images perhaps, or on another device: once lost it is lost. */
    @Test
    void whatLiesBeyondTheNewestWholeCheckpointIsKept() throws Exception {
        RunFolder run = RunFolder.open(whole());
        run.write(new GeneratorAt(2));
        List<String> rows = Files.readAllLines(run.metricsFile());
        byte[] later = Files.readAllBytes(run.historyFile(2));
        byte[] last = Files.readAllBytes(run.generatorFile());
        Files.writeString(run.checkpointFile(2), "x");

        long step = 1;
        assertEquals(step, Objects.requireNonNull(Recovery.of(run).state()).counts().step());
        run.journal(run.hold(), step, Duration.ofDays(1), new Notes()).close();

        assertEquals(List.of(1L), run.history());
        assertEquals(rows.subList(0, 2), Files.readAllLines(run.metricsFile()));
        RunFolder earlier = RunFolder.planned(run.path().resolve("earlier"), PLAN);
        assertEquals(rows, Files.readAllLines(earlier.metricsFile()));
        assertEquals(3, QualityLog.read(earlier.qualityFile()).size());
        assertEquals(List.of(2L), earlier.history());
        assertArrayEquals(later, Files.readAllBytes(earlier.historyFile(2)));
        assertArrayEquals(last, Files.readAllBytes(earlier.generatorFile()));
        assertEquals(List.of(2L), earlier.changes().stream().map(SettingsChange::step).toList());
        assertEquals(1, NewestGenerator.of(run).step());
    }

    /** It may be whole, and fit into the memory of another machine. */
    @Test
    void aCheckpointThatDoesNotFitIntoMemoryStaysWhereItIs() throws Exception {
        RunFolder run = RunFolder.open(whole());
        Path file = run.checkpointFile(2);
        writeHuge(file, 1 + Runtime.getRuntime().maxMemory() / (1L << 30));
        long size = Files.size(file);
        LabException refusal = assertThrows(LabException.class, () -> Recovery.of(run));
        assertEquals("runs.tooLarge", refusal.reason().key());
        assertEquals(size, Files.size(file));
        assertEquals(List.of(1L, 2L), run.checkpoints());
    }

    /** Tensors of a GiB each, which take no room on the disk. */
    private static void writeHuge(Path file, long tensors) throws IOException {
        long bytes = 1L << 30;
        String entries =
                LongStream.range(0, tensors)
                        .mapToObj(i ->
                                "\"t%d\":{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[%d,%d]}"
                                        .formatted(
                                                i, bytes / Float.BYTES, i * bytes, (i + 1) * bytes))
                        .collect(Collectors.joining(",", "{", "}"));
        byte[] header = entries.getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
            out.writeLong(Long.reverseBytes(header.length));
            out.write(header);
            out.setLength(Long.BYTES + header.length + tensors * bytes);
        }
    }

    @Test
    void aDamagedHistoryDoesNotHideTheCheckpointOfItsStep() throws Exception {
        RunFolder run = RunFolder.open(whole());
        Files.delete(run.generatorFile());
        Files.writeString(run.historyFile(1), "x");
        Files.writeString(run.historyFile(2), "x");
        assertEquals(state(2).generator(), ModelFile.generatorAt(run, 2).weights());
        assertEquals(2, NewestGenerator.of(run).step());
        assertEquals(2, Inspection.of(run).troubles().size(), "it is damaged all the same");
        Files.delete(run.checkpointFile(1));
        assertThrows(LabException.class, () -> ModelFile.generatorAt(run, 1));
    }

    @Test
    void aRunWithoutAnyStepSaysSo() throws Exception {
        RunFolder run = RunFolder.open(whole());
        for (long step : run.history()) {
            Files.delete(run.historyFile(step));
        }
        for (long step : run.checkpoints()) {
            Files.delete(run.checkpointFile(step));
        }
        LabException refusal =
                assertThrows(LabException.class, () -> ModelFile.generatorAt(run, 1));
        assertEquals("runs.noStepAtAll", refusal.reason().key());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndWrittenLater() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path inTheWay = run.checkpointFile(0).getParent();
        Files.writeString(inTheWay, "no folder");
        long[] now = {0};
        try (RunJournal journal = journal(run, () -> now[0])) {
            now[0] += 2_000_000_000L;
            assertTrue(journal.wantsCheckpoint());
            journal.checkpoint(new Copy(state(1)));
            await(journal);
            assertEquals(1, said.size());
            Files.delete(inTheWay);
            now[0] += 2_000_000_000L;
            assertTrue(journal.wantsCheckpoint(), "it is tried again soon");
            journal.checkpoint(new Copy(state(2)));
            await(journal);
        }
        assertEquals(2, said.size());
        assertEquals(List.of(2L), run.checkpoints());
    }

    @Test
    void aCheckpointDoesNotHideThatATableIsNotWritten() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        long[] now = {0};
        Path inTheWay = run.settingsFile().resolve("in the way");
        try (RunJournal journal = journal(run, () -> now[0])) {
            Files.createDirectories(inTheWay);
            journal.changed(0, Settings.PAPER.withAveraged(true));
            assertEquals(1, said.size());
            journal.checkpoint(new Copy(state(1)));
            await(journal);
            assertEquals(1, said.size(), "not everything is saved again");
            Files.delete(inTheWay);
            Files.delete(run.settingsFile());
            now[0] += 3_000_000_000L;
            journal.stepped(new StepMetrics(1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1));
            assertEquals(2, said.size());
        }
        assertEquals(1, SettingsLog.read(run.settingsFile()).size());
    }

    @Test
    void theWholeRowsOfADamagedTableStay() throws Exception {
        RunFolder run = RunFolder.open(whole());
        List<String> lines = Files.readAllLines(run.metricsFile());
        lines.set(1, "1,\u0000\u0000garbage");
        Files.write(run.metricsFile(), lines);
        assertEquals(
                List.of("runs.linesDamaged"),
                Inspection.of(run).troubles().stream().map(Message::key).toList());
        assertEquals(1, Recovery.of(run).notices().size());
        assertEquals(
                List.of(lines.get(0), MetricsRow.TABLE.lost(1).strip(), lines.get(2), lines.get(3)),
                Files.readAllLines(run.metricsFile()));
        assertEquals(lines, Files.readAllLines(run.path().resolve("metrics.csv.damaged")));
    }

    @Test
    void theWholeChangesOfADamagedFileStay() throws Exception {
        RunFolder run = RunFolder.open(whole());
        List<SettingsLog.Change> changes =
                List.of(
                        new SettingsLog.Change(0, Settings.PAPER.withRealLabel(0.75)),
                        new SettingsLog.Change(1, Settings.PAPER.withRealLabel(0.875)),
                        new SettingsLog.Change(2, Settings.PAPER));
        SettingsLog.write(run.settingsFile(), changes);
        String damaged = Files.readString(run.settingsFile()).replace("0.75", "0.85");
        Files.writeString(run.settingsFile(), damaged);
        RunFolder branch = run.branch(2, folder.resolve("branch"), UnaryOperator.identity());
        assertEquals(changes.subList(1, 2), SettingsLog.read(branch.settingsFile()));
        assertEquals(1, Recovery.of(run).notices().size());
        assertEquals(changes.subList(1, 3), SettingsLog.read(run.settingsFile()));
        assertEquals(damaged, Files.readString(run.path().resolve("settings.jsonl.damaged")));
    }

    @Test
    void aDamagedSheetOfSamplesIsNamed() throws Exception {
        RunFolder run = RunFolder.open(whole());
        Path sheet = run.sheetFile(1);
        byte[] content = Files.readAllBytes(sheet);
        assertEquals(List.of(), Inspection.of(run).troubles());
        for (int at = 0; at < content.length; at++) {
            byte[] flipped = content.clone();
            flipped[at] ^= 1;
            Files.write(sheet, flipped);
            assertThrows(LabException.class, () -> PngFile.requireWhole(sheet), "byte " + at);
            Files.write(sheet, Arrays.copyOf(content, at));
            assertThrows(LabException.class, () -> PngFile.requireWhole(sheet), "cut at " + at);
        }
        List<Message> troubles = Inspection.of(run).troubles();
        assertEquals(List.of("runs.pngDamaged"), troubles.stream().map(Message::key).toList());
    }

    private RunJournal journal(RunFolder run, LongSupplier clock) throws LabException {
        return new RunJournal(
                run, run.hold(), 0, Duration.ofSeconds(1), new Notes(), clock, () -> 0);
    }

    /// Until the writer's thread is done.
    private static void await(RunJournal journal) {
        while (journal.writing()) {
            Thread.onSpinWait();
        }
    }

    private void useAll(Path path) {
        try {
            RunFolder run = RunFolder.open(path);
            attempt(() -> Inspection.of(run));
            attempt(() -> ModelFile.readGenerator(path));
            attempt(() -> ModelFile.generatorAt(run, 1));
            attempt(() -> QualityLog.read(run.qualityFile()));
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

    private Path whole() throws Exception {
        Path parent = folder.resolve("parent");
        RunFolder run = RunFolder.create(parent, PLAN, false);
        try (RunJournal journal = run.journal(run.hold(), 0, Duration.ofDays(1), new Notes())) {
            for (int step = 1; step <= 3; step++) {
                journal.stepped(new StepMetrics(step, 0, step, 0, 1, 1, 1, 1, 1, 1, 1, 1));
            }
            journal.changed(2, Settings.PAPER.withAveraged(true));
        }
        for (int step = 1; step <= 3; step++) {
            QualityLog.append(run.qualityFile(), new QualityMetrics(step, 60, 40, 0.5, 0.25));
        }
        run.write(state(1));
        run.write(state(2));
        run.write(new GeneratorAt(1));
        run.write(1, new Pictures(1, 1, 32, new byte[32 * 32]));
        Files.copy(run.sheetFile(1), run.samplesFile());
        run.save(
                Networks.random(Part.GENERATOR, PLAN.network()),
                Networks.random(Part.DISCRIMINATOR, PLAN.network()),
                2);
        Parent.write(parent.resolve("parent.json"), new Parent("elsewhere", 7));
        return parent;
    }

    private static TrainerState state(long step) {
        return Networks.state(step, PLAN.network());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /// A state that is in ordinary memory already.
    private record Copy(TrainerState state) implements StateCopy {
        @Override
        public long step() {
            return state.counts().step();
        }

        @Override
        public void close() {}
    }

    private record GeneratorAt(long step) implements WeightsCopy {
        @Override
        public Weights weights() {
            return Networks.random(Part.GENERATOR, PLAN.network());
        }

        @Override
        public void close() {}
    }

    private final class Notes implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            said.add(reason);
        }

        @Override
        public void writesAgain() {
            said.add(Message.of("runs.system", "again"));
        }

        @Override
        public void noticed(Message message) {
            throw new AssertionError(message);
        }

        @Override
        public void kept(Kept kept) {}
    }
}
