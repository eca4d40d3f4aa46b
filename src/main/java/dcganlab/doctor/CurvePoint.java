package dcganlab.doctor;

/// A number that a [Curve] had.
///
/// @param step the last one of those that it was measured on
/// @param value what it was, a finite number
public record CurvePoint(long step, double value) {}
