package dcganlab.data.arrays;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a table of images is laid out.
///
/// @param separator between the numbers of a row
/// @param headed whether the first line names the columns
/// @param label which column holds the labels, the first or the last; -1 for none
record CsvTable(char separator, boolean headed, int columns, int label) {
    private static final Pattern NUMBER =
            Pattern.compile("\\s*\"?[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\"?\\s*");

    /// @param lines the first of a file; empty if they are no images
    static Optional<CsvTable> of(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        char separator = separator(lines.getFirst());
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(cells(line, separator)));
        boolean headed = !rows.getFirst().stream().allMatch(CsvTable::isNumber);
        List<String> heading = headed ? rows.removeFirst() : List.of();
        if (rows.isEmpty() || !rows.getFirst().stream().allMatch(CsvTable::isNumber)) {
            return Optional.empty();
        }
        int columns = rows.getFirst().size();
        boolean named = headed && heading.size() == columns;
        int label;
        if (named && isLabel(heading.getFirst())) {
            label = 0;
        } else if (named && isLabel(heading.getLast())) {
            label = columns - 1;
        } else if (ArrayLayout.flat(columns)) {
            label = -1;
        } else {
            label = constant(rows, 0) && !constant(rows, columns - 1) ? columns - 1 : 0;
        }
        return ArrayLayout.flat(label < 0 ? columns : columns - 1)
                ? Optional.of(new CsvTable(separator, headed, columns, label))
                : Optional.empty();
    }

    int pixels() {
        return label < 0 ? columns : columns - 1;
    }

    int columnsOf(String line) {
        int count = 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == separator) {
                count++;
            }
        }
        return count;
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private static List<String> cells(String line, char separator) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static boolean isLabel(String column) {
        String name = column.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return ArrayName.LABELS.contains(name);
    }

    /// Whether a column says nothing, as the corners of digits do.
    private static boolean constant(List<List<String>> rows, int column) {
        String first = rows.getFirst().get(column);
        return rows.stream().allMatch(row -> row.size() > column && row.get(column).equals(first));
    }
}
