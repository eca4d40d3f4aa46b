package dcganlab.training;

import java.util.Set;

/// The first steps of a run, in which networks change fastest: what is measured or kept at longer
/// intervals later is so after these in any case.
final class FirstSteps {
    private static final Set<Long> STEPS = Set.of(1L, 2L, 5L, 10L, 20L, 50L);

    private FirstSteps() {}

    /// @param step its number, 1 for the first
    static boolean include(long step) {
        return STEPS.contains(step);
    }
}
