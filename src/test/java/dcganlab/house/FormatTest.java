package dcganlab.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The code is laid out as google-java-format (AOSP style) does it. Imports that are not used end
 * the compiler's work; in tests, that of the profile nightly.
 */
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @ParameterizedTest
    @Tag("nightly")
    @MethodSource("sources")
    void everyFileIsFormatted(Path source) throws IOException, FormatterException {
        String text = Files.readString(source);
        assertEquals(laidOut(text), text, "rewrite it with: mvn -q test-compile exec:exec@format");
    }

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String laidOut(String text) throws FormatterException {
        return FORMATTER.formatSource(ImportOrderer.reorderImports(text, Style.AOSP));
    }

    /** Rewrites every file that is not formatted. */
    public static void main(String[] args) throws IOException, FormatterException {
        for (Path source : sources()) {
            String text = Files.readString(source);
            String better = laidOut(RemoveUnusedImports.removeUnusedImports(text));
            if (!better.equals(text)) {
                Files.writeString(source, better);
            }
        }
    }
}
