package dcganlab.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies runs that were trained once, for each test to do with them what it likes. */
public final class RunCopy {
    private RunCopy() {}

    /** Copies a folder and all below it to a place whose folders it makes. */
    public static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
