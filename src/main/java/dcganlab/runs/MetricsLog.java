package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The growing table of a run's steps, `metrics.csv`. Each row reaches the system as it is
/// measured, so a dying process loses none; a step takes far longer than the writing of its row.
public final class MetricsLog implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private long end;

    /// Opens a table at its end, or starts one. What is left of a row that was cut short by a
    /// machine's end is removed first.
    ///
    /// @throws LabException if the system refuses
    public MetricsLog(Path path) throws LabException {
        this.path = path;
        RandomAccessFile opened = null;
        try {
            opened = new RandomAccessFile(path.toFile(), "rw");
            moveBehindLastRow(opened);
            if (opened.length() == 0) {
                opened.write(MetricsRow.HEADER.getBytes(StandardCharsets.UTF_8));
            }
            this.file = opened;
            end = opened.getFilePointer();
        } catch (IOException e) {
            close(opened, e);
            throw FileTrouble.writing(path, e);
        }
    }

    /// Removes the rows of later steps than one, and whatever follows a row that is none.
    ///
    /// @throws LabException if the system refuses
    static void cut(Path path, long step) throws LabException {
        if (!Files.exists(path)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long length = keptLength(path, step);
            if (length < file.length()) {
                file.setLength(length);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    private static long keptLength(Path path, long step) throws IOException {
        long length = 0;
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    String row = line.toString(StandardCharsets.UTF_8);
                    if (length > 0 && !isUpTo(row, step)) {
                        return length;
                    }
                    length += line.size();
                    line.reset();
                }
            }
        }
        return length;
    }

    private static boolean isUpTo(String row, long step) {
        int comma = row.indexOf(',');
        return comma > 0
                && comma < 19
                && row.substring(0, comma).matches("\\d+")
                && Long.parseLong(row.substring(0, comma)) <= step;
    }

    /// Adds the row of one step. After a failure it can be tried again.
    ///
    /// @throws LabException if the system refuses, for example because the disk is full
    public void append(StepMetrics metrics) throws LabException {
        byte[] row = MetricsRow.of(metrics).getBytes(StandardCharsets.UTF_8);
        try {
            file.seek(end); // Behind the last whole row, if one was written in part.
            file.write(row);
            end += row.length;
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    @Override
    public void close() throws LabException {
        try (file) {
            file.getFD().sync();
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    private static void moveBehindLastRow(RandomAccessFile file) throws IOException {
        long end = file.length();
        while (end > 0) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                break;
            }
            end--;
        }
        file.setLength(end);
        file.seek(end);
    }

    private static void close(@Nullable RandomAccessFile file, IOException trouble) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }
}
