package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.training.Neighbours.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

class NeighboursTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir Path proc;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0-1; {0, 1}",
                "3; {3}",
                "0-2,5; {0, 1, 2, 5}",
                "1,62-65; {1, 62, 63, 64, 65}"
            })
    void coresAreRangesInAList(String list, String cores) {
        assertEquals(cores, Neighbours.numbers("\t" + list).toString());
    }

    @Test
    void whatIsBusyAndNotOursIsOthers() {
        Reading before = reading(0, 0, 0, 0);
        Reading after = reading(150, 50, 3 * SECOND / 4, SECOND);
        assertEquals(0.75, after.since(before), 1e-9); // 1.5 of two cores, ours half of that
    }

    @Test
    void waitingForADiskAndTimeStolenByAHostAreNoWork() {
        List<String> before = List.of("cpu0 0 0 0 0 0 0 0 0 0 0");
        List<String> after = List.of("cpu0 10 20 5 20 30 3 2 10 10 0");
        BitSet first = cores(0);
        Reading earlier = Reading.of(before, first, 0, 0);
        assertEquals(0.4, Reading.of(after, first, 0, SECOND).since(earlier), 1e-9);
    }

    @Test
    void coresThatThisProgramMayNotUseDoNotMatter() {
        List<String> stat =
                List.of(
                        "cpu  300 0 0 0 0 0 0 0 0 0",
                        "cpu0 100 0 0 0 0 0 0 0 0 0",
                        "cpu1 25 0 0 75 0 0 0 0 0 0",
                        "cpu2 100 0 0 0 0 0 0 0 0 0",
                        "intr 5 0 0");
        Reading reading = Reading.of(stat, cores(1), 0, SECOND);
        assertEquals(0.25, reading.since(Reading.NONE), 1e-9);
    }

    @Test
    void nothingIsKnownOfNoTime() {
        Reading reading = reading(50, 50, 0, SECOND);
        assertEquals(0, reading.since(reading));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisSystemSaysWhichCoresThereAre() throws Exception {
        // Not Java: its tests are told to use fewer.
        Process nproc = new ProcessBuilder("nproc").start();
        String cores = new String(nproc.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertEquals(Integer.parseInt(cores.strip()), new Neighbours(Path.of("/proc")).cores());
    }

    @Test
    void whereTheSystemSaysNothingNobodyIsSeen() {
        Neighbours neighbours = new Neighbours(proc.resolve("none"));
        assertEquals(0, neighbours.cores());
        assertEquals(0, neighbours.busy());
    }

    @Test
    void onlyWhatHappenedSinceTheLastLookCounts() throws Exception {
        Files.createDirectory(proc.resolve("thread-self"));
        Files.writeString(proc.resolve("thread-self/status"), "Cpus_allowed_list:\t1\n");
        Path stat = proc.resolve("stat");
        Files.writeString(stat, "cpu1 1000 0 0 0 0 0 0 0 0 0\n");
        Neighbours neighbours = new Neighbours(proc);
        Files.writeString(stat, "cpu1 1000 0 0 100 0 0 0 0 0 0\n");
        assertTrue(neighbours.busy() <= 0);
        assertEquals(1, neighbours.cores());
    }

    /// Of two cores, after so many ticks of work on each.
    private static Reading reading(long work, long rest, long own, long time) {
        String fields = " " + work + " 0 0 " + rest + " 0 0 0 0 0 0";
        return Reading.of(List.of("cpu0" + fields, "cpu1" + fields), cores(0, 1), own, time);
    }

    private static BitSet cores(int... numbers) {
        BitSet cores = new BitSet();
        for (int number : numbers) {
            cores.set(number);
        }
        return cores;
    }
}
