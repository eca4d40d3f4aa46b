package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;
import dcganlab.runs.SettingsLog.Change;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// How a run is kept while it trains, with a clock that the test sets.
class RunJournalTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));
    private static final Weights WEIGHTS = Networks.random(Part.GENERATOR, PLAN.network());

    @TempDir Path folder;

    private final Notes notes = new Notes();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

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
        assertEquals(List.of(1L), run.changes());
        assertEquals(List.of(1L), run.history());
    }

    @Test
    void theSecondWriterOfARunIsToldOfTheFirst() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            LabException refusal = assertThrows(LabException.class, run::hold);
            assertEquals("runs.held", refusal.reason().key());
        }
        run.journal(run.hold(), 1, Duration.ofSeconds(1), notes).close();
    }

    @Test
    void aSliderThatIsDraggedLeavesWhereItWasLetGo() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            journal.changed(1, label(0.75));
            journal.changed(1, label(0.875));
            journal.stepped(row(2));
            journal.changed(2, label(0.75));
        }
        assertEquals(
                List.of(new Change(1, label(0.875)), new Change(2, label(0.75))),
                SettingsLog.read(run.settingsFile()));
    }

    @Test
    void aChangeKeepsNobodyWaitingAndIsThereBeforeWhatIsKeptNext() throws Exception {
        RunFolder run = planned();
        List<Change> thereBefore = new ArrayList<>();
        CountDownLatch diskIsSlow = new CountDownLatch(1);
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            journal.samples(
                    new Drawing(1, new Pictures(1, 1, 32, new byte[32 * 32]), Duration.ZERO) {
                        @Override
                        public Pictures draw() {
                            await(diskIsSlow);
                            return super.draw();
                        }
                    });
            journal.changed(1, label(0.75));
            journal.changed(1, label(0.875));
            assertFalse(Files.exists(run.settingsFile()));
            journal.generator(
                    new Copy(1, closed) {
                        @Override
                        public Weights weights() {
                            thereBefore.addAll(changes(run));
                            return super.weights();
                        }
                    });
            diskIsSlow.countDown();
        }
        assertEquals(List.of(new Change(1, label(0.875))), thereBefore);
    }

    @Test
    void aChangeThatCannotBeWrittenIsTriedAgain() throws Exception {
        RunFolder run = planned();
        Path inTheWay = run.settingsFile().resolve("in the way");
        try (RunJournal journal = journal(run)) {
            journal.stepped(row(1));
            Files.createDirectories(inTheWay);
            journal.changed(1, label(0.75));
            await(journal);
            assertEquals(1, notes.said.size());
            Files.delete(inTheWay);
            Files.delete(run.settingsFile());
            journal.stepped(row(2));
            await(journal);
            assertFalse(Files.exists(run.settingsFile()), "not so soon");
            now.addAndGet(TimeUnit.SECONDS.toNanos(3));
            journal.stepped(row(3));
            await(journal);
            assertEquals("again", notes.said.getLast());
        }
        assertEquals(List.of(1L), run.changes());
    }

    @Test
    void onlyChangesOfAnEarlierTimeAreRepeated() throws Exception {
        RunFolder run = planned();
        Path inTheWay = Files.writeString(run.path(), "a file");
        try (RunJournal journal = journal(run)) {
            journal.changed(0, label(0.75)); // The folder cannot be made yet.
            Files.delete(inTheWay);
            now.addAndGet(TimeUnit.SECONDS.toNanos(3));
            journal.stepped(row(1));
            journal.stepped(row(2));
            journal.changed(2, label(0.875));
            assertNull(journal.repeated(2));
        }
        try (RunJournal journal = run.journal(run.hold(), 1, Duration.ofSeconds(1), notes)) {
            assertNull(journal.repeated(1));
            assertEquals(label(0.875), journal.repeated(2));
            assertNull(journal.repeated(2));
        }
        assertEquals(List.of(0L, 2L), run.changes());
    }

    @Test
    void aRunThatTakesAnotherWayForgetsTheFirst() throws Exception {
        RunFolder run = planned();
        try (RunJournal journal = journal(run)) {
            for (long step = 1; step <= 3; step++) {
                journal.stepped(row(step));
                journal.changed(step, label(0.75 + step / 32.0));
            }
        }
        try (RunJournal journal = run.journal(run.hold(), 1, Duration.ofSeconds(1), notes)) {
            assertEquals(label(0.75 + 1 / 32.0), journal.repeated(1));
            journal.changed(1, label(1));
            assertNull(journal.repeated(3));
        }
        assertEquals(List.of(new Change(1, label(1))), SettingsLog.read(run.settingsFile()));
    }

    private static List<Change> changes(RunFolder run) {
        try {
            return SettingsLog.read(run.settingsFile());
        } catch (LabException e) {
            throw new AssertionError(e);
        }
    }

    private static Settings label(double real) {
        return PLAN.settings().withRealLabel(real);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Until the writer's thread is done.
    private static void await(RunJournal journal) {
        while (journal.writing()) {
            Thread.onSpinWait();
        }
    }

    private RunFolder planned() {
        return RunFolder.planned(folder.resolve("run"), PLAN);
    }

    private RunJournal journal(RunFolder run) {
        return new RunJournal(
                run, RunHold.later(run), 0, Duration.ofSeconds(1), notes, now::get, now::get);
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

    private static StepMetrics row(long step) {
        return new StepMetrics(step, 0, 8 * step, 0.1 * step, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private class Drawing implements SampleDrawing {
        private final long step;
        private final Pictures pictures;
        private final Duration takes;

        Drawing(long step, Pictures pictures, Duration takes) {
            this.step = step;
            this.pictures = pictures;
            this.takes = takes;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public Pictures draw() {
            now.addAndGet(takes.toNanos());
            return pictures;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static class Copy implements WeightsCopy {
        private final long step;
        private final AtomicInteger closed;

        Copy(long step, AtomicInteger closed) {
            this.step = step;
            this.closed = closed;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public Weights weights() {
            return WEIGHTS;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
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

    private static final class Notes implements RunJournal.Observer {
        final List<String> said = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();

        @Override
        public synchronized void cannotWrite(Message reason) {
            said.add(reason.key());
        }

        @Override
        public synchronized void noticed(Message message) {
            said.add(message.key());
        }

        @Override
        public synchronized void writesAgain() {
            said.add("again");
        }

        @Override
        public synchronized void kept(Kept now) {
            kept.add(now);
        }
    }
}
