package dcganlab.data.portraits;

/// All below a parabola that is level at `(x, y)`.
///
/// @param bend how steeply it falls to both sides; negative rises
record Under(double x, double y, double bend) implements Shape {
    @Override
    public double distance(double px, double py) {
        double u = px - x;
        double steep = 2 * bend * u;
        return (y + bend * u * u - py) / Math.sqrt(1 + steep * steep);
    }

    @Override
    public Box box() {
        return Box.EVERYWHERE;
    }
}
