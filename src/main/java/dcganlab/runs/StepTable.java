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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The form of a growing table in a run's folder, as CSV: a header, then rows that begin with their
/// steps, which rise or at least never fall, and end with a check, see {@link LineCheck}. Where
/// rows are lost, one that holds nothing but the step before the next row stands for all of them.
///
/// @param columns their names with commas between them, without the last one, of the check
/// @param cells what a row looks like before its check; it begins with the step, at most 18 digits,
///   and a comma
/// @param steps which steps have rows
record StepTable(String columns, Pattern cells, Steps steps) {
    private static final String CHECK = "," + LineCheck.NAME;

    /// Which steps of a run have rows in its table.
    enum Steps {
        /// Each has one.
        EVERY,
        /// Some have one.
        SOME,
        /// Some have several.
        SEVERAL_ROWS
    }

    /// Whether a row may follow one of a step.
    boolean mayFollow(String row, long step) {
        return stepOf(row) > step || (steps == Steps.SEVERAL_ROWS && stepOf(row) == step);
    }

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

    /// The row that stands for those that are lost up to a step.
    String lost(long step) {
        return row(step + ",".repeat(count(columns) - 1));
    }

    /// Opens a table at its end, or starts one. What is left of a row that was cut short by a
    /// machine's end is removed first.
    ///
    /// @throws IOException if the system refuses
    RandomAccessFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            endLastRow(file);
            if (file.length() == 0) {
                file.write(header().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            close(file, e);
            throw e;
        }
    }

    /// Adds rows, all or none as far as readers can tell; begins the table if there is none. After
    /// a failure it can be tried again. Returns when they are on the disk.
    ///
    /// @param rows with their lines' ends
    /// @throws LabException if the system refuses, for example because the disk is full
    void append(Path path, String rows) throws LabException {
        try (RandomAccessFile file = open(path)) {
            long end = file.getFilePointer();
            try {
                file.write(rows.getBytes(StandardCharsets.UTF_8));
                file.getFD().sync();
            } catch (IOException e) {
                undo(file, end, e);
                throw e;
            }
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    private static void undo(RandomAccessFile file, long end, IOException trouble) {
        try {
            file.setLength(end);
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }

    /// All whole rows of a table, without their lines' ends; none without the file.
    ///
    /// @throws LabException if the system refuses
    List<String> rows(Path path) throws LabException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        try {
            read(path, row -> rows.add(row.strip()));
        } catch (IOException e) {
            throw FileTrouble.reading(path, e);
        }
        return rows.subList(1, rows.size()); // Behind the header.
    }

    /// Takes rows one by one, with their lines' ends.
    @FunctionalInterface
    interface Rows {
        void take(String row) throws IOException;
    }

    /// Passes on the whole rows of a table while it is read, its header first, and between them
    /// rows that stand for lost ones. A row that was cut short by a machine's end, the last one, is
    /// left out and no damage: a number may have lost digits and still look like one. The rows of a
    /// table from a time when it had fewer columns get an empty cell for each of the others.
    ///
    /// @throws IOException if the system refuses, or who takes the rows does
    TableContent read(Path path, Rows rows) throws IOException {
        return new TableReader(this, path, rows).read();
    }

    /// The same for who needs to know only what is there.
    ///
    /// @throws LabException if the system refuses
    TableContent content(Path path) throws LabException {
        try {
            return read(path, row -> {});
        } catch (IOException e) {
            throw FileTrouble.reading(path, e);
        }
    }

    /// Removes the rows of later steps than one, and whatever follows a row that is none.
    ///
    /// @throws LabException if the system refuses
    void cut(Path path, long step) throws LabException {
        if (!Files.exists(path)) {
            return;
        }
        try (RandomAccessFile file = open(path)) {
            Kept kept = kept(path, step);
            if (kept.length() < file.length()) {
                file.setLength(kept.length());
                file.seek(kept.length());
                file.write(kept.then().getBytes(StandardCharsets.UTF_8));
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
            requireReadable(from); // It is not blamed on who writes.
            SafeFile.write(to, out -> write(from, out, step));
        }
    }

    private static void requireReadable(Path table) throws LabException {
        try (Lines lines = new Lines(table)) {
            lines.next();
        } catch (IOException e) {
            throw FileTrouble.reading(table, e);
        }
    }

    private void write(Path from, OutputStream out, long step) throws IOException {
        long[] last = {0};
        read(
                from,
                row -> {
                    boolean head = row.equals(header());
                    String kept = head ? row : until(step, last[0], row);
                    if (kept != null) {
                        out.write(kept.getBytes(StandardCharsets.UTF_8));
                        last[0] = head ? 0 : stepOf(kept);
                    }
                });
    }

    /// A row if it is of no later step than one; of one that stands for lost ones up to later
    /// steps, as much as is not later.
    ///
    /// @param last step of the row before it
    private @Nullable String until(long step, long last, String row) {
        if (stepOf(row) <= step) {
            return row;
        }
        return isLost(row) && last < step ? lost(step) : null;
    }

    /// Notes at a table's end that the rows up to a step are lost.
    ///
    /// @throws LabException if the system refuses
    void lose(Path path, long step) throws LabException {
        try (RandomAccessFile file = open(path)) {
            file.write(lost(step).getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    /// How the rows of a table are written, which its header tells.
    enum Age {
        /// With all cells and a check.
        PRESENT,
        /// With a check, from a time when the table had fewer columns: those to the right came
        /// later.
        OLDER,
        /// From a time before there were checks, perhaps with fewer columns too.
        UNCHECKED
    }

    /// The age of a table with a header; null if that is none.
    @Nullable Age age(String head) {
        String others =
                head.endsWith(CHECK) ? head.substring(0, head.length() - CHECK.length()) : "";
        if (others.equals(columns)) {
            return Age.PRESENT;
        }
        if (begins(others)) {
            return Age.OLDER;
        }
        return begins(head) ? Age.UNCHECKED : null;
    }

    private boolean begins(String names) {
        return !names.isEmpty() && columns.concat(",").startsWith(names + ",");
    }

    /// Whether a row stands for lost ones.
    boolean isLost(String row) {
        return row.equals(lost(stepOf(row)));
    }

    /// A line as a row with all cells, its check and its line's end; null if it is none.
    ///
    /// @param age of the table
    @Nullable String whole(String line, Age age) {
        String said = line;
        if (age != Age.UNCHECKED) {
            if (!LineCheck.holds(line)) {
                return null;
            }
            said = line.substring(0, line.lastIndexOf(','));
        }
        int lacking = age == Age.PRESENT ? 0 : Math.max(0, count(columns) - count(said));
        String full = said + ",".repeat(lacking);
        return cells.matcher(full).matches() ? row(full) : null;
    }

    static long stepOf(String row) {
        return Long.parseLong(row.substring(0, row.indexOf(',')));
    }

    private static int count(String line) {
        return line.split(",", -1).length;
    }

    /// What stays of a table.
    ///
    /// @param length in bytes
    /// @param then what follows in place of a row that stands for lost ones up to later steps
    private record Kept(long length, String then) {}

    private Kept kept(Path path, long step) throws IOException {
        long length = 0;
        long last = 0;
        Age age = Age.PRESENT;
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (line.size() > 4 * Lines.LONGEST) {
                    return new Kept(length, "");
                }
                if (next == '\n') {
                    String text = line.toString(StandardCharsets.UTF_8).strip();
                    if (length == 0) {
                        age = Objects.requireNonNullElse(age(text), Age.PRESENT);
                    } else {
                        String row = whole(text, age);
                        String until = row == null ? null : until(step, last, row);
                        if (row == null || until == null) {
                            return new Kept(length, "");
                        }
                        if (!until.equals(row)) {
                            return new Kept(length, until);
                        }
                        last = stepOf(row);
                    }
                    length += line.size();
                    line.reset();
                }
            }
        }
        return new Kept(length, "");
    }

    /// Leaves the file at its end. A last row that lacks nothing but its line's end gets it.
    private void endLastRow(RandomAccessFile file) throws IOException {
        long end = lastLine(file);
        byte[] rest = new byte[(int) Math.min(file.length() - end, Lines.LONGEST)];
        file.seek(end);
        file.readFully(rest);
        String row = whole(new String(rest, StandardCharsets.UTF_8), Age.PRESENT);
        file.setLength(row == null ? end : end + rest.length);
        file.seek(file.length());
        if (row != null) {
            file.write('\n');
        }
    }

    /// Where the line without an end begins, in bytes: the file's end if there is none.
    private static long lastLine(RandomAccessFile file) throws IOException {
        byte[] block = new byte[1 << 13];
        for (long at = file.length(); at > 0; ) {
            int length = (int) Math.min(block.length, at);
            at -= length;
            file.seek(at);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return at + i + 1;
                }
            }
        }
        return 0;
    }

    private static void close(RandomAccessFile file, IOException trouble) {
        try {
            file.close();
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }
}
