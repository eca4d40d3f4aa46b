package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Processes that are told to end while the engine is at work.
@DisabledOnOs(OS.WINDOWS) // There a process cannot be asked to end.
class NativeWorkTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir Path folder;

    @Test
    void aProcessThatIsToldToEndWaitsForNativeWork() throws Exception {
        assertEquals(List.of("ended in good order", "computed"), endOf("computes"));
    }

    @Test
    void aProcessThatIsToldToEndWhileTheEngineLoadsEndsWithoutACrash() throws Exception {
        assertEquals(List.of("ended in good order"), endOf("loads"));
    }

    /// What a process says after it was told to end.
    private List<String> endOf(String work) throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                NativeWorkTest.class.getName(),
                                work)
                        .redirectErrorStream(true)
                        .start();
        List<String> said;
        try (var out = process.inputReader()) {
            String first = out.readLine();
            process.toHandle().destroy(); // Process.destroy would close the stream.
            said = out.lines().toList();
            assertEquals(work, first);
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(TERMINATED, process.exitValue(), said.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        return said;
    }

    /// Computes for ever. What the C library is to call at the end would be a crash.
    public static void main(String... work) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        NativeWork.atTheEnd(() -> {
            System.out.println("ended in good order");
            told.countDown();
        });
        if (CLibrary.address("on_exit").isPresent()) {
            CLibrary.call("atexit", CLibrary.address("abort").orElseThrow());
        }
        if (work[0].equals("computes")) {
            try (NativeWork.Pass _ = NativeWork.begin()) {
                Torch.useThread(1);
                System.out.println(work[0]);
                told.await();
                compute();
                System.out.println("computed");
            }
        } else {
            System.out.println(work[0]);
        }
        while (true) {
            compute();
        }
    }

    private static void compute() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            List<NDArray> numbers = List.of(manager.ones(new Shape(1 << 10)));
            Operations.add(numbers, numbers);
        }
    }
}
