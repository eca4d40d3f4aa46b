package dcganlab.data.portraits;

/// Turns the paper under the pen: shapes are described upright and painted tilted.
///
/// @param x the point around which it turns
/// @param y the point around which it turns
record Frame(double x, double y, double cos, double sin) {
    static final Frame UPRIGHT = new Frame(0, 0, 1, 0);

    /// @param angle in radians, positive to the right (clockwise)
    static Frame tilted(double x, double y, double angle) {
        return new Frame(x, y, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    /// From the picture to the shape.
    double toShapeX(double px, double py) {
        return x + (px - x) * cos + (py - y) * sin;
    }

    double toShapeY(double px, double py) {
        return y - (px - x) * sin + (py - y) * cos;
    }

    /// The upright box around a tilted one, in the picture.
    Box toPicture(Box box) {
        double midX = (box.left() + box.right()) / 2 - x;
        double midY = (box.top() + box.bottom()) / 2 - y;
        double halfWidth = (box.right() - box.left()) / 2;
        double halfHeight = (box.bottom() - box.top()) / 2;
        return Box.around(
                x + midX * cos - midY * sin,
                y + midX * sin + midY * cos,
                halfWidth * cos + halfHeight * Math.abs(sin),
                halfWidth * Math.abs(sin) + halfHeight * cos);
    }
}
