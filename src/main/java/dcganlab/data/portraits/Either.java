package dcganlab.data.portraits;

/// What lies in one of two shapes, the corners between them filled (Quilez's polynomial smooth
/// minimum, https://iquilezles.org/articles/smin/).
record Either(Shape one, Shape two, double fillet) implements Shape {
    @Override
    public double distance(double x, double y) {
        double first = one.distance(x, y);
        double second = two.distance(x, y);
        double near = fillet - Math.abs(first - second);
        double least = Math.min(first, second);
        return near > 0 ? least - near * near / (4 * fillet) : least;
    }

    @Override
    public Shape near(double x, double y, double reach) {
        double between = one.distance(x, y) - two.distance(x, y);
        if (between > 2 * reach + fillet) {
            return two.near(x, y, reach);
        }
        return between < -2 * reach - fillet ? one.near(x, y, reach) : this;
    }

    @Override
    public Box box() {
        return one.box().joined(two.box()).grown(fillet / 4);
    }
}
