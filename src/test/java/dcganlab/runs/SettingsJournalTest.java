package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dcganlab.model.LabException;
import dcganlab.model.Pictures;
import dcganlab.model.SettingsChange;
import dcganlab.model.Weights;
import dcganlab.runs.SettingsLog.Change;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How changes of the settings are kept while a run trains, and repeated.
class SettingsJournalTest extends JournalFixture {
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
        assertEquals(List.of(1L), run.changes().stream().map(SettingsChange::step).toList());
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
        assertEquals(List.of(0L, 2L), run.changes().stream().map(SettingsChange::step).toList());
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
}
