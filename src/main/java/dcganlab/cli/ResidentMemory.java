package dcganlab.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Memory of this process that is in RAM; known on Linux only.
public final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /// In MiB; null if it is not known.
    public static @Nullable Double mib() {
        return mib(STATUS);
    }

    static @Nullable Double mib(Path status) {
        if (!Files.isReadable(status)) {
            return null;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            System.getLogger(ResidentMemory.class.getName())
                    .log(System.Logger.Level.WARNING, "memory is not known", e);
            return null;
        }
    }
}
