package dcganlab.data.portraits;

import org.jspecify.annotations.Nullable;

/// What a shape is filled with: one colour, or two that blend.
///
/// @param ramp how the first turns into the second; none if there is only one
/// @param opacity 0 (invisible) to 1
record Paint(Colour from, Colour to, @Nullable Ramp ramp, double opacity) {
    static Paint plain(Colour colour) {
        return new Paint(colour, colour, null, 1);
    }

    /// Blends along the line from one point to another.
    static Paint across(Colour from, double x0, double y0, Colour to, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double offset = -(x0 * dx + y0 * dy) / square;
        return new Paint(from, to, new Ramp.Straight(dx / square, dy / square, offset), 1);
    }

    /// Blends from around a point outwards.
    ///
    /// @param start the radius up to which there is only the first colour
    /// @param end the radius from which there is only the second
    static Paint around(double x, double y, Colour from, double start, Colour to, double end) {
        return new Paint(from, to, new Ramp.Round(x, y, start, 1 / (end - start)), 1);
    }

    /// The same, more transparent.
    Paint faded(double share) {
        return new Paint(from, to, ramp, opacity * share);
    }
}
