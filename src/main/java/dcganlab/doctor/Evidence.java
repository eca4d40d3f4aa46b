package dcganlab.doctor;

import java.util.Locale;

/// A number that speaks for a {@link Remark}.
///
/// @param curve what was measured
/// @param value what was seen
/// @param threshold what is usual ends there
/// @param above whether the value is too high, or else too low
/// @param from first step of those it was seen in
/// @param to the last one
public record Evidence(
        Curve curve, double value, double threshold, boolean above, long from, long to) {
    /// The curve's name where programs read it.
    public String word() {
        return curve.name().toLowerCase(Locale.ROOT);
    }
}
