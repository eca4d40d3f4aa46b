package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// Another program that writes a run, until it is closed.
final class OtherProcess implements AutoCloseable {
    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /// Returns when it has the folder.
    static OtherProcess holding(Path run) throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                run.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader said = process.inputReader();
        assertEquals("held", said.readLine());
        return new OtherProcess(process);
    }

    /// Holds a run's folder until its input ends.
    public static void main(String... run) throws Exception {
        try (RunHold _ = RunFolder.open(Path.of(run[0])).hold()) {
            System.out.println("held");
            while (System.in.read() >= 0) {
                // Nobody says anything.
            }
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        assertEquals(0, process.onExit().join().exitValue());
    }
}
