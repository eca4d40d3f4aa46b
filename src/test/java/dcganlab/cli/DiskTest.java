package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs on a disk that is full, and on one that may only be read.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DiskTest {
    /// Leaves room for the plan and some rows, and for no checkpoint.
    private static final String FILL = "head -c 4160k /dev/zero > \"$DISK/others\"";

    private static final String SIZE = "4200k";

    @TempDir Path folder;

    @Test
    void onAFullDiskTrainingGoesOnAndIsSavedWhenThereIsRoom() throws Exception {
        SmallDisk disk = new SmallDisk(folder, SIZE);
        Process process = disk.start(FILL, endless(disk));
        List<String> said = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            awaitLine(err, said, "cannot be saved");
            awaitLine(err, said, " images/s");
            awaitLine(err, said, " images/s");
            Files.delete(disk.seenFromHere(process, "others"));
            awaitLine(err, said, "Everything is saved again.");
            SmallDisk.itself(process).destroy();
            err.lines().forEach(said::add);
        } finally {
            SmallDisk.end(process);
        }
        assertEquals(128 + 15, process.waitFor(), said.toString()); // Ended by SIGTERM.
        assertEquals(1, said.stream().filter(line -> line.contains("Everything")).count());
        assertTrue(said.toString().contains("No space left on device"), said.toString());

        Path run = disk.left().resolve("run");
        assertEquals(0, CliRun.of("runs", "verify", run.toString()).code());
        long last = ModelFile.readGenerator(run).step();
        assertEquals(last, RunFolder.open(run).checkpoints().getLast());
        List<Long> steps = new ArrayList<>();
        RunFolder.open(run).rows(row -> steps.add(row.step()));
        assertEquals(last, steps.size());
        assertEquals(last, steps.getLast());
    }

    @Test
    @Tag("nightly")
    void aRunThatDiesOnAFullDiskGoesOnFromItsNewestWholeCheckpoint() throws Exception {
        SmallDisk disk = new SmallDisk(folder, SIZE);
        Process process = disk.start("", endless(disk, "--checkpoint-every", "0.05"));
        List<String> said = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            awaitLine(err, said, "cannot be saved");
            SmallDisk.itself(process).destroyForcibly();
            err.lines().forEach(said::add);
        } finally {
            SmallDisk.end(process);
        }

        Path run = disk.left().resolve("run");
        long newest = RunFolder.open(run).checkpoints().getLast();
        String steps = Long.toString(newest + 2);
        CliRun resumed = CliRun.of("train", "--resume", "--out", run.toString(), "--steps", steps);
        assertEquals(0, resumed.code(), resumed.err());
        assertTrue(resumed.err().contains("Going on after step " + newest + ", "), resumed.err());
        Path whole = folder.resolve("whole");
        assertEquals(0, CliRun.of(SameRun.train(whole, "--steps", steps)).code());
        SameRun.assertSame(whole, run);
        assertEquals(0, CliRun.of("runs", "verify", run.toString()).code());
    }

    @Test
    void aRunThatMayOnlyBeReadIsShownAndNotGoneOnWith() throws Exception {
        Path run = folder.resolve("run");
        assertEquals(0, CliRun.of(SameRun.train(run, "--steps", "2")).code());
        SmallDisk disk = new SmallDisk(folder, SIZE);
        String there = disk.path().resolve("run").toString();
        String seal = "cp -r \"" + run + "\" \"$DISK\"; mount -o remount,ro \"$DISK\"";

        Process verify = disk.start(seal, "runs", "verify", there);
        assertEquals("", verify.errorReader().readAllAsString());
        assertEquals(0, verify.waitFor());

        Process resume = disk.start(seal, "train", "--resume", "--out", there, "--steps", "4");
        String said = resume.errorReader().readAllAsString();
        assertEquals(1, resume.waitFor(), said);
        assertTrue(said.contains("Read-only file system"), said);

        Process anew = disk.start(seal, SameRun.train(disk.path().resolve("new"), "--steps", "1"));
        String refused = anew.errorReader().readAllAsString();
        assertEquals(1, anew.waitFor(), refused);
        assertTrue(refused.contains(disk.path().resolve("new").toString()), refused);
    }

    private static String[] endless(SmallDisk disk, String... more) {
        List<String> words = new ArrayList<>(List.of("--steps", "100000000"));
        words.addAll(List.of(more));
        return SameRun.train(disk.path().resolve("run"), words.toArray(String[]::new));
    }

    private static void awaitLine(BufferedReader err, List<String> said, String part)
            throws Exception {
        String line = err.readLine();
        while (line != null && !line.contains(part)) {
            said.add(line);
            line = err.readLine();
        }
        assertTrue(line != null, said + " and no “" + part + "”");
        said.add(line);
    }
}
