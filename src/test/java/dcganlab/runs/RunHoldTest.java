package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder has one writer, and the writer has one folder.
class RunHoldTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));

    @TempDir Path folder;

    @Test
    void aRunThatBeginsDoesNotTakeAnothersFolder() throws Exception {
        try (RunHold hold = RunHold.later(planned(PLAN))) {
            RunFolder.create(folder.resolve("run"), PLAN, false);
            assertEquals("runs.otherRun", refusal(hold));
        }
    }

    @Test
    void aFolderThatWasTakenAwayIsMadeAnew() throws Exception {
        RunFolder run = planned(PLAN);
        try (RunHold hold = RunHold.later(run)) {
            assertFalse(hold.take());
            assertFalse(hold.take());
            delete(run.path());
            assertTrue(hold.take());
            assertFalse(hold.take());
            assertEquals(PLAN, RunFolder.open(run.path()).plan());
        }
    }

    @Test
    void whatStandsInItsPlaceIsLeftAlone() throws Exception {
        RunFolder run = planned(PLAN);
        try (RunHold hold = RunHold.later(run)) {
            hold.take();
            delete(run.path());
            RunFolder.create(run.path(), PLAN.withSeed(8), false);
            assertEquals("runs.otherRun", refusal(hold));
            assertFalse(Files.exists(run.path().resolve("lock")));
            delete(run.path());
            assertTrue(hold.take(), "the place is free again");
        }
    }

    /** As a backup that is put back while the run goes on. */
    @Test
    void aCopyOfTheRunInItsPlaceIsLeftAlone() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        try (RunHold hold = run.hold()) {
            Path moved = Files.move(run.path(), folder.resolve("moved"));
            Files.createDirectory(run.path());
            Files.copy(moved.resolve("plan.json"), run.path().resolve("plan.json"));
            assertEquals("runs.otherRun", refusal(hold));
            delete(run.path());
            Files.move(moved, run.path());
            assertFalse(hold.take(), "it is back, and was never lost");
        }
    }

    @Test
    void aLockThatWasDeletedIsTakenAnew() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        try (RunHold hold = run.hold()) {
            Files.delete(run.path().resolve("lock"));
            assertTrue(hold.take());
            assertFalse(hold.take());
        }
        run.hold().close();
    }

    @Test
    void aRunThatWasTakenAwayIsNotMadeAnewByWhoNeedsIt() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        try (RunHold hold = run.hold()) {
            hold.require();
            Files.move(run.path(), folder.resolve("elsewhere"));
            LabException refusal = assertThrows(LabException.class, hold::require);
            assertEquals("runs.gone", key(refusal));
            assertFalse(Files.exists(run.path()));
        }
    }

    @Test
    void aRunWhosePlanAPersonWroteIsStillThatRun() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path plan = run.path().resolve("plan.json");
        String written = Files.readString(plan);
        Files.writeString(plan, written.replace("\n", "\r\n").replace("2.0E-4", "0.0002"));
        assertNotEquals(written, Files.readString(plan));
        try (RunHold hold = run.hold()) {
            Files.delete(run.path().resolve("lock"));
            assertTrue(hold.take());
        }
    }

    @Test
    void aHeldRunIsNeitherHeldTwiceNorWrittenOver() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path sameFolder = Files.createSymbolicLink(folder.resolve("link"), run.path());
        RunHold hold = run.hold();
        assertEquals("runs.heldHere", key(assertThrows(LabException.class, run::hold)));
        RunFolder same = RunFolder.open(sameFolder);
        assertEquals("runs.heldHere", key(assertThrows(LabException.class, same::hold)));
        assertEquals(
                "runs.heldHere",
                key(
                        assertThrows(
                                LabException.class,
                                () -> RunFolder.create(run.path(), PLAN.withSeed(8), true))));
        hold.close();
        hold.close();
        same.hold().close();
        assertEquals(PLAN, RunFolder.open(run.path()).plan());
    }

    @Test
    void whatADeadProcessWasWritingIsDeleted() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path history = Files.createDirectories(run.historyFile(1).getParent());
        Path checkpoints = Files.createDirectories(run.checkpointFile(1).getParent());
        Path whole = Files.createFile(run.historyFile(1));
        for (Path place : List.of(history, checkpoints)) {
            Files.writeString(place.resolve("step-000000002.safetensors.part"), "half");
        }
        run.hold().close();
        try (Stream<Path> left = Files.walk(run.path())) {
            assertEquals(
                    List.of(
                            whole,
                            run.path().resolve("lock"),
                            run.path().resolve("plan.json"),
                            run.path().resolve("run.lab")),
                    left.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private RunFolder planned(TrainingPlan plan) {
        return RunFolder.planned(folder.resolve("run"), plan);
    }

    private static String refusal(RunHold hold) {
        return key(assertThrows(LabException.class, hold::take));
    }

    private static String key(LabException refusal) {
        return refusal.reason().key();
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
