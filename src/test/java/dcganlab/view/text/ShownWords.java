package dcganlab.view.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dcganlab.model.Language;
import dcganlab.view.help.TermText;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All words of a part of the window, those of tips and for screen readers too, and in which
/// language they are. Belongs to the JavaFX thread.
public final class ShownWords {
    private static final Path BUNDLES = Path.of("src/main/resources/dcganlab");

    /// What a value fills, with a choice in it or not.
    private static final Pattern GAP = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /// Single Latin letters are signs, as x is.
    private static final Pattern WORD =
            Pattern.compile("\\p{IsLatin}{2,}|[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /// A sentence of so many letters is known among others on its line.
    private static final int LONG = 12;

    private static final Map<Language, Map<String, Pattern>> LINES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            LINES.put(language, lines(language));
        }
    }

    private final Set<String> shown = new TreeSet<>();

    private ShownWords() {}

    /// Fails where a line is in another language, and where none is in this one.
    public static void assertAllIn(Language language, Node... roots) {
        ShownWords words = new ShownWords();
        Arrays.stream(roots).forEach(words::read);
        assertEquals(List.of(), words.foreignTo(language));
        assertFalse(words.shown.stream().noneMatch(line -> isIn(language, line)), "no words");
    }

    private List<String> foreignTo(Language language) {
        Set<String> own = LINES.get(language).keySet();
        List<Pattern> foreign =
                LINES.entrySet().stream()
                        .filter(each -> each.getKey() != language)
                        .flatMap(each -> each.getValue().entrySet().stream())
                        .filter(each -> !own.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return shown.stream()
                .filter(line -> foreign.stream().anyMatch(each -> each.matcher(line).matches()))
                .filter(line -> !isIn(language, line))
                .toList();
    }

    private static boolean isIn(Language language, String line) {
        return LINES.get(language).values().stream().anyMatch(each -> each.matcher(line).matches());
    }

    private void read(Node node) {
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(Tips.at(node));
        if (node instanceof TermText whole) { // Its parts are no sentences; it says all of them.
            whole.getChildren().forEach(part -> add(Tips.at(part)));
            return;
        }
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case Text text -> add(text.getText());
            case TextInputControl field -> add(field.getPromptText());
            case ChoiceBox<?> box -> readItems(box);
            case ComboBox<?> box -> readItems(box);
            case TableView<?> table -> table.getColumns().forEach(each -> add(each.getText()));
            case ScrollPane pane -> readContent(pane);
            default -> {}
        }
        if (node instanceof MenuButton button) {
            button.getItems().forEach(this::read);
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            control.getContextMenu().getItems().forEach(this::read);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void readContent(ScrollPane pane) {
        if (pane.getContent() != null && pane.getSkin() == null) { // Else it is among its children.
            read(pane.getContent());
        }
    }

    private <T> void readItems(ChoiceBox<T> box) {
        readItems(box.getItems(), box.getConverter());
    }

    private <T> void readItems(ComboBox<T> box) {
        readItems(box.getItems(), box.getConverter());
    }

    private <T> void readItems(List<T> items, @Nullable StringConverter<T> words) {
        if (words != null) {
            items.forEach(item -> add(words.toString(item)));
        }
    }

    private void read(MenuItem item) {
        add(item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(this::read);
        }
    }

    private void add(@Nullable String text) {
        if (text != null) {
            LineMarks.removed(text).lines().forEach(shown::add);
        }
    }

    /// All lines of a language that have words, each with what is written by it.
    private static Map<String, Pattern> lines(Language language) {
        String name =
                language == Language.ENGLISH
                        ? "messages.properties"
                        : "messages_" + language.code() + ".properties";
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.endsWith(name))
                    .flatMap(file -> texts(file).stream())
                    .flatMap(String::lines)
                    .filter(line -> WORD.matcher(GAP.matcher(line).replaceAll(" ")).find())
                    .distinct()
                    .collect(Collectors.toMap(line -> line, ShownWords::written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path file) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().map(texts::getProperty).toList();
    }

    private static Pattern written(String line) {
        String[] parts = GAP.split(line.replace("''", "'"), -1);
        String around = String.join("", parts).length() < LONG ? "" : ".*";
        return Pattern.compile(
                Arrays.stream(parts)
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*", around, around)));
    }
}
