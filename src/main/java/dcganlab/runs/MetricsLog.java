package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /// Reads the whole rows of a table, its header first. A row that was cut short by a machine's
    /// end, the last one, is no damage.
    ///
    /// @param rows takes them, with their lines' ends
    /// @return whether nothing else is there
    /// @throws LabException if the system refuses
    static boolean wholeRows(Path path, List<String> rows) throws LabException {
        rows.add(MetricsRow.HEADER);
        boolean whole = true;
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(path), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            whole = line == null || (line + "\n").equals(MetricsRow.HEADER);
            long step = 0;
            for (line = in.readLine(); line != null; line = in.readLine()) {
                boolean last = !in.ready();
                if (MetricsRow.isRow(line) && stepOf(line) > step) {
                    step = stepOf(line);
                    rows.add(line + "\n");
                } else if (!last) {
                    whole = false;
                }
            }
            return whole;
        } catch (IOException e) {
            throw FileTrouble.reading(path, e);
        }
    }

    private static long stepOf(String row) {
        return Long.parseLong(row.substring(0, row.indexOf(',')));
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
        return MetricsRow.isRow(row.strip()) && stepOf(row) <= step;
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
