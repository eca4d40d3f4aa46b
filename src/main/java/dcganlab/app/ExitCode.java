package dcganlab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The process's exit code, left in a file too for who started it and cannot see it: Maven takes
/// every code but 0 for its own 1.
final class ExitCode {
    private static final String FILE = "lab.exit";

    private ExitCode() {}

    /// Before the process ends.
    static void leave(int code) {
        String file = System.getProperty(FILE);
        if (file != null) {
            try {
                Files.writeString(Path.of(file), Integer.toString(code));
            } catch (IOException e) {
                System.getLogger(ExitCode.class.getName())
                        .log(System.Logger.Level.WARNING, "the exit code cannot be left", e);
            }
        }
    }
}
