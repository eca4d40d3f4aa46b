package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Keeps a run's folder for one writer. The system takes the lock back when the process ends, in
/// whatever way; the file `lock` stays and says who had it last.
final class RunLock implements AutoCloseable {
    /// Far behind the text, which others can so read while the lock is held.
    private static final long PLACE = 1L << 40;

    private static final int LONGEST = 200;

    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// @throws LabException if another process, or this one, writes the run already; or the system
    ///   refuses
    static RunLock take(Path file, Path run) throws LabException {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock(PLACE, 1, false);
                if (lock != null) {
                    write(channel);
                    return new RunLock(channel, lock);
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw held(file, run, e);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
            throw held(file, run, null);
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
    }

    private static void write(FileChannel channel) throws IOException {
        String text =
                "process %d since %s%n"
                        .formatted(
                                ProcessHandle.current().pid(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LabException held(Path file, Path run, @Nullable Throwable cause)
            throws IOException {
        String who = Files.readString(file).strip();
        if (who.length() > LONGEST) {
            who = who.substring(0, LONGEST);
        }
        Message reason = Message.of("runs.held", run.toString(), who);
        return cause == null ? new LabException(reason) : new LabException(reason, cause);
    }

    @Override
    public void close() throws LabException {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new LabException(Message.of("runs.system", String.valueOf(e.getMessage())), e);
        }
    }
}
