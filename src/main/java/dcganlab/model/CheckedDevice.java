package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// A device that was tried on this machine.
///
/// @param device which
/// @param name what its maker calls it; empty if nobody knows
/// @param memory bytes of its own; 0 if nobody knows
/// @param trouble why it may not be used; null if it may
/// @param deviation how far it computes from what was expected, as a part of it; not a number if
///   nothing could be computed
/// @param seconds what the trial took
public record CheckedDevice(
        Device device,
        String name,
        long memory,
        @Nullable Message trouble,
        double deviation,
        double seconds) {
    /// Whether it may be used.
    public boolean passed() {
        return trouble == null;
    }
}
