package dcganlab.runs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The header and the last whole row of a table that may be long and may be growing: read from both
/// ends of the file. A row is whole if its line has an end, as many cells as the header, a whole
/// number in the first, and its check, where the header names one, in the last.
///
/// @param names of the columns
/// @param cells as many
record LastRow(List<String> names, List<String> cells) {
    private static final int HEAD = 1 << 10;
    private static final int TAIL = 1 << 13;

    /// The last whole row; null if there is no table or no such row near its end.
    ///
    /// @throws IOException if the system refuses
    static @Nullable LastRow of(Path table) throws IOException {
        if (!Files.exists(table)) {
            return null;
        }
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "r")) {
            String head = text(file, 0, HEAD);
            int end = head.indexOf('\n');
            if (end < 0) {
                return null;
            }
            List<String> names = cells(head.substring(0, end));
            boolean checked = names.getLast().equals(LineCheck.NAME);
            String tail = text(file, Math.max(end, file.length() - TAIL), TAIL);
            for (int to = tail.lastIndexOf('\n'); to > 0; to = tail.lastIndexOf('\n', to - 1)) {
                int from = tail.lastIndexOf('\n', to - 1);
                String line = tail.substring(from + 1, to).strip();
                List<String> cells = cells(line);
                if (from >= 0
                        && cells.size() == names.size()
                        && cells.getFirst().matches("\\d{1,18}")
                        && (!checked || LineCheck.holds(line))) {
                    return new LastRow(names, cells);
                }
            }
            return null;
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(",", -1));
    }

    private static String text(RandomAccessFile file, long from, int most) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(Math.min(most, file.length() - from))];
        file.seek(from);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The number in the first column.
    long step() {
        return Long.parseLong(cells.getFirst());
    }

    /// The number in a column, `NaN` if there is none.
    double number(String name) {
        int column = names.indexOf(name);
        try {
            return column < 0 ? Double.NaN : Double.parseDouble(cells.get(column));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
