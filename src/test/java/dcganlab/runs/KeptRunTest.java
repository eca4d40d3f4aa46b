package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Kept;
import dcganlab.model.Message;
import dcganlab.model.StepKind;
import dcganlab.training.DcganTrainer;
import dcganlab.training.KeptRun;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// The end of a run is kept if there is any way, with a clock that the test sets.
class KeptRunTest {
    @TempDir Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicLong now = new AtomicLong();

    @Test
    void aCheckpointThatFailedIsWrittenAtTheEnd() throws Exception {
        RunFolder run = RunFolder.planned(folder.resolve("run"), SmallRuns.PLAN);
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(64))) {
            RunJournal journal =
                    new RunJournal(
                            run,
                            RunHold.later(run),
                            0,
                            Duration.ofSeconds(1),
                            new Observer(),
                            now::get,
                            now::get);
            Path inTheWay = run.checkpointFile(0).getParent();
            try (KeptRun kept = new KeptRun(trainer, journal)) {
                Files.createDirectories(run.path());
                Files.writeString(inTheWay, "no folder");
                for (int i = 0; i < 2; i++) {
                    now.addAndGet(Duration.ofSeconds(5).toNanos());
                    kept.step(StepKind.FULL); // A checkpoint is due before or after it, and fails.
                    while (journal.writing()) {
                        LockSupport.parkNanos(1_000_000); // The other may have this core.
                    }
                }
                assertEquals(List.of("runs.notFolder"), said);
                Files.delete(inTheWay);
            }
            assertEquals(List.of(2L), run.checkpoints());
        }
        assertEquals(List.of("runs.notFolder", "again"), said);
    }

    private final class Observer implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            said.add(reason.key());
        }

        @Override
        public void writesAgain() {
            said.add("again");
        }

        @Override
        public void noticed(Message message) {
            said.add(message.key());
        }

        @Override
        public void kept(Kept kept) {}
    }
}
