package dcganlab.data.portraits;

/// What lies in one shape and not in the other.
record Without(Shape shape, Shape hole) implements Shape {
    @Override
    public double distance(double x, double y) {
        double away = -hole.distance(x, y);
        return away > Both.FAR ? away : Math.max(away, shape.distance(x, y));
    }

    @Override
    public Shape near(double x, double y, double reach) {
        if (hole.distance(x, y) > reach) {
            return shape.near(x, y, reach);
        }
        if (shape.distance(x, y) < -reach) {
            return new Outside(hole.near(x, y, reach));
        }
        return this;
    }

    @Override
    public Box box() {
        return shape.box();
    }
}
