package dcganlab.state;

import dcganlab.model.Message;
import dcganlab.model.SettingsChange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the doctor says of a run, to be shown.
///
/// @param line what is seen, in one line
/// @param mood how the run is
/// @param findings what is wrong, what must be seen to first in front
public record Diagnosis(Message line, Mood mood, List<Finding> findings) {
    /// How a run is.
    public enum Mood {
        /// There is none.
        NONE,
        /// It is too early to say.
        EARLY,
        /// Nothing is wrong.
        WELL,
        /// Something is wrong.
        ILL
    }

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /// A number that speaks for something.
    ///
    /// @param words what was seen, and what is usual
    /// @param usual what is usual alone, in few words
    /// @param threshold where that ends
    /// @param above whether the number is too high, or else too low
    /// @param course what it was before, and until now; empty for what never changes
    public record Evidence(
            Message words, Message usual, double threshold, boolean above, List<Point> course) {
        public Evidence {
            course = List.copyOf(course);
        }
    }

    /// What a number was after a step.
    public record Point(long step, double value) {}

    /// Something that is wrong.
    ///
    /// @param title in a few words
    /// @param from step at which it began
    /// @param to the last step at which it was seen
    /// @param evidence numbers that speak for it, each with how it came about
    /// @param cause what is the matter
    /// @param advice what helps
    /// @param change settings that help, and the step to go back to; null where no setting does
    public record Finding(
            Message title,
            long from,
            long to,
            List<Evidence> evidence,
            Message cause,
            Message advice,
            @Nullable SettingsChange change) {
        public Finding {
            evidence = List.copyOf(evidence);
        }
    }
}
