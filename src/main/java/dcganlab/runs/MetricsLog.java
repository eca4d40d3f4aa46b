package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.StepMetrics;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The growing table of a run's steps, `metrics.csv`. A row that was added has reached the system:
/// a dying process does not lose it.
public final class MetricsLog implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private long end;
    private boolean empty;

    /// Says that rows of a run are missing.
    ///
    /// @param last step of the last row
    /// @param step to which the run has come
    static Message missing(Path table, long last, long step) {
        return Files.exists(table, LinkOption.NOFOLLOW_LINKS)
                ? Message.of("runs.rowsBehind", table.toString(), last, step)
                : Message.of("runs.tableMissing", table.toString(), step);
    }

    /// Opens a table at its end, or starts one. What is left of a row that was cut short by a
    /// machine's end is removed first.
    ///
    /// @throws LabException if the system refuses
    public MetricsLog(Path path) throws LabException {
        this.path = path;
        try {
            file = MetricsRow.TABLE.open(path);
            end = file.getFilePointer();
            empty = end == MetricsRow.TABLE.header().length();
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    /// Adds the row of one step. After a failure it can be tried again. In a new table of a run
    /// that has come further, one stands before it for those that are lost.
    ///
    /// @throws LabException if the system refuses, for example because the disk is full
    public void append(StepMetrics metrics) throws LabException {
        String lost = empty && metrics.step() > 1 ? MetricsRow.TABLE.lost(metrics.step() - 1) : "";
        byte[] row = (lost + MetricsRow.of(metrics)).getBytes(StandardCharsets.UTF_8);
        try {
            file.seek(end); // Behind the last whole row, if one was written in part.
            file.write(row);
            end += row.length;
            empty = false;
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
