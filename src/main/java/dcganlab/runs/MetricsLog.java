package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The growing table of a run's steps, `metrics.csv`. Each row reaches the system as it is
/// measured, so a dying process loses none; a step takes far longer than the writing of its row.
public final class MetricsLog implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;

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
        } catch (IOException e) {
            close(opened, e);
            throw FileTrouble.writing(path, e);
        }
    }

    /// Adds the row of one step.
    ///
    /// @throws LabException if the system refuses, for example because the disk is full
    public void append(StepMetrics metrics) throws LabException {
        try {
            file.write(MetricsRow.of(metrics).getBytes(StandardCharsets.UTF_8));
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
