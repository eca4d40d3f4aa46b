package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.ReadyRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class ReadyRunsTest {
    /// What all of them may take in what is installed.
    private static final long ROOM = 12L << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void isAWholeRunWithAPast(ReadyRun ready) throws Exception {
        RunLibrary library = new RunLibrary(folder);
        RunFolder run = RunFolder.open(ReadyRuns.in(library, ready, "for the class"));
        Inspection found = Inspection.of(run);
        assertEquals(List.of(), found.troubles());
        assertEquals(2, found.checkpoints(), "the beginning and the end");
        assertEquals(run.checkpoints().getLast(), found.rows());
        assertTrue(found.rows() >= 500, "steps: " + found.rows());
        assertTrue(run.history().size() >= 4, "generators: " + run.history());
        assertEquals(0L, run.history().getFirst());
        assertEquals(
                List.of("for the class"),
                library.list().stream().map(entry -> entry.notes().name()).toList());
    }

    @Test
    void theyHaveRoom() throws Exception {
        long bytes = 0;
        for (ReadyRun ready : ReadyRun.values()) {
            try (InputStream archive =
                    Objects.requireNonNull(
                            ReadyRuns.class.getResourceAsStream(
                                    "/dcganlab/assets/runs/" + ready.folder() + ".zip"))) {
                bytes += archive.readAllBytes().length;
            }
        }
        assertTrue(bytes <= ROOM, bytes + " bytes");
    }

    @Test
    void oneThatIsThereStaysAsItIs() throws Exception {
        RunLibrary library = new RunLibrary(folder);
        Path run = ReadyRuns.in(library, ReadyRun.COLLAPSE, "first");
        new Notes("mine", "what I saw").write(run);
        assertEquals(run, ReadyRuns.in(library, ReadyRun.COLLAPSE, "second"));
        assertEquals(new Notes("mine", "what I saw"), Notes.read(run));
    }

    @Test
    void aFreshOneComesAfterItWasThrownAwayOrLeftHalfUnpacked() throws Exception {
        RunLibrary library = new RunLibrary(folder);
        Path run = ReadyRuns.in(library, ReadyRun.COLLAPSE, "first");
        Files.move(run, folder.resolve("elsewhere"));
        Path half = folder.resolve("." + ReadyRun.COLLAPSE.folder());
        Files.createDirectories(half.resolve("history"));
        Files.writeString(half.resolve("plan.json"), "{");
        Path fresh = ReadyRuns.in(library, ReadyRun.COLLAPSE, "second");
        assertEquals("second", Notes.read(fresh).name());
        assertEquals(List.of(), Inspection.of(RunFolder.open(fresh)).troubles());
        assertTrue(Files.notExists(half));
    }
}
