package dcganlab.lesson;

import dcganlab.model.Message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A question with answers to choose from, of which one is right.
///
/// @param why explains the right one, and names what is wrong about the others
public record Question(Message asked, List<Choice> choices, Message why) {
    public Question {
        choices = List.copyOf(choices);
    }

    /// Answers in words.
    ///
    /// @param right place of the right one
    static Question of(Message asked, Message why, int right, Message... answers) {
        return new Question(
                asked,
                IntStream.range(0, answers.length)
                        .mapToObj(i -> new Choice(answers[i], i == right))
                        .toList(),
                why);
    }

    /// Numbers to choose from, the smallest first.
    ///
    /// @param right the right one, as computed
    /// @param answers all of them, the right one too
    static Question of(Message asked, Message why, long right, long... answers) {
        return new Question(
                asked,
                Arrays.stream(answers)
                        .sorted()
                        .mapToObj(n -> new Choice(Words.number(n), n == right))
                        .toList(),
                why);
    }

    /// The place of the right answer.
    public int right() {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).right())
                .findFirst()
                .orElseThrow();
    }
}
