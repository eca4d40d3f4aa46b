package dcganlab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/// Numbers in the lesson's texts come from the networks, never from who wrote them.
class LessonTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/dcganlab/lesson");

    /// What is filled in, what belongs to a formula or a name, and 0 and 1, between which
    /// probabilities lie.
    private static final Pattern COMPUTED =
            Pattern.compile(
                    "\\{[^{}]*}|[−-] 1\\)|\\(1 − D|2 [×·] |ln 2|Conv(Transpose)?2d|β1|2倍|2乗"
                            + "|(?<![\\d.,])[01](?![\\d.,]\\d|\\d)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noNumberIsTyped(Language language) throws IOException {
        String name =
                language == Language.ENGLISH
                        ? "messages.properties"
                        : "messages_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS.resolve(name))) {
            texts.load(in);
        }
        List<String> typed =
                texts.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("fault"))
                        .filter(key ->
                                COMPUTED.matcher(texts.getProperty(key))
                                        .replaceAll("")
                                        .chars()
                                        .anyMatch(Character::isDigit))
                        .toList();
        assertEquals(List.of(), typed);
    }

    @Test
    void chaptersStandInTheOrderOfTheSource() {
        List<Integer> places =
                Lesson.CHAPTERS.stream()
                        .filter(each -> !each.id().equals("training")) // Its goal, at the top.
                        .filter(each -> !each.id().equals("latent")) // The lab's own.
                        .map(each -> LessonText.SOURCE.lines().indexOf(each.source()))
                        .toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.getFirst() > 0, places.toString());
    }

    @Test
    void aClassHas45Minutes() {
        assertTrue(Lesson.minutes() <= 45, Lesson.minutes() + " minutes");
    }

    /// What is right by hand, where a formula says it in the code.
    @Test
    void numbersAreThoseOfTheLesson() {
        String all =
                Lesson.CHAPTERS.stream()
                        .flatMap(each -> each.tasks().stream())
                        .mapMulti(LessonTextsTest::answers)
                        .map(Object::toString)
                        .toList()
                        .toString();
        assertEquals("[256×8×8, 819,200, 10, 8, 0.325, 7.1]", all);
    }

    private static void answers(Passage.Task task, java.util.function.Consumer<Object> taker) {
        List<String> numbers = List.of("shape", "weights", "sees", "size", "floor", "middle");
        Question question =
                switch (task) {
                    case Passage.Prediction prediction -> prediction.question();
                    case Passage.Check check -> check.question();
                    default -> null;
                };
        if (question != null && numbers.contains(task.id())) {
            Choice right = question.choices().get(question.right());
            taker.accept(new dcganlab.model.Texts(Locale.ENGLISH).of(right.words()));
        }
    }
}
