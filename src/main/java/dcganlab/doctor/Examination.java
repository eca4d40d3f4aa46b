package dcganlab.doctor;

import dcganlab.model.Message;

import java.util.List;

/// What the doctor has to say of a run after a step.
///
/// @param step steps done
/// @param state how it is as a whole
/// @param dX mean verdict on real images of late; `NaN` before there is one
/// @param since step after which the settings were changed last; 0 or less if they never were
/// @param remarks what is wrong, the most serious first; none unless {@link State#ILL}
public record Examination(long step, State state, double dX, long since, List<Remark> remarks) {
    /// Nothing was measured.
    public static final Examination NOTHING =
            new Examination(0, State.EARLY, Double.NaN, 0, List.of());

    /// How a run is.
    public enum State {
        /// There is not enough to tell yet.
        EARLY,
        /// Nothing speaks against it, but whether the pictures come nearer is not measured.
        UNMEASURED,
        /// Nothing speaks against it, and the pictures come nearer to the real images.
        IMPROVING,
        /// Nothing speaks against it, and the pictures have come as near as they will soon.
        STEADY,
        /// Something is wrong.
        ILL
    }

    public Examination {
        remarks = List.copyOf(remarks);
    }

    /// What is seen, in one line.
    public Message line() {
        if (state == State.EARLY && since > 0) { // What was told until then holds no longer.
            return Message.of("doctor.stateAfterChange", since);
        }
        if (remarks.isEmpty()) {
            return Message.of("doctor.state" + state.name(), dX);
        }
        Remark worst = remarks.getFirst();
        return remarks.size() == 1
                ? Message.of("doctor.stateILL", worst.symptom().title(), worst.from())
                : Message.of(
                        "doctor.stateILLMore",
                        worst.symptom().title(),
                        worst.from(),
                        remarks.size() - 1);
    }
}
