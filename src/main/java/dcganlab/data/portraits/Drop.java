package dcganlab.data.portraits;

/// Two circles above each other and all between them, like a drop or, if they are equal, a capsule.
///
/// @param y the upper circle's middle
/// @param radius the upper circle's
/// @param length from middle to middle, more than the radii differ
/// @param lowerRadius the lower circle's
record Drop(double x, double y, double radius, double length, double lowerRadius) implements Shape {
    @Override
    public double distance(double px, double py) {
        double u = Math.abs(px - x);
        double v = py - y;
        double lean = (radius - lowerRadius) / length;
        double upright = Math.sqrt(1 - lean * lean);
        double along = u * lean + v * upright;
        if (along < 0) {
            return Math.sqrt(u * u + v * v) - radius;
        }
        if (along > upright * length) {
            double w = v - length;
            return Math.sqrt(u * u + w * w) - lowerRadius;
        }
        return u * upright + v * lean - radius;
    }

    @Override
    public Box box() {
        double widest = Math.max(radius, lowerRadius);
        return new Box(
                x - widest,
                Math.min(y - radius, y + length - lowerRadius),
                x + widest,
                Math.max(y + radius, y + length + lowerRadius));
    }
}
