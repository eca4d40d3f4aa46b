package dcganlab.data.portraits;

/// @param rx half its width
/// @param ry half its height
record Ellipse(double x, double y, double rx, double ry) implements Shape {
    static Ellipse circle(double x, double y, double radius) {
        return new Ellipse(x, y, radius, radius);
    }

    @Override
    public double distance(double px, double py) {
        // With level sqrt(u² + v²), u = dx / rx and v = dy / ry: level (level - 1) / |its
        // gradient|,
        // brought to one division.
        double u = (px - x) * ry;
        double v = (py - y) * rx;
        double level = Math.sqrt(u * u + v * v);
        double slope = Math.sqrt(u * u * ry * ry + v * v * rx * rx);
        return slope < 1e-12 ? -Math.min(rx, ry) : level * (level - rx * ry) / slope;
    }

    @Override
    public Box box() {
        return Box.around(x, y, rx, ry);
    }
}
