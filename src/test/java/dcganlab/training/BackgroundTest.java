package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@EnabledOnOs(OS.LINUX)
class BackgroundTest {
    /// The field of proc_pid_stat(5) behind the process's name, which stands in brackets.
    private static final int NICE = 16;

    @Test
    void thoseThatTrainGoBehindTheWindowAndThoseThatMeasureBehindThem() throws Exception {
        int here = niceness();
        assumeTrue(here < 10, "the tests themselves go behind");
        int training = niceness(Background.TRAINING);
        int measuring = niceness(Background.MEASURING);
        assertEquals(10, training);
        assertTrue(measuring > training);
        assertEquals(here, niceness());
    }

    /// Of a thread that one of that rank starts, as libtorch does.
    private static int niceness(Background rank) throws Exception {
        try (ExecutorService first = Executors.newSingleThreadExecutor(rank.threads("first"))) {
            return first.submit(BackgroundTest::ofAnother).get();
        }
    }

    private static int ofAnother() throws Exception {
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            return second.submit(() -> niceness()).get();
        }
    }

    private static int niceness() throws Exception {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
    }
}
