package dcganlab.data.portraits;

/// A line along a shape's edge.
///
/// @param weight half its width
record Rim(Shape shape, double weight) implements Shape {
    @Override
    public double distance(double x, double y) {
        return Math.abs(shape.distance(x, y)) - weight;
    }

    @Override
    public Shape near(double x, double y, double reach) {
        return new Rim(shape.near(x, y, reach + weight), weight);
    }

    @Override
    public Box box() {
        return shape.box().grown(weight);
    }
}
