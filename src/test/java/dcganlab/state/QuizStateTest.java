package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Count;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Order;
import dcganlab.lesson.quiz.Practice;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.ResultTable;
import dcganlab.lesson.quiz.Results;
import dcganlab.lesson.quiz.Round;
import dcganlab.lesson.quiz.Topic;
import dcganlab.model.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// A learner goes through the quiz.
class QuizStateTest {
    private static final Instant BEGIN = Instant.parse("2026-04-01T09:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // Made by JUnit.
    private Path folder;

    private Instant now = BEGIN;

    private Path file() {
        return folder.resolve("home").resolve("quiz.csv");
    }

    private QuizState open() {
        return new QuizState(
                file(), Runnable::run, Runnable::run, () -> now, new SplittableRandom(1));
    }

    private static Round round(QuizState state) {
        return Objects.requireNonNull(state.getRound());
    }

    private static Question question(QuizState state) {
        return Objects.requireNonNull(round(state).question());
    }

    /// Answers the whole test, the first few questions rightly.
    private static void take(QuizState state, Occasion occasion, int right) {
        state.test(occasion);
        for (int i = 0; !round(state).isOver(); i++) {
            Question question = question(state);
            state.answer(i < right ? question.key() : wrong(question));
        }
    }

    private static String wrong(Question question) {
        return switch (question) {
            case Choice choice ->
                    choice.options().stream()
                            .filter(option -> !option.isRight())
                            .findFirst()
                            .orElseThrow()
                            .name();
            case Count _ -> "-1";
            case Order order -> Order.answer(order.offered());
        };
    }

    @Test
    void everyAnswerIsKeptAtOnce() throws Exception {
        QuizState state = open();
        state.name("Aoi");
        state.test(Occasion.BEFORE);
        now = BEGIN.plusMillis(7_250);
        state.answer(question(state).key());
        Results kept = ResultTable.read(Files.readString(file()));
        assertEquals(1, kept.rows().size());
        assertEquals("Aoi", kept.rows().getFirst().learner().name());
        assertEquals(7.3, kept.rows().getFirst().seconds(), 0.06);
        assertTrue(kept.rows().getFirst().right());
    }

    @Test
    void theLabIsClosedInTheMiddleAndOpenedAgain() {
        QuizState first = open();
        first.test(Occasion.BEFORE);
        for (int i = 0; i < 4; i++) {
            first.answer(question(first).key());
        }
        Question next = question(first);
        QuizState second = open();
        assertNull(second.getRound());
        second.test(Occasion.BEFORE);
        assertEquals(4, round(second).at());
        assertEquals(next.text(), question(second).text());
        assertEquals(next.item(), question(second).item());
    }

    @Test
    void theGainIsCounted() {
        QuizState state = open();
        take(state, Occasion.BEFORE, 3);
        assertFalse(state.isOpen(Occasion.BEFORE));
        assertTrue(state.isOpen(Occasion.AFTER));
        take(state, Occasion.AFTER, 8);
        assertEquals(5, state.getResults().gain(state.getLearner()));
        assertFalse(state.isOpen(Occasion.AFTER));
        assertThrows(IllegalStateException.class, () -> state.test(Occasion.AFTER));
    }

    @Test
    void theTestComesBeforeTheLessonFirst() {
        assertThrows(IllegalStateException.class, () -> open().test(Occasion.AFTER));
    }

    @Test
    void aResultIsPutAwayAndAQuestionIsNot() {
        QuizState state = open();
        state.test(Occasion.BEFORE);
        Question asked = question(state);
        state.putAway();
        assertEquals(asked, question(state));
        take(state, Occasion.BEFORE, 3);
        assertTrue(round(state).isOver());
        state.putAway();
        assertNull(state.getRound());
    }

    @Test
    void practiceTellsNothingOfTheTestBeforeItIsDone() {
        QuizState state = open();
        Practice all = new Practice(null, null, 1000);
        assertTrue(state.items(all).stream().noneMatch(Bank.TEST::contains));
        take(state, Occasion.BEFORE, 0);
        assertTrue(state.items(all).stream().noneMatch(Bank.TEST::contains));
        take(state, Occasion.AFTER, 0);
        assertTrue(state.items(all).containsAll(Bank.ALL));
    }

    @Test
    void onePractisesWhatOneChooses() {
        QuizState state = open();
        state.practise(new Practice(Topic.LATENT, null, 3));
        assertEquals(3, round(state).questions().size());
        assertTrue(
                round(state).questions().stream()
                        .allMatch(question -> question.item().topic() == Topic.LATENT));
        state.answer(question(state).key());
        assertEquals(0, round(state).at(), "it is explained first");
        state.answer("wrong1");
        assertEquals(1, state.getResults().rows().size(), "one answer counts");
        state.next();
        assertEquals(1, round(state).at());
    }

    @Test
    void anotherPersonHasQuestionsOfHisOwnAndAllIsExported() throws Exception {
        QuizState state = open();
        state.name("Aoi");
        take(state, Occasion.BEFORE, 2);
        int seed = state.getLearner().seed();
        state.another();
        assertNotEquals(seed, state.getLearner().seed());
        state.name("Ken");
        take(state, Occasion.BEFORE, 9);
        Path table = folder.resolve("class.csv");
        state.export(table, Language.JAPANESE.texts());
        Results read = ResultTable.read(Files.readString(table));
        assertEquals(state.getResults(), read);
        assertEquals(
                List.of("Aoi", "Ken"),
                read.rows().stream().map(row -> row.learner().name()).distinct().toList());
    }

    @Test
    void aNameThatIsTypedLaterStandsOnAllAnswers() {
        QuizState state = open();
        take(state, Occasion.BEFORE, 2);
        state.name("Mio");
        assertTrue(
                open().getResults().rows().stream()
                        .allMatch(row -> row.learner().name().equals("Mio")));
    }

    @Test
    void whatCannotBeReadIsPutAside() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "somebody else's\n");
        QuizState state = open();
        assertEquals(List.of(), state.getResults().rows());
        take(state, Occasion.BEFORE, 1);
        assertEquals(
                "somebody else's\n",
                Files.readString(file().resolveSibling("quiz-unreadable-1.csv")));
        assertEquals(10, ResultTable.read(Files.readString(file())).rows().size());
    }
}
