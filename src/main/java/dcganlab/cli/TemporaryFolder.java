package dcganlab.cli;

import dcganlab.nn.NativeWork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for what is measured, deleted with all in it when it is closed, or when the process is
/// told to end.
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final NativeWork.Ending ending;

    public TemporaryFolder() throws IOException {
        NativeWork.requireNoEnd(); // It would be left behind.
        path = Files.createTempDirectory("dcgan-lab");
        ending = NativeWork.atTheEnd(this::deleteAtTheEnd);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        ending.close();
        delete();
    }

    private synchronized void delete() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    /// Whoever measures may still write there.
    private void deleteAtTheEnd() {
        try {
            delete();
        } catch (IOException e) {
            System.getLogger(TemporaryFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind: " + path, e);
        }
    }
}
