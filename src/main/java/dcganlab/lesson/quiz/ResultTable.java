package dcganlab.lesson.quiz;

import dcganlab.model.Texts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Results as CSV (RFC 4180, lines end in LF as in all tables of the lab). What a teacher exports
/// is what the lab keeps, with the words of questions and answers as two more columns at the right,
/// and a byte order mark, by which spreadsheets know UTF-8.
public final class ResultTable {
    private static final List<String> COLUMNS =
            List.of("name", "learner", "round", "item", "seed", "answer", "right", "seconds", "at");

    private static final List<String> WORDS = List.of("question_text", "answer_text");
    private static final String MARK = "\uFEFF";

    private ResultTable() {}

    /// The table that is kept.
    public static String kept(Results results) {
        return table(COLUMNS, results.rows().stream().map(ResultTable::cells));
    }

    /// The table with words.
    public static String exported(Results results, Texts texts, Faces faces) {
        List<String> columns = Stream.concat(COLUMNS.stream(), WORDS.stream()).toList();
        return MARK
                + table(
                        columns,
                        results.rows().stream()
                                .map(row -> Stream.concat(cells(row), words(row, texts, faces))));
    }

    private static String table(List<String> head, Stream<Stream<String>> rows) {
        return Stream.concat(
                        Stream.of(String.join(",", head)),
                        rows.map(row ->
                                row.map(ResultTable::quoted).collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> cells(Result row) {
        return Stream.of(
                row.learner().name(),
                Integer.toString(row.learner().seed()),
                row.occasion().word(),
                row.item(),
                Integer.toString(row.seed()),
                row.answer(),
                row.right() ? "1" : "0",
                String.format(Locale.ROOT, "%.1f", row.seconds()),
                row.at().toString());
    }

    private static Stream<String> words(Result row, Texts texts, Faces faces) {
        return Bank.of(row.item())
                .map(item -> Bank.question(item, row.seed(), row.seed(), faces))
                .map(question ->
                        Stream.of(
                                texts.of(question.text()), texts.of(question.words(row.answer()))))
                .orElseGet(() -> Stream.of("", ""));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Reads a table of either kind.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Results read(String table) {
        List<List<String>> lines = lines(table.startsWith(MARK) ? table.substring(1) : table);
        if (lines.isEmpty() || !lines.getFirst().containsAll(COLUMNS)) {
            throw new IllegalArgumentException("no head with " + COLUMNS);
        }
        List<String> head = lines.getFirst();
        List<Result> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != head.size()) {
                throw new IllegalArgumentException("line " + (rows.size() + 2) + ": " + line);
            }
            rows.add(row(COLUMNS.stream().map(name -> line.get(head.indexOf(name))).toList()));
        }
        return new Results(rows);
    }

    private static Result row(List<String> cells) {
        try {
            return new Result(
                    new Learner(cells.get(0), Integer.parseInt(cells.get(1))),
                    Occasion.of(cells.get(2))
                            .orElseThrow(() -> new IllegalArgumentException(cells.get(2))),
                    cells.get(3),
                    Integer.parseInt(cells.get(4)),
                    cells.get(5),
                    cells.get(6).equals("1"),
                    Double.parseDouble(cells.get(7)),
                    Instant.parse(cells.get(8)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(cells.get(8), e);
        }
    }

    private static List<List<String>> lines(String table) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char letter = table.charAt(i);
            if (letter == '"') {
                boolean twice = quoted && i + 1 < table.length() && table.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || letter != '\r') {
                cell.append(letter);
            }
        }
        if (quoted || cell.length() > 0 || !line.isEmpty()) {
            throw new IllegalArgumentException("the last line does not end");
        }
        return lines;
    }
}
