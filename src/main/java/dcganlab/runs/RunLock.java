package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a run's folder for one writer. The system takes the lock back when the process ends, in
/// whatever way; the file `lock` stays and says who had it last.
///
/// On POSIX it is also taken back as soon as its process closes the file, by whatever descriptor
/// (fcntl(2)): so a second writer in this process is refused before it opens the file.
final class RunLock implements AutoCloseable {
    /// Far behind the text, which others can so read while the lock is held.
    private static final long PLACE = 1L << 40;

    private static final int LONGEST = 200;

    /// The folders whose lock this process has.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;
    private final Object key;

    private RunLock(Path file, Path folder, FileChannel channel, FileLock lock) throws IOException {
        this.file = file;
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
        key = key(file);
    }

    /// @throws LabException if another process, or this one, writes the run already; or the system
    ///   refuses
    static RunLock take(Path run) throws LabException {
        Path file = run.resolve("lock");
        try {
            Path folder = run.toRealPath();
            String me = me();
            if (!HELD.add(folder)) {
                throw new LabException(Message.of("runs.heldHere", run.toString()));
            }
            RunLock lock = null;
            try {
                lock = open(file, folder, me);
            } finally {
                if (lock == null) {
                    HELD.remove(folder);
                }
            }
            if (lock == null) {
                String who = Files.readString(file).strip();
                who = who.substring(0, Math.min(who.length(), LONGEST));
                throw new LabException(Message.of("runs.held", run.toString(), who));
            }
            return lock;
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    /// @return null if another process has it
    private static @Nullable RunLock open(Path file, Path folder, String me) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock != null) {
                String text = me + System.lineSeparator();
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                return new RunLock(file, folder, channel, lock);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static String me() {
        return "process %d since %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /// Whether the file is still the one that was locked: not if its folder was taken away, even if
    /// another stands in its place.
    boolean stands() {
        try {
            return key.equals(key(file));
        } catch (IOException e) {
            return false;
        }
    }

    /// What tells a file or a folder from another one of its name. As long as this one is open no
    /// other gets it.
    static Object key(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return key == null ? attributes.creationTime() : key; // Windows has no keys.
    }

    @Override
    public void close() throws LabException {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new LabException(Message.of("runs.system", String.valueOf(e.getMessage())), e);
        } finally {
            HELD.remove(folder);
        }
    }
}
