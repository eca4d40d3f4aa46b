package dcganlab.lesson.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All answers that were given on this machine, the oldest first.
public record Results(List<Result> rows) {
    public Results {
        rows = List.copyOf(rows);
    }

    /// One more.
    public Results with(Result row) {
        List<Result> more = new ArrayList<>(rows);
        more.add(row);
        return new Results(more);
    }

    /// The same with a learner's name as it is now on all of his answers.
    public Results named(Learner learner) {
        return new Results(
                rows.stream()
                        .map(row -> row.learner().seed() == learner.seed() ? row.by(learner) : row)
                        .toList());
    }

    /// Who answered last, if anybody did.
    public Optional<Learner> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().learner());
    }

    /// A learner's answers on an occasion. Learners are told apart by their seeds: a name may be
    /// typed later.
    public List<Result> of(Learner learner, Occasion occasion) {
        return rows.stream()
                .filter(row -> row.learner().seed() == learner.seed())
                .filter(row -> row.occasion() == occasion)
                .toList();
    }

    /// A learner's answer to one of the test's items.
    public Optional<Result> of(Learner learner, Occasion occasion, Item item) {
        return of(learner, occasion).stream()
                .filter(row -> row.item().equals(item.name()))
                .findFirst();
    }

    /// Whether a learner has answered all that is asked before the lesson, or after it.
    public boolean isDone(Learner learner, Occasion occasion) {
        return Bank.TEST.stream().allMatch(item -> of(learner, occasion, item).isPresent());
    }

    /// How many of the test's items a learner has answered.
    public int answered(Learner learner, Occasion occasion) {
        return (int) Bank.TEST.stream().filter(i -> of(learner, occasion, i).isPresent()).count();
    }

    /// How many of the test's items a learner has answered rightly.
    public int right(Learner learner, Occasion occasion) {
        return (int)
                Bank.TEST.stream()
                        .filter(i -> of(learner, occasion, i).filter(Result::right).isPresent())
                        .count();
    }

    /// Of how many of the test's items a learner has said that he does not know.
    public int unknown(Learner learner, Occasion occasion) {
        return (int)
                Bank.TEST.stream()
                        .filter(i -> of(learner, occasion, i).filter(Result::isUnknown).isPresent())
                        .count();
    }

    /// How many more were right after the lesson than before it.
    public int gain(Learner learner) {
        return right(learner, Occasion.AFTER) - right(learner, Occasion.BEFORE);
    }
}
