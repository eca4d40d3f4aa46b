package dcganlab.runs;

import dcganlab.model.LabException;

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
import java.util.regex.Pattern;

/// The form of a growing table in a run's folder, as CSV: a header, then rows that begin with their
/// steps, which rise.
///
/// @param header with its line's end
/// @param row what a whole row looks like, without its line's end; it begins with the step, at most
///   18 digits, and a comma
record StepTable(String header, Pattern row) {
    /// Opens a table at its end, or starts one. What is left of a row that was cut short by a
    /// machine's end is removed first.
    ///
    /// @throws IOException if the system refuses
    RandomAccessFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        try {
            moveBehindLastRow(file);
            if (file.length() == 0) {
                file.write(header.getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            close(file, e);
            throw e;
        }
    }

    /// Reads the whole rows of a table, its header first. A row that was cut short by a machine's
    /// end, the last one, is left out and no damage.
    ///
    /// @param rows takes them, with their lines' ends
    /// @return whether nothing else is there
    /// @throws LabException if the system refuses
    boolean wholeRows(Path path, List<String> rows) throws LabException {
        rows.add(header);
        boolean whole = true;
        boolean ended = endsLine(path);
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(path), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            whole = line == null || (line + "\n").equals(header);
            long step = 0;
            for (line = in.readLine(); line != null; line = in.readLine()) {
                boolean last = !in.ready();
                if (isRow(line) && stepOf(line) > step && (ended || !last)) {
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

    /// Whether the last line has its end: a number may have lost digits and still look like one.
    private static boolean endsLine(Path path) throws LabException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - 1));
            return file.read() == '\n';
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
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long length = keptLength(path, step);
            if (length < file.length()) {
                file.setLength(length);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    /// Copies a table up to a step, if there is one.
    ///
    /// @throws LabException if the system refuses
    void copy(Path from, Path to, long step) throws LabException {
        if (!Files.exists(from)) {
            return;
        }
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw FileTrouble.writing(to, e);
        }
        cut(to, step);
    }

    private long keptLength(Path path, long step) throws IOException {
        long length = 0;
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    String text = line.toString(StandardCharsets.UTF_8).strip();
                    if (length > 0 && !(isRow(text) && stepOf(text) <= step)) {
                        return length;
                    }
                    length += line.size();
                    line.reset();
                }
            }
        }
        return length;
    }

    private boolean isRow(String line) {
        return row.matcher(line).matches();
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
