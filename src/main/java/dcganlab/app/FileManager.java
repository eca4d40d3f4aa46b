package dcganlab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The system's own window for files. JavaFX would print a stack trace where there is none, and AWT
/// would look for a screen.
final class FileManager {
    private FileManager() {}

    /// Shows a folder, in a program of its own.
    ///
    /// @throws UncheckedIOException if the system has no such program
    static void show(Path folder) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), folder))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(String system, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        String program =
                name.startsWith("windows")
                        ? "explorer"
                        : name.startsWith("mac") ? "open" : "xdg-open";
        return List.of(program, folder.toAbsolutePath().toString());
    }
}
