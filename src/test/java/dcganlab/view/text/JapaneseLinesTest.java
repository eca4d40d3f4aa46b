package dcganlab.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the build makes for Japanese: texts whose lines end between phrases, and the font.
class JapaneseLinesTest {
    private static final Path SOURCES = Path.of("src/main/resources");
    private static final Path BUILT = Path.of("target/classes");

    /// Words that no line may end in, with what follows them closely.
    private static final Pattern WHOLE =
            Pattern.compile("[生識][成別]器[はがのをに]?|畳み込み|学習率|一時停止|ください|D\\(G\\(z\\)\\)|\\d+\\.\\d+");

    /// What is filled in comes with its own marks.
    private static final Pattern HOLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    @Test
    void textsAreTheSameButForMarks() throws IOException {
        int compared = 0;
        for (Path bundle : bundles()) {
            Properties plain = read(SOURCES.resolve(bundle));
            Properties lines = read(BUILT.resolve(bundle.resolveSibling("lines_ja.properties")));
            assertEquals(plain.stringPropertyNames(), lines.stringPropertyNames());
            for (String key : plain.stringPropertyNames()) {
                assertEquals(
                        plain.getProperty(key), LineMarks.removed(lines.getProperty(key)), key);
                compared++;
            }
        }
        assertTrue(compared > 500, "texts: " + compared);
    }

    @Test
    void noLineEndsInAWord() throws IOException {
        List<String> cut = new ArrayList<>();
        int words = 0;
        for (Path bundle : bundles()) {
            Properties lines = read(BUILT.resolve(bundle.resolveSibling("lines_ja.properties")));
            for (String key : lines.stringPropertyNames()) {
                String text = HOLE.matcher(lines.getProperty(key)).replaceAll("0");
                Matcher word = WHOLE.matcher(LineMarks.removed(text));
                while (word.find()) {
                    words++;
                    if (breaks(text).stream()
                            .anyMatch(at -> at > word.start() && at < word.end())) {
                        cut.add(bundle + " " + key + ": " + word.group());
                    }
                }
            }
        }
        assertEquals(List.of(), cut);
        assertTrue(words > 200, "words: " + words);
    }

    /// Where JavaFX may end a line, counted without marks.
    private static List<Integer> breaks(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.JAPANESE);
        lines.setText(text);
        List<Integer> breaks = new ArrayList<>();
        for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
            breaks.add(LineMarks.removed(text.substring(0, at)).length());
        }
        return breaks;
    }

    @Test
    void marksStayInTheWindow() {
        ShownTexts texts = FixedTexts.in(Language.JAPANESE);
        String shown = texts.of("view.playTip");
        assertTrue(shown.contains("\uFEFF"), shown);
        assertFalse(texts.unmarked().of("view.playTip").contains("\uFEFF"));
        assertEquals(texts.unmarked().of("view.playTip"), LineMarks.removed(shown));
        assertFalse(new Texts(Locale.JAPANESE).of("view.playTip").contains("\uFEFF"));
    }

    @Test
    void aNumberInASentenceIsNotBroken() {
        Texts lines = new Texts(Locale.JAPANESE, true);
        String shown = lines.of("lesson.duelCaption", 0.84, 0.5, 1.65, 0.9);
        assertTrue(shown.contains("1.\uFEFF"), shown);
        assertEquals(
                new Texts(Locale.JAPANESE).of("lesson.duelCaption", 0.84, 0.5, 1.65, 0.9),
                LineMarks.removed(shown));
        assertFalse(
                new Texts(Locale.ENGLISH, true)
                        .of("lesson.duelCaption", 1, 1, 1.5, 1)
                        .contains("\uFEFF"));
    }

    @Test
    void fontsHaveWhatOccurs() throws Exception {
        for (String weight : List.of("Regular", "Bold")) {
            Font font;
            try (InputStream file =
                    Objects.requireNonNull(
                            Typeface.class.getResourceAsStream(
                                    "/dcganlab/assets/BIZUDPGothic-" + weight + ".ttf"))) {
                font = Font.createFont(Font.TRUETYPE_FONT, file);
            }
            assertEquals("BIZ UDPGothic", font.getFamily(Locale.ENGLISH));
            for (Path bundle : bundles()) {
                Properties texts = read(SOURCES.resolve(bundle));
                for (String key : texts.stringPropertyNames()) {
                    // Not in the whole font either; JavaFX takes them from the system's.
                    String text = texts.getProperty(key).replaceAll("[ᵀ✗\n]", "");
                    assertEquals(-1, font.canDisplayUpTo(text), key + ": " + text);
                }
            }
            assertEquals(-1, font.canDisplayUpTo("ヴァイオリン、Ñandú"), weight);
            if (weight.equals("Regular")) {
                assertEquals(-1, font.canDisplayUpTo("佐藤鈴木斎林陽太菜美咲"), "names that are typed");
            }
        }
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("messages_ja.properties"))
                    .map(SOURCES::relativize)
                    .toList();
        }
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts;
    }
}
