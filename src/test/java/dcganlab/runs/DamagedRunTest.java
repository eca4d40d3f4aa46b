package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Run folders that something has happened to: each trouble is named, and the run goes on with what
/// is whole.
class DamagedRunTest extends WholeRunFixture {
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
        assertEquals(6, LayersLog.read(earlier.layersFile()).size());
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
    void aDiscriminatorIsKeptWithCheckpointsAlone() throws Exception {
        RunFolder run = RunFolder.open(whole());
        ModelFile kept = ModelFile.discriminatorAt(run, 2).orElseThrow();
        assertEquals(state(2).discriminator(), kept.weights());
        Files.delete(run.checkpointFile(1));
        assertEquals(Optional.empty(), ModelFile.discriminatorAt(run, 1));
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
            journal.changed(0, Settings.PAPER.with(PlanFields.AVERAGED, true));
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
                        new SettingsLog.Change(0, Settings.PAPER.with(PlanFields.REAL_LABEL, 0.75)),
                        new SettingsLog.Change(
                                1, Settings.PAPER.with(PlanFields.REAL_LABEL, 0.875)),
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
            LockSupport.parkNanos(1_000_000); // The other may have this core.
        }
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
}
