package dcganlab.lesson.quiz;

import java.time.Instant;

/// An answer that was given.
///
/// @param item that was asked; one of a newer lab may be unknown here
/// @param seed of the question's numbers and pictures
/// @param answer as [Question] has them
/// @param seconds from when the question was shown to the answer, in tenths, 0 or more
/// @param at when it was given, to the second
public record Result(
        Learner learner,
        Occasion occasion,
        String item,
        int seed,
        String answer,
        boolean right,
        double seconds,
        Instant at) {
    /// Whether it is that somebody does not know.
    public boolean isUnknown() {
        return answer.equals(Question.UNKNOWN);
    }

    /// The same answer with who gave it under another name.
    Result by(Learner other) {
        return new Result(other, occasion, item, seed, answer, right, seconds, at);
    }
}
