package dcganlab.data.portraits;

/// All that lies outside a shape.
record Outside(Shape shape) implements Shape {
    @Override
    public double distance(double x, double y) {
        return -shape.distance(x, y);
    }

    @Override
    public Box box() {
        return Box.EVERYWHERE;
    }
}
