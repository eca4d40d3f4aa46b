package dcganlab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lesson that the lab is built around, as its author wrote it (in Japanese, with both networks
/// in PyTorch).
///
/// @param lines as they stand there
public record LessonText(List<String> lines) {
    /// The text that the lab ships.
    public static final LessonText SOURCE = new LessonText(read());

    public LessonText {
        lines = List.copyOf(lines);
    }

    private static List<String> read() {
        try (InputStream in = LessonText.class.getResourceAsStream("source.txt")) {
            byte[] text = Objects.requireNonNull(in, "source.txt").readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it has such a line, whatever stands before and after it on it.
    public boolean has(String line) {
        return lines.stream().anyMatch(each -> each.strip().equals(line));
    }

    /// A class of the code: its first line and all that are indented behind it.
    ///
    /// @throws IllegalArgumentException if there is none
    List<String> classOf(String name) {
        String first = "class " + name + "(";
        int from = 0;
        while (from < lines.size() && !lines.get(from).startsWith(first)) {
            from++;
        }
        if (from == lines.size()) {
            throw new IllegalArgumentException("no class " + name);
        }
        int to = from + 1;
        while (to < lines.size() && (lines.get(to).isBlank() || lines.get(to).startsWith(" "))) {
            to++;
        }
        while (lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }
}
