package dcganlab.data.portraits;

/// What lies in both shapes.
///
/// @param one the cheaper of the two: far outside it, the other is not asked
record Both(Shape one, Shape two) implements Shape {
    /// Far enough to be outside any edge but the most blurred.
    static final double FAR = 0.2;

    @Override
    public double distance(double x, double y) {
        double away = one.distance(x, y);
        return away > FAR ? away : Math.max(away, two.distance(x, y));
    }

    @Override
    public Shape near(double x, double y, double reach) {
        if (one.distance(x, y) < -reach) {
            return two.near(x, y, reach);
        }
        return two.distance(x, y) < -reach ? one.near(x, y, reach) : this;
    }

    @Override
    public Box box() {
        return one.box().common(two.box());
    }
}
