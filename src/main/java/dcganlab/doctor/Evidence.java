package dcganlab.doctor;

import dcganlab.model.Message;

import java.math.BigDecimal;
import java.math.MathContext;
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
    /// Digits that are told of a number.
    private static final MathContext DIGITS = new MathContext(3);

    /// What was seen, where, and what is usual.
    public Message words() {
        return Message.of(
                above ? "doctor.above" : "doctor.below",
                Message.of("doctor.curve" + curve.name()),
                rounded(value),
                rounded(threshold),
                from,
                to);
    }

    /// What is usual alone.
    public Message usual() {
        return Message.of(above ? "doctor.atMost" : "doctor.atLeast", rounded(threshold));
    }

    private static Number rounded(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS) : number;
    }

    /// The curve's name where programs read it.
    public String word() {
        return curve.name().toLowerCase(Locale.ROOT);
    }
}
