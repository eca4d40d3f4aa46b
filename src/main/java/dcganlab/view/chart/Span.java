package dcganlab.view.chart;

/// A stretch of an axis.
///
/// @param from its lower end
/// @param to its upper end
public record Span(double from, double to) {
    /// Holds every number: as a window, everything there is.
    public static final Span EVERYTHING =
            new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Holds no number.
    public static final Span NOTHING = new Span(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public double width() {
        return to - from;
    }

    /// The value at a fraction of the way, 0 at the lower end and 1 at the upper.
    public double at(double fraction) {
        return from + fraction * width();
    }

    /// This span stretched by a factor, so that one of its values stays where it is.
    public Span zoomed(double factor, double around) {
        return new Span(around - (around - from) * factor, around + (to - around) * factor);
    }

    public Span moved(double distance) {
        return new Span(from + distance, to + distance);
    }

    /// This span moved no more than needed to lie in another that is at least as wide.
    public Span movedInto(Span other) {
        double start = Math.max(other.from, Math.min(from, other.to - width()));
        return new Span(start, start + width());
    }
}
