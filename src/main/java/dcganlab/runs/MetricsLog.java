package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The growing table of a run's steps, `metrics.csv`. A row that was added has reached the system:
/// a dying process does not lose it.
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
        try {
            file = MetricsRow.TABLE.open(path);
            end = file.getFilePointer();
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
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

    /// Returns when all rows are on the disk. May be called from any thread.
    ///
    /// @throws LabException if the system refuses, or the table is closed
    void sync() throws LabException {
        try {
            file.getFD().sync();
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
}
