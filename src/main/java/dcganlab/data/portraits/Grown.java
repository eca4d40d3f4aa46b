package dcganlab.data.portraits;

/// A shape made larger on all sides, or smaller.
record Grown(Shape shape, double by) implements Shape {
    @Override
    public double distance(double x, double y) {
        return shape.distance(x, y) - by;
    }

    @Override
    public Shape near(double x, double y, double reach) {
        return new Grown(shape.near(x, y, reach + Math.abs(by)), by);
    }

    @Override
    public Box box() {
        return shape.box().grown(by);
    }
}
