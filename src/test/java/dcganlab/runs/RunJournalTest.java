package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;
import dcganlab.model.QualityMetrics;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainerState;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// How a run is kept while it trains, with a clock that the test sets.
class RunJournalTest extends JournalFixture {
    @Test
    void aRunWithoutAStepLeavesNothing() throws LabException {
        journal(planned()).close();
        assertFalse(Files.exists(folder.resolve("run")));
    }

    @Test
    void theFirstRowMakesTheFolder() throws Exception {
        try (RunJournal journal = journal(planned())) {
            journal.stepped(row(1));
            assertEquals(2, Files.readAllLines(planned().metricsFile()).size());
        }
        assertEquals(PLAN, RunFolder.open(folder.resolve("run")).plan());
        assertEquals(List.of(), notes.said);
    }

    @Test
    void aRunOfAnEarlierVersionGetsItsLabFileWhenItGoesOn() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path file = run.path().resolve("run.lab");
        Files.delete(file);
        run.journal(run.hold(), 0, RunJournal.INTERVAL, notes).close();
        assertTrue(Files.exists(file));
    }

    @Test
    void rowsOfQuickStepsAreWrittenTogether() throws Exception {
        try (RunJournal journal = journal(planned())) {
            journal.stepped(row(1));
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(49));
            journal.stepped(row(2));
            assertEquals(1, rows());
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            journal.stepped(row(3));
            assertEquals(3, rows());
            journal.stepped(row(4));
            journal.checkpoint(new State(4, closed));
            assertEquals(4, rows());
            journal.stepped(row(5));
            journal.rests();
            assertEquals(5, rows());
            journal.stepped(row(6));
        }
        assertEquals(6, rows());
    }

    private int rows() throws IOException {
        return Files.readAllLines(planned().metricsFile()).size() - 1;
    }

    @Test
    void rowsWaitUntilTheFolderCanBeMade() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("run"), "a file");
        try (RunJournal journal = journal(planned())) {
            journal.stepped(row(1));
            journal.stepped(row(2));
            assertEquals(1, notes.said.size());
            Files.delete(inTheWay);
            now.addAndGet(TimeUnit.SECONDS.toNanos(3));
            journal.stepped(row(3));
        }
        assertEquals("again", notes.said.getLast());
        assertEquals(4, Files.readAllLines(planned().metricsFile()).size());
    }

    @Test
    void whatCannotBeWrittenIsClosedAndTriedAgainSoon() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("run"), "a file");
        try (RunJournal journal = journal(planned())) {
            keep(journal, 0);
            assertEquals(1, closed.get());
            assertFalse(journal.wantsGenerator());
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            assertTrue(journal.wantsGenerator());
            Files.delete(inTheWay);
            keep(journal, 5);
            journal.stepped(row(6)); // It opens the table, and forgets nothing.
        }
        assertEquals(2, closed.get());
        assertEquals(List.of(5L), planned().history());
        assertEquals("again", notes.said.getLast());
    }

    @Test
    void generatorsAreKeptToLookBackAt() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            assertTrue(journal.wantsGenerator());
            keep(journal, 0);
            assertFalse(journal.wantsGenerator());
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            assertTrue(journal.wantsGenerator());
            keep(journal, 7);
        }
        assertEquals(new Kept(List.of(0L, 7L), List.of()), notes.kept.getLast());
        ModelFile seventh = ModelFile.generatorAt(run, 7);
        assertEquals(7, seventh.step());
        assertEquals(WEIGHTS, seventh.weights());
        assertEquals(7, ModelFile.readGenerator(run.path()).step());
    }

    @Test
    void samplesComeAtAPaceThatDrawingHardlySlows() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            assertTrue(journal.wantsSamples());
            // The first time drawing is slower than it will be.
            draw(journal, 0, Duration.ofMillis(500));
            assertEquals(Duration.ofSeconds(10), restOfSamples(journal));
            draw(journal, 3, Duration.ofMillis(10));
            assertEquals(Duration.ofSeconds(10), restOfSamples(journal));
            draw(journal, 9, Duration.ofMillis(100));
            assertEquals(Duration.ofSeconds(20), restOfSamples(journal));
        }
        assertEquals(List.of(0L, 3L, 9L), run.sheets());
        BufferedImage sheet = ImageIO.read(run.sheetFile(9).toFile());
        assertEquals(8 * 64 + 7 * 2, sheet.getWidth());
        assertEquals(2 * 64 + 2, sheet.getHeight());
        assertEquals(0xFF090909, sheet.getRGB(0, 0));
        assertEquals(0xFFFFFFFF, sheet.getRGB(64, 0));
        assertEquals(3, closed.get());
    }

    @Test
    void whatWillBeComputedAgainIsForgotten() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            for (long step = 1; step <= 4; step++) {
                journal.stepped(row(step));
                keep(journal, step);
                draw(journal, step, Duration.ZERO);
            }
        }
        run.journal(run.hold(), 2, Duration.ofSeconds(1), notes).close();
        assertEquals(List.of(1L, 2L), run.history());
        assertEquals(List.of(1L, 2L), run.sheets());
        assertEquals(3, Files.readAllLines(run.metricsFile()).size());
    }

    @Test
    void rowsThatWaitAreWrittenBeforeACheckpoint() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            Path inTheWay = Files.createDirectories(run.metricsFile());
            journal.stepped(row(1));
            assertEquals(List.of("runs.cannotWrite"), notes.said);
            Files.delete(inTheWay);
            journal.checkpoint(new State(1, closed)); // Sooner than the rows would be tried again.
            assertTrue(journal.hasCheckpoint(1));
            assertFalse(journal.hasCheckpoint(2));
            assertTrue(Files.readString(run.metricsFile()).endsWith(MetricsRow.of(row(1))));
        }
        assertEquals(List.of("runs.cannotWrite", "again"), notes.said);
    }

    @Test
    void aRunInItsPlaceIsLeftAlone() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            delete(run.path());
            RunFolder other = RunFolder.create(run.path(), PLAN.withSeed(8), false);
            keep(journal, 1);
            journal.stepped(row(2));
            assertEquals(List.of("runs.otherRun"), notes.said);
            assertEquals(List.of(), other.history());
            assertFalse(Files.exists(other.metricsFile()));
            delete(run.path());
            keep(journal, 2);
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            journal.stepped(row(3));
            assertEquals(List.of("runs.otherRun", "again", "runs.removed"), notes.said);
        }
        assertEquals(PLAN, RunFolder.open(run.path()).plan());
        assertEquals(List.of(2L), run.history());
    }

    /** A lock that a person took for a dead process's, and deleted. */
    @Test
    void nothingIsWrittenIntoATableThatAnotherHas() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            Files.delete(run.path().resolve("lock"));
            try (OtherProcess _ = OtherProcess.holding(run.path())) {
                now.addAndGet(TimeUnit.SECONDS.toNanos(1));
                journal.stepped(row(2));
                assertEquals(List.of("runs.held"), notes.said);
                assertEquals(1, rows());
            }
            now.addAndGet(TimeUnit.SECONDS.toNanos(3));
            journal.stepped(row(3));
            assertEquals(3, rows());
        }
    }

    @Test
    void aFolderThatWasTakenAwayIsMadeAnew() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            delete(run.path());
            keep(journal, 1);
            now.addAndGet(TimeUnit.SECONDS.toNanos(1));
            journal.stepped(row(2));
            assertEquals(List.of("runs.removed"), notes.said);
        }
        assertEquals(PLAN, RunFolder.open(run.path()).plan());
        assertEquals(List.of(1L), run.history());
        assertTrue(Files.readString(run.metricsFile()).endsWith(MetricsRow.of(row(2))));
        run.hold().close();
    }

    @Test
    void figuresWaitUntilTheyCanBeWritten() throws Exception {
        RunFolder run = planned();
        QualityMetrics first = new QualityMetrics(1, 60, 40, 0.5, 0.25);
        QualityMetrics second = new QualityMetrics(2, 50, 40, 0.5, 0.25);
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            journal.measured(first);
            await(journal);
            assertEquals(List.of(first), QualityLog.read(run.qualityFile()));
            Path inTheWay = Files.createDirectories(run.qualityFile().resolveSibling("away"));
            Files.move(run.qualityFile(), inTheWay.resolve("quality.csv"));
            Files.createDirectory(run.qualityFile());
            journal.measured(second);
            await(journal);
            assertEquals(List.of("runs.cannotWrite"), notes.said);
            Files.delete(run.qualityFile());
            Files.move(inTheWay.resolve("quality.csv"), run.qualityFile());
        }
        assertEquals("again", notes.said.getLast());
        assertEquals(List.of(first, second), QualityLog.read(run.qualityFile()));
    }

    @Test
    void figuresThatComeAfterTheEndAreNotWritten() throws Exception {
        RunFolder run = planned();
        RunJournal journal = journal(run);
        journal.stepped(row(1));
        journal.close();
        journal.measured(new QualityMetrics(1, 60, 40, 0.5, 0.25));
        assertFalse(Files.exists(run.qualityFile()));
    }

    @Test
    void aFolderThatWasTakenAwayBeforeTheEndIsWhole() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            journal.changed(1, label(0.75));
            await(journal);
            delete(run.path());
            keep(journal, 1);
        }
        assertEquals(List.of("runs.removed"), notes.said);
        assertEquals(List.of(1L), run.changes().stream().map(SettingsChange::step).toList());
        assertEquals(List.of(1L), run.history());
    }

    @Test
    void theSecondWriterOfARunIsToldOfTheFirst() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            LabException refusal = assertThrows(LabException.class, run::hold);
            assertEquals("runs.heldHere", refusal.reason().key());
        }
        run.journal(run.hold(), 1, Duration.ofSeconds(1), notes).close();
    }

    private void keep(RunJournal journal, long step) {
        journal.generator(new Copy(step, closed));
        await(journal);
    }

    /// Draws nine pictures as bright as the step is late, which takes some time.
    private void draw(RunJournal journal, long step, Duration takes) {
        byte[] pixels = new byte[9 * 32 * 32];
        Arrays.fill(pixels, (byte) step);
        journal.samples(new Drawing(step, new Pictures(9, 1, 32, pixels), takes));
        await(journal);
    }

    /// Lets the time pass until samples are wanted again.
    private Duration restOfSamples(RunJournal journal) {
        long start = now.get();
        while (!journal.wantsSamples()) {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return Duration.ofNanos(now.get() - start);
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record State(long step, AtomicInteger closed) implements StateCopy {
        @Override
        public TrainerState state() {
            return Networks.state(step, PLAN.network());
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
