package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file aside, syncs it, then renames it. Whatever moment the process dies, under the
/// file's name stands the old content or the new one, never a part of it.
///
/// The bytes must have reached the disk before the rename does, or a power failure could leave a
/// new name on an empty file; hence the sync between the two.
public final class SafeFile {
    private static final int BUFFER = 1 << 16;

    private static final String UNFINISHED = ".part";

    private SafeFile() {}

    /// What is to stand in a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file, in place of an older one of its name.
    ///
    /// @throws LabException if its folder is missing or the system refuses; an older file is then
    ///   as it was
    public static void write(Path file, Content content) throws LabException {
        requireFolder(file);
        Path aside = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            writeSynced(aside, content);
            Files.move(
                    aside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncNames(folder(file));
        } catch (IOException e) {
            delete(aside, e);
            throw FileTrouble.writing(file, e);
        } catch (RuntimeException | Error e) {
            delete(aside, e);
            throw e;
        }
    }

    /// Copies a file, in place of an older one of the other name.
    ///
    /// @throws LabException as {@link #write}
    static void copy(Path from, Path to) throws LabException {
        try (InputStream in = Files.newInputStream(from)) {
            write(to, in::transferTo);
        } catch (IOException e) {
            throw FileTrouble.reading(from, e);
        }
    }

    /// Moves a file or a folder to a name that is free.
    ///
    /// @throws LabException if the system refuses
    static void move(Path from, Path to) throws LabException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            syncNames(folder(to));
        } catch (IOException e) {
            throw FileTrouble.writing(to, e);
        }
    }

    /// Deletes what a process that died was writing into a folder. Nobody else may be writing
    /// there.
    ///
    /// @param beginning of the files' names
    /// @throws LabException if the system refuses
    static void deleteUnfinished(Path folder, String beginning) throws LabException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            for (Path file : Folders.content(folder)) {
                String name = file.getFileName().toString();
                if (name.startsWith(beginning) && name.endsWith(UNFINISHED)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
    }

    /// A new name must have reached the disk, too, before what it makes superfluous is deleted.
    /// Windows cannot open a folder for that, and needs not.
    private static void syncNames(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /// Checks that a file can be written later, so that long work does not end in vain.
    ///
    /// @throws LabException if its folder is missing or read-only, or the file is a folder
    public static void requireWritable(Path file) throws LabException {
        requireFolder(file);
        if (Files.isDirectory(file)) {
            throw new LabException(Message.of("runs.isFolder", file.toString()));
        }
        if (!Files.isWritable(folder(file))) {
            throw new LabException(
                    Message.of("runs.cannotWrite", file.toString(), Message.of("runs.denied")));
        }
    }

    private static void requireFolder(Path file) throws LabException {
        if (file.getFileName() == null || !Files.isDirectory(folder(file))) {
            throw new LabException(
                    Message.of("runs.noFolder", file.toString(), folder(file).toString()));
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    // Not a FileChannel: that one closes, and the file is lost, when its thread is interrupted.
    private static void writeSynced(Path file, Content content) throws IOException {
        try (FileOutputStream stream = new FileOutputStream(file.toFile());
                OutputStream out = new BufferedOutputStream(stream, BUFFER)) {
            content.writeTo(out);
            out.flush();
            stream.getFD().sync();
        }
    }

    private static void delete(Path aside, Throwable trouble) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }
}
