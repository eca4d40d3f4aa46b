package dcganlab.doctor;

import java.util.List;

/// What the doctor has to say of a run after a step.
///
/// @param step steps done
/// @param state how it is as a whole
/// @param remarks what is wrong, the most serious first; none unless {@link State#ILL}
public record Examination(long step, State state, List<Remark> remarks) {
    /// Nothing was measured.
    public static final Examination NOTHING = new Examination(0, State.EARLY, List.of());

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
}
