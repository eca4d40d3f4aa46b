package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dcganlab.model.LabException;
import dcganlab.model.Part;
import dcganlab.model.Preset;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/// Folders of runs: started, opened, never overwritten by accident.
class RunFolderTest {
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan().withSeed(7);
    private static final StepMetrics STEP =
            new StepMetrics(1, 1.5, 39488, 12.3456, 0.25, 0.5, 2, 0.75, 0.125, 1e-5, 3, Double.NaN);

    @TempDir Path folder;

    @Test
    void aRunIsOpenedAsItWasStarted() throws LabException {
        Path path = folder.resolve("deep").resolve("run");
        RunFolder.create(path, PLAN, false);
        assertEquals(PLAN, RunFolder.open(path).plan());
    }

    @Test
    void itsLabFileStandsForTheRunAndNothingElseDoes() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path file = run.path().resolve("run.lab");
        assertEquals(run.path(), RunFolder.meant(file));
        assertEquals(run.path(), RunFolder.meant(Files.move(file, run.path().resolve("cats.LAB"))));
        Path plan = run.path().resolve("plan.json");
        Path strange = Files.createDirectory(folder.resolve("strange.lab"));
        for (Path other : List.of(run.path(), plan, strange, folder.resolve("gone.lab"))) {
            assertEquals(other, RunFolder.meant(other));
        }
    }

    @Test
    void bothNetworksAreKept() throws LabException {
        RunFolder run = RunFolder.create(folder, PLAN, false);
        run.save(
                Networks.random(Part.GENERATOR, PLAN.network()),
                Networks.random(Part.DISCRIMINATOR, PLAN.network()),
                99);
        assertEquals(99, ModelFile.readGenerator(folder).step());
        assertEquals(
                PLAN.network(),
                ModelFile.read(Part.DISCRIMINATOR, run.discriminatorFile()).network());
    }

    @Test
    void anEmptyFolderMayBecomeARun() throws LabException {
        RunFolder.create(folder, PLAN, false);
        assertTrue(RunFolder.isRun(folder));
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertTrue(refusal(() -> RunFolder.create(folder, PLAN, true)).contains("is not empty"));
        assertFalse(RunFolder.isRun(folder));
    }

    @Test
    void aRunIsNotOverwrittenUnasked() throws LabException {
        RunFolder.create(folder, PLAN, false);
        String refusal = refusal(() -> RunFolder.create(folder, PLAN.withSeed(8), false));
        assertTrue(refusal.contains("already holds a run"), refusal);
        assertEquals(PLAN, RunFolder.open(folder).plan());
    }

    @Test
    void anOverwrittenRunLeavesNothingBehind() throws Exception {
        RunFolder run = RunFolder.create(folder, PLAN, false);
        try (MetricsLog log = run.metrics()) {
            log.append(STEP);
        }
        RunFolder.create(folder, PLAN.withSeed(8), true);
        assertEquals(8, RunFolder.open(folder).plan().seed());
        assertFalse(Files.exists(run.metricsFile()));
    }

    @Test
    void askingForRoomChangesNothing() throws Exception {
        Path path = folder.resolve("deep").resolve("run");
        RunRoom.require(path, false);
        assertFalse(Files.exists(folder.resolve("deep")));

        RunFolder run = RunFolder.create(path, PLAN, false);
        Files.writeString(run.metricsFile(), MetricsRow.TABLE.header());
        RunRoom.require(path, true);
        assertTrue(Files.exists(run.metricsFile()));
        assertTrue(refusal(() -> RunRoom.require(path, false)).contains("already holds a run"));
    }

    @Test
    void aRunBelowAFileIsRefusedWithTheFilesName() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String refusal = refusal(() -> RunRoom.require(file.resolve("run"), false));
        assertEquals(file + " is a file. Choose a folder for the run.", refusal);
    }

    @Test
    void aFolderThatMayNotBeWrittenHasNoRoom() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            assumeFalse(Files.isWritable(folder), "root may write everywhere");
            String refusal = refusal(() -> RunRoom.require(folder.resolve("run"), false));
            assertTrue(refusal.contains("the system does not allow it"), refusal);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(refusal(() -> RunFolder.create(file, PLAN, true)).contains("is a file"));
    }

    @Test
    void whatIsNoRunIsNotOpened() {
        assertTrue(refusal(() -> RunFolder.open(folder)).contains("it has no plan.json"));
    }

    @Test
    void aBrokenPlanIsNamedWithItsFile() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "{}");
        String refusal = refusal(() -> RunFolder.open(folder));
        assertTrue(
                refusal.contains("plan.json is not a valid plan: “version” is missing"), refusal);
    }

    @Test
    void aRowAStepIsAppended() throws Exception {
        RunFolder run = RunFolder.create(folder, PLAN, false);
        try (MetricsLog log = run.metrics()) {
            log.append(STEP);
        }
        try (MetricsLog log = run.metrics()) {
            log.append(STEP);
        }
        assertEquals(
                List.of(
                        "step,epoch,images,seconds,loss_d_real,loss_d_fake,loss_g,d_x,d_gz1,d_gz2,"
                                + "gradient_d,gradient_g,check",
                        "1,1.50000,39488,12.346,0.25,0.5,2.0,0.75,0.125,1.0E-5,3.0,,2316147542",
                        "1,1.50000,39488,12.346,0.25,0.5,2.0,0.75,0.125,1.0E-5,3.0,,2316147542"),
                Files.readAllLines(run.metricsFile()));
    }

    @Test
    void aRowIsThereBeforeTheTableIsClosed() throws Exception {
        RunFolder run = RunFolder.create(folder, PLAN, false);
        try (MetricsLog log = run.metrics()) {
            log.append(STEP);
            assertEquals(2, Files.readAllLines(run.metricsFile()).size());
        }
    }

    @Test
    void halfARowIsCutOff() throws Exception {
        RunFolder run = RunFolder.create(folder, PLAN, false);
        Files.writeString(run.metricsFile(), MetricsRow.TABLE.header() + "1,0.5,32");
        try (MetricsLog log = run.metrics()) {
            log.append(STEP);
        }
        assertEquals(
                MetricsRow.TABLE.header() + MetricsRow.of(STEP),
                Files.readString(run.metricsFile()));
    }

    private interface Attempt {
        void run() throws LabException;
    }

    private static String refusal(Attempt attempt) {
        LabException e = assertThrows(LabException.class, attempt::run);
        return new Texts(Locale.ENGLISH).of(e.reason());
    }
}
