package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.SafeFile;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/// A small file in which something of the user's is kept from one start to the next. It is written
/// on the errands' thread; of several changes in a row, only the last is. Belongs to the JavaFX
/// thread.
final class PropertiesFile {
    private final Path file;
    private final String trouble;
    private final AtomicReference<Properties> unwritten = new AtomicReference<>(new Properties());

    /// @param file made when something is written
    /// @param trouble key of what is said where its folder cannot be made
    PropertiesFile(Path file, String trouble) {
        this.file = file;
        this.trouble = trouble;
    }

    /// What was kept; nothing where there is no file yet, or it cannot be read.
    Properties read() {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(PropertiesFile.class.getName())
                        .log(System.Logger.Level.DEBUG, file + " is as at first", e);
                return new Properties();
            }
        }
        return kept;
    }

    /// Replaces what is kept.
    ///
    /// @param now at least one value; not changed any more
    void write(Properties now, Notices notices) {
        if (unwritten.getAndSet(now).isEmpty()) {
            notices.errand(this::writeLast);
        }
    }

    private void writeLast() throws LabException {
        Properties last = unwritten.getAndSet(new Properties());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LabException(Message.of(trouble, String.valueOf(e.getMessage())), e);
        }
        SafeFile.write(file, out -> last.store(out, "DCGAN Lab"));
    }
}
