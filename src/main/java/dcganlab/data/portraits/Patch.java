package dcganlab.data.portraits;

/// A shape's distance over a small square, from its corners and its middle.
///
/// @param bulge how much farther the middle is than halfway between the corners
record Patch(double topLeft, double topRight, double bottomLeft, double bottomRight, double bulge) {
    static Patch of(
            double topLeft, double topRight, double bottomLeft, double bottomRight, double middle) {
        return new Patch(
                topLeft,
                topRight,
                bottomLeft,
                bottomRight,
                middle - (topLeft + topRight + bottomLeft + bottomRight) / 4);
    }

    /// Whether the distance changes evenly enough to be interpolated.
    ///
    /// @param most how far it may be from a plane
    boolean even(double most) {
        double twist = topRight + bottomLeft - topLeft - bottomRight;
        return Math.abs(bulge) + Math.abs(twist) / 4 <= most;
    }

    /// @param across 0 (left) to 1 (right)
    /// @param down 0 (top) to 1 (bottom)
    double at(double across, double down) {
        double left = topLeft + (bottomLeft - topLeft) * down;
        double right = topRight + (bottomRight - topRight) * down;
        double swell = 16 * bulge * down * (1 - down) * across * (1 - across);
        return left + (right - left) * across + swell;
    }
}
