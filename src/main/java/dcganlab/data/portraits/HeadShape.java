package dcganlab.data.portraits;

/// Half an ellipse above; below, half of one that tapers to the chin or squares to the jaw.
///
/// @param y where it is widest
/// @param halfWidth there
/// @param crown height above that
/// @param chin height below that
/// @param jaw 0 (pointed) to 1 (square)
record HeadShape(double x, double y, double halfWidth, double crown, double chin, double jaw)
        implements Shape {
    @Override
    public double distance(double px, double py) {
        double u = (px - x) / halfWidth;
        double v = py - y;
        double square;
        if (v < 0) {
            double up = v / crown;
            square = u * u + up * up;
        } else {
            double down = v / chin;
            double low = down * down;
            double taper = 1 - 0.36 * (1 - jaw) * Math.min(low, 1.3);
            double wide = u * u / (taper * taper);
            double round = wide + low;
            square = round + (Math.sqrt(wide * wide + low * low) - round) * (0.1 + 0.7 * jaw);
        }
        // Along the ray from the middle, the edge lies where the level, sqrt(square), is 1.
        double radius = Math.sqrt((px - x) * (px - x) + v * v);
        return square < 1e-9 ? -halfWidth : radius - radius / Math.sqrt(square);
    }

    @Override
    public Box box() {
        return new Box(x - halfWidth, y - crown, x + halfWidth, y + chin);
    }
}
