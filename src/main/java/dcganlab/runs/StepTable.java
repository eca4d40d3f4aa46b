package dcganlab.runs;

import dcganlab.model.LabException;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The form of a growing table in a run's folder, as CSV: a header, then rows that begin with their
/// steps, which rise, and end with a check, see {@link LineCheck}.
///
/// @param columns their names with commas between them, without the last one, of the check
/// @param cells what a row looks like before its check; it begins with the step, at most 18 digits,
///   and a comma
record StepTable(String columns, Pattern cells) {
    /// The names of all columns, with the line's end.
    String header() {
        return columns + "," + LineCheck.NAME + "\n";
    }

    /// A whole row with its check and its line's end.
    ///
    /// @param cells before the check
    static String row(String cells) {
        return LineCheck.sealed(cells) + "\n";
    }

    /// Opens a table at its end, or starts one. What is left of a row that was cut short by a
    /// machine's end is removed first.
    ///
    /// @throws IOException if the system refuses
    RandomAccessFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            moveBehindLastRow(file);
            if (file.length() == 0) {
                file.write(header().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            close(file, e);
            throw e;
        }
    }

    /// Takes rows one by one, with their lines' ends.
    @FunctionalInterface
    interface Rows {
        void take(String row) throws IOException;
    }

    /// Whether whole rows are there and nothing else, in all columns.
    ///
    /// @throws LabException if the system refuses
    boolean isWhole(Path path) throws LabException {
        try {
            return wholeRows(path, row -> {});
        } catch (IOException e) {
            throw FileTrouble.reading(path, e);
        }
    }

    /// Passes on the whole rows of a table while it is read, its header first. A row that was cut
    /// short by a machine's end, the last one, is left out and no damage: a number may have lost
    /// digits and still look like one. The rows of a table from a time when it had fewer columns
    /// get an empty cell for each of the others.
    ///
    /// @return whether nothing else is there, and no older row
    /// @throws IOException if the system refuses, or who takes the rows does
    boolean wholeRows(Path path, Rows rows) throws IOException {
        rows.take(header());
        try (Lines lines = new Lines(path)) {
            String head = lines.next();
            boolean whole = head == null ? Files.size(path) == 0 : (head + "\n").equals(header());
            String lacking = lacking(head);
            long step = 0;
            for (String line = lines.next(); line != null; line = lines.next()) {
                String full = line + lacking;
                if (isRow(full) && stepOf(full) > step) {
                    step = stepOf(full);
                    rows.take(full + "\n");
                } else {
                    whole = false;
                }
            }
            return whole;
        }
    }

    /// Removes the rows of later steps than one, and whatever follows a row that is none.
    ///
    /// @throws LabException if the system refuses
    void cut(Path path, long step) throws LabException {
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

    /// Copies the whole rows of a table up to a step, if there is one.
    ///
    /// @throws LabException if the system refuses
    void copy(Path from, Path to, long step) throws LabException {
        if (Files.exists(from)) {
            SafeFile.write(to, out -> wholeRows(from, row -> write(out, row, step)));
        }
    }

    private void write(OutputStream out, String row, long step) throws IOException {
        if (row.equals(header()) || stepOf(row) <= step) {
            out.write(row.getBytes(StandardCharsets.UTF_8));
        }
    }

    private long keptLength(Path path, long step) throws IOException {
        long length = 0;
        String lacking = "";
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (line.size() > 4 * Lines.LONGEST) {
                    return length;
                }
                if (next == '\n') {
                    String text = line.toString(StandardCharsets.UTF_8).strip() + lacking;
                    if (length == 0) {
                        lacking = lacking(text);
                    } else if (!(isRow(text) && stepOf(text) <= step)) {
                        return length;
                    }
                    length += line.size();
                    line.reset();
                }
            }
        }
        return length;
    }

    /// The empty cells of the columns that came to the right of a table's own later; none if it has
    /// all, or is no older table.
    private String lacking(@Nullable String head) {
        return head != null && header().startsWith(head + ",")
                ? ",".repeat(count(header()) - count(head))
                : "";
    }

    private static int count(String head) {
        return head.split(",", -1).length;
    }

    private boolean isRow(String line) {
        int check = line.lastIndexOf(',');
        return check > 0
                && cells.matcher(line.substring(0, check)).matches()
                && LineCheck.holds(line);
    }

    private static long stepOf(String row) {
        return Long.parseLong(row.substring(0, row.indexOf(',')));
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

    private static void close(RandomAccessFile file, IOException trouble) {
        try {
            file.close();
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }
}
