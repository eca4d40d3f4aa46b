package dcganlab.lesson.quiz;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Some questions, one after another. Never changes; an answer makes another one.
///
/// @param seeds of the questions' numbers and pictures, as many
/// @param answers to the first questions
/// @param at the question that is seen: the next one, or where answers are explained the one that
///   was answered last; as many as there are once the round is over
public record Round(
        Occasion occasion,
        List<Question> questions,
        List<Integer> seeds,
        List<String> answers,
        int at) {
    public Round {
        questions = List.copyOf(questions);
        seeds = List.copyOf(seeds);
        answers = List.copyOf(answers);
        if (answers.size() > questions.size()
                || seeds.size() != questions.size()
                || at < 0
                || at > answers.size()) {
            throw new IllegalArgumentException(
                    at + " of " + answers.size() + " of " + questions.size());
        }
    }

    /// What is asked before or after the lesson: the same questions for the same learner, in
    /// another order each time; those that were answered already come first.
    public static Round test(Occasion occasion, Learner learner, Results before, Faces faces) {
        List<Item> items = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (Result row : before.of(learner, occasion)) {
            Bank.of(row.item())
                    .filter(Bank.TEST::contains)
                    .filter(item -> !items.contains(item))
                    .ifPresent(item -> {
                        items.add(item);
                        answers.add(row.answer());
                    });
        }
        long attempt = 2L * learner.seed() + (occasion == Occasion.AFTER ? 1 : 0);
        Bank.shuffled(Bank.TEST, attempt).stream()
                .filter(item -> !items.contains(item))
                .forEach(items::add);
        List<Question> questions =
                items.stream()
                        .map(item -> Bank.question(item, learner.seed(), attempt, faces))
                        .toList();
        List<Integer> seeds = items.stream().map(_ -> learner.seed()).toList();
        return new Round(occasion, questions, seeds, answers, answers.size());
    }

    /// Questions to practise on.
    ///
    /// @param items in the order in which they are asked
    /// @param seeds as many
    public static Round practice(List<Item> items, List<Integer> seeds, Faces faces) {
        List<Question> questions =
                IntStream.range(0, items.size())
                        .mapToObj(
                                i -> Bank.question(items.get(i), seeds.get(i), seeds.get(i), faces))
                        .toList();
        return new Round(Occasion.PRACTICE, questions, seeds, List.of(), 0);
    }

    public boolean isOver() {
        return at == questions.size();
    }

    /// The question that is seen; null once the round is over.
    public @Nullable Question question() {
        return isOver() ? null : questions.get(at);
    }

    /// The answer to the question that is seen, if it is explained; null before it is given.
    public @Nullable String answer() {
        return at < answers.size() ? answers.get(at) : null;
    }

    /// The round after an answer to the question that is seen.
    public Round with(String answer) {
        if (isOver() || answer() != null) {
            throw new IllegalStateException("no question waits for an answer");
        }
        List<String> more = new ArrayList<>(answers);
        more.add(answer);
        return new Round(occasion, questions, seeds, more, occasion.explains() ? at : at + 1);
    }

    /// The round with the next question in sight.
    public Round next() {
        if (answer() == null) {
            throw new IllegalStateException("the question is not answered");
        }
        return new Round(occasion, questions, seeds, answers, at + 1);
    }

    /// How many answers are right.
    public int right() {
        return (int)
                IntStream.range(0, answers.size())
                        .filter(i -> questions.get(i).isRight(answers.get(i)))
                        .count();
    }
}
