package dcganlab.data.portraits;

/// A shape whose edge swells in even bows around a point, like a cloud: curls.
///
/// @param bows how many around the whole turn
/// @param height of a bow, 0 or more
record Scalloped(Shape shape, double x, double y, int bows, double height) implements Shape {
    @Override
    public double distance(double px, double py) {
        double away = shape.distance(px, py);
        if (Math.abs(away) >= 3 * height) {
            return away;
        }
        double bow = turn(px - x, py - y) * bows;
        double part = bow - Math.floor(bow);
        return away - height * 4 * part * (1 - part);
    }

    @Override
    public Shape near(double px, double py, double reach) {
        if (height == 0) {
            return shape.near(px, py, reach);
        }
        return new Scalloped(shape.near(px, py, reach + 3 * height), x, y, bows, height);
    }

    @Override
    public Box box() {
        return shape.box().grown(height);
    }

    /// The direction of a point as a share of a whole turn, from -0.5 to 0.5, 0 straight up. A
    /// polynomial stands for the arc tangent, right within 0.0003: faster, and the same everywhere.
    private static double turn(double dx, double dy) {
        double across = Math.abs(dx);
        double up = Math.abs(dy);
        double less = Math.min(across, up);
        double more = Math.max(across, up);
        double t = more == 0 ? 0 : less / more;
        double eighth = t * (0.125 + (1 - t) * (0.0389 + 0.0106 * t));
        double quarter = across < up ? eighth : 0.25 - eighth;
        double half = dy < 0 ? quarter : 0.5 - quarter;
        return dx < 0 ? -half : half;
    }
}
