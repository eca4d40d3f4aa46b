package dcganlab.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The quiz is whole and fair.
class QuizCheckTest {
    private static final int SEEDS = 1000;

    @Test
    void nothingIsWrongWithTheQuiz() {
        assertEquals(
                List.of(), QuizCheck.faults().stream().map(Language.ENGLISH.texts()::of).toList());
    }

    @Test
    void thereAreFortyQuestionsBesidesTheSourcesOwn() {
        assertTrue(Bank.ALL.size() > 40, "items: " + Bank.ALL.size());
        Choice source = ChoiceItem.RELU.ask(new SplittableRandom(1), BlankFaces::paint);
        assertEquals("DCGANの生成器で使用される活性化関数は?(出力層以外)", Language.JAPANESE.texts().of(source.text()));
        assertEquals(
                "ReLU", Language.ENGLISH.texts().of(source.words(source.key())).substring(0, 4));
    }

    @Test
    void noPlaceIsRightMoreOftenThanOthers() {
        int[] right = new int[4];
        int asked = 0;
        for (Item item : Bank.ALL) {
            if (item.kind() == QuestionKind.COUNT || item.kind() == QuestionKind.ORDER) {
                continue;
            }
            int[] own = new int[4];
            for (int seed = 0; seed < SEEDS; seed++) {
                Choice choice = (Choice) Bank.question(item, seed, seed, BlankFaces::paint);
                int place = choice.options().stream().map(Option::isRight).toList().indexOf(true);
                own[place]++;
                right[place]++;
                asked++;
            }
            for (int count : own) { // A quarter, within five deviations.
                assertEquals(SEEDS / 4.0, count, 5 * Math.sqrt(SEEDS * 3 / 16.0), item.name());
            }
        }
        for (int count : right) {
            assertEquals(0.25, (double) count / asked, 0.01, Arrays.toString(right));
        }
    }

    @Test
    void whoeverTakesTheLongestOrTheShortestAnswerIsRightNoMoreThanByChance() {
        for (Language language : Language.values()) {
            double longest = 0;
            double shortest = 0;
            int asked = 0;
            for (Item item : Bank.ALL) {
                if (item.kind() != QuestionKind.CHOICE && item.kind() != QuestionKind.CURVE) {
                    continue;
                }
                Choice choice = (Choice) Bank.question(item, 1, 1, BlankFaces::paint);
                List<Integer> lengths =
                        choice.options().stream()
                                .map(option -> language.texts().of(option.words()).length())
                                .toList();
                int right =
                        lengths.get(
                                choice.options().stream()
                                        .map(Option::isRight)
                                        .toList()
                                        .indexOf(true));
                int most = Collections.max(lengths);
                int least = Collections.min(lengths);
                assertTrue(most <= QuizCheck.LONGEST * least, item.name() + " " + lengths);
                longest += right == most ? 1.0 / Collections.frequency(lengths, most) : 0;
                shortest += right == least ? 1.0 / Collections.frequency(lengths, least) : 0;
                asked++;
            }
            assertTrue(asked > 40, "asked: " + asked);
            assertTrue(longest <= asked / 4.0, language + ": longest " + longest);
            assertTrue(shortest <= asked / 4.0, language + ": shortest " + shortest);
        }
    }

    @Test
    void neighboursGetOtherNumbers() {
        for (CountItem item : CountItem.values()) {
            Map<Double, Integer> answers = new HashMap<>();
            for (int seed = 0; seed < SEEDS; seed++) {
                Count count = (Count) Bank.question(item, seed, seed, BlankFaces::paint);
                answers.merge(count.right(), 1, Integer::sum);
            }
            assertTrue(answers.size() >= 3, item + ": " + answers);
            assertTrue(Collections.max(answers.values()) < SEEDS * 2 / 3, item + ": " + answers);
        }
    }
}
