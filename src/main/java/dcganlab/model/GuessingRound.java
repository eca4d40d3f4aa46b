package dcganlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A round of a game: for each of some pictures somebody says whether it is real or made, and so
/// did the discriminator. Never changes; an answer makes another one.
///
/// @param step how many steps the networks had learnt; -1 if they came from a file
/// @param questions in the order in which they are asked
/// @param answers to the first of them: whether it was taken for real
public record GuessingRound(long step, List<Question> questions, List<Boolean> answers) {
    /// From which opinion on the discriminator takes a picture for real.
    public static final double REAL = 0.5;

    /// A picture to be judged.
    ///
    /// @param picture one
    /// @param real whether it is
    /// @param opinion how likely the discriminator takes it to be real, 0 to 1; `NaN` if there is
    ///   no discriminator
    public record Question(Pictures picture, boolean real, double opinion) {
        /// Whether the discriminator is right; not if there is none.
        public boolean discriminatorHits() {
            return !Double.isNaN(opinion) && real == opinion >= REAL;
        }
    }

    public GuessingRound {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
        if (answers.size() > questions.size()) {
            throw new IllegalArgumentException(
                    answers.size() + " answers to " + questions.size() + " questions");
        }
    }

    /// How many are answered; the next question has this index.
    public int answered() {
        return answers.size();
    }

    public boolean isOver() {
        return answered() == questions.size();
    }

    /// The round after the next question was answered.
    ///
    /// @param real whether the picture was taken for real
    public GuessingRound answer(boolean real) {
        List<Boolean> more = new ArrayList<>(answers);
        more.add(real);
        return new GuessingRound(step, questions, more);
    }

    /// Whether the answer to a question was right.
    ///
    /// @param question that is answered
    public boolean hit(int question) {
        return answers.get(question) == questions.get(question).real();
    }

    /// How many answers were right.
    public int hits() {
        return (int) answered(this::hit);
    }

    /// How many of the pictures that are real, or made, were told as that.
    public int hits(boolean real) {
        return (int) answered(i -> questions.get(i).real() == real && hit(i));
    }

    /// On how many of the pictures that are answered the discriminator is right.
    public int discriminatorHits() {
        return (int) answered(i -> questions.get(i).discriminatorHits());
    }

    /// How many of the answered pictures that are real, or made, the discriminator tells as that.
    public int discriminatorHits(boolean real) {
        return (int)
                answered(i ->
                        questions.get(i).real() == real && questions.get(i).discriminatorHits());
    }

    private long answered(IntPredicate which) {
        return IntStream.range(0, answered()).filter(which).count();
    }

    /// Whether the discriminator has an opinion of every picture.
    public boolean knowsOpinions() {
        return questions.stream().noneMatch(question -> Double.isNaN(question.opinion()));
    }
}
