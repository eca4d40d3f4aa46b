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

    /// Something that is wrong.
    ///
    /// @param title in a few words
    /// @param from step at which it began
    /// @param to the last step at which it was seen
    /// @param evidence numbers that speak for it
    /// @param cause what is the matter
    /// @param advice what helps
    /// @param change settings that help, and the step to go back to; null where no setting does
    public record Finding(
            Message title,
            long from,
            long to,
            List<Message> evidence,
            Message cause,
            Message advice,
            @Nullable SettingsChange change) {
        public Finding {
            evidence = List.copyOf(evidence);
        }
    }
}
