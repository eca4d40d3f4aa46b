package dcganlab.runs;

import dcganlab.model.LabException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What stands in folders, as a whole: a disk that fails half-way through a folder is trouble as
/// any other.
public final class Folders {
    private Folders() {}

    /// What stands in a folder, by name.
    ///
    /// @throws IOException if the system refuses
    public static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /// Deletes a folder with all that is in it; what links in it lead to stays.
    ///
    /// @throws IOException if the system refuses
    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : everything(folder)) {
                Files.delete(path);
            }
        }
    }

    /// The same after trouble that has left a folder half made.
    ///
    /// @return the trouble
    static LabException deletedAfter(Path folder, LabException trouble) {
        try {
            deleteAll(folder);
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
        return trouble;
    }

    private static List<Path> everything(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
