package dcganlab.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Message;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Rounds of questions.
class RoundTest {
    private static final Results NONE = new Results(List.of());

    private static Round test(Occasion occasion, int learner, Results results) {
        return Round.test(occasion, new Learner("", learner), results, BlankFaces::paint);
    }

    private static List<Item> items(Round round) {
        return round.questions().stream().map(Question::item).toList();
    }

    private static List<Message> asked(Round round) {
        return round.questions().stream()
                .sorted(Comparator.comparing(question -> question.item().name()))
                .map(Question::text)
                .toList();
    }

    @Test
    void afterTheLessonTheSameIsAskedInAnotherOrder() {
        int others = 0;
        for (int learner = 0; learner < 50; learner++) {
            Round before = test(Occasion.BEFORE, learner, NONE);
            Round after = test(Occasion.AFTER, learner, NONE);
            assertEquals(10, before.questions().size());
            assertEquals(asked(before), asked(after), "with the same numbers");
            others += items(before).equals(items(after)) ? 0 : 1;
        }
        assertTrue(others >= 49, "in another order: " + others);
    }

    @Test
    void neighboursHaveOtherNumbers() {
        List<List<Message>> all =
                List.of(1, 2, 3, 4).stream()
                        .map(l -> asked(test(Occasion.BEFORE, l, NONE)))
                        .toList();
        assertEquals(4, all.stream().distinct().count());
    }

    @Test
    void whatWasLeftIsGoneOnWith() {
        Round whole = test(Occasion.BEFORE, 5, NONE);
        Results three = NONE;
        for (int i = 0; i < 3; i++) {
            Question question = whole.questions().get(i);
            three =
                    three.with(
                            new Result(
                                    new Learner("", 5),
                                    Occasion.BEFORE,
                                    question.item().name(),
                                    5,
                                    question.key(),
                                    true,
                                    1,
                                    Instant.EPOCH));
        }
        Round rest = test(Occasion.BEFORE, 5, three);
        assertEquals(3, rest.at());
        assertEquals(3, rest.right());
        assertEquals(items(whole), items(rest));
        assertEquals(Bank.TEST.size(), rest.questions().stream().distinct().count(), "each once");
    }

    @Test
    void inATestTheNextQuestionComesAtOnceInPracticeTheExplanation() {
        Round test = test(Occasion.BEFORE, 1, NONE).with("wrong1");
        assertEquals(1, test.at());
        assertNull(test.answer());
        Round practice =
                Round.practice(List.of(ChoiceItem.RELU), List.of(3), BlankFaces::paint)
                        .with("wrong1");
        assertEquals("wrong1", practice.answer());
        assertThrows(IllegalStateException.class, () -> practice.with("right"));
        assertTrue(practice.next().isOver());
        assertEquals(0, practice.right());
    }

    @Test
    void partsAreNeverOfferedInTheRightOrder() {
        for (OrderItem item : OrderItem.values()) {
            for (int seed = 0; seed < 300; seed++) {
                Order order = (Order) Bank.question(item, seed, seed, BlankFaces::paint);
                assertNotEquals(order.key(), Order.answer(order.offered()));
                assertFalse(order.isRight(Order.answer(order.offered())));
            }
        }
    }
}
