package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dcganlab.model.LabException;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Runs of other processes: killed, and at work.
class OtherProcessTest {
    @TempDir Path folder;

    @Test
    void aKilledRunIsTheRunThatWasNot() throws Exception {
        kill(2, "50", 12);
    }

    @Test
    @Tag("nightly")
    void aRunThatIsKilledOftenIsTheRunThatWasNot() throws Exception {
        kill(5, "400", 60);
    }

    /** Kills the process at random moments and resumes it each time. */
    private void kill(int kills, String steps, int most) throws Exception {
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        run(SameRun.train(whole, "--steps", steps));
        SplittableRandom random = new SplittableRandom(5);
        String[] words = SameRun.train(killed, "--steps", steps, "--checkpoint-every", "0.05");
        for (int kill = 0; kill < kills; kill++) {
            Process process = TrainCommandTest.start(words);
            process.getErrorStream().close();
            long rows = rows(killed) + random.nextInt(most);
            waitForRows(process, killed, rows);
            process.destroyForcibly().waitFor();
            if (RunFolder.isRun(killed)) {
                words =
                        new String[] {
                            "train",
                            "--resume",
                            "--out",
                            killed.toString(),
                            "--steps",
                            steps,
                            "--checkpoint-every",
                            "0.05"
                        };
            }
        }
        run("train", "--resume", "--out", killed.toString(), "--steps", steps);
        SameRun.assertSame(whole, killed);
        assertEquals(0, CliRun.of("runs", "verify", killed.toString()).code());
    }

    @Test
    void aRunThatIsBeingWrittenIsLeftAlone() throws Exception {
        Path path = folder.resolve("run");
        Process process = TrainCommandTest.start(SameRun.train(path, "--steps", "100000000"));
        try {
            process.getErrorStream().close();
            waitForRows(process, path, 2);
            CliRun second = CliRun.of("train", "--resume", "--out", path.toString());
            assertEquals(1, second.code());
            assertTrue(second.err().contains("process " + process.pid()), second.err());
            assertEquals(1, CliRun.of(SameRun.train(path, "--steps", "1", "--overwrite")).code());
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(Files.exists(path.resolve("metrics.csv")));
    }

    /** A refusal must not cost the lock: the system takes it back with the first file closed. */
    @Test
    void aRunThatThisProcessWritesIsRefusedToOthersAfterARefusalHere() throws Exception {
        Path path = folder.resolve("run");
        run(SameRun.train(path, "--steps", "1"));
        try (RunHold _ = RunFolder.open(path).hold()) {
            assertThrows(LabException.class, () -> new RunLibrary(folder).trash(path));
            Process other =
                    TrainCommandTest.start(
                            "train", "--resume", "--out", path.toString(), "--steps", "2");
            String said = new String(other.getErrorStream().readAllBytes(), UTF_8);
            assertEquals(1, other.waitFor(), said);
            assertTrue(said.contains("process " + ProcessHandle.current().pid()), said);
        }
    }

    private static CliRun run(String... words) {
        CliRun run = CliRun.of(words);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    /// Looks now and then, and leaves the processor to the other.
    private static void waitForRows(Process process, Path run, long rows) throws Exception {
        boolean ended = false;
        while (!ended && rows(run) < rows) {
            ended = process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private static long rows(Path run) throws IOException {
        Path file = run.resolve("metrics.csv");
        return Files.exists(file) ? Files.readString(file).lines().count() : 0;
    }
}
