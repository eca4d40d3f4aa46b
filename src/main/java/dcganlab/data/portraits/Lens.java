package dcganlab.data.portraits;

/// All between two parabolas that share their ends: a mouth.
///
/// @param x the middle of the line between its ends
/// @param y the middle of the line between its ends
/// @param halfWidth half the way from end to end
/// @param upper how far the upper edge's middle hangs below that line; negative arches up
/// @param lower the same of the lower edge, at least `upper`
record Lens(double x, double y, double halfWidth, double upper, double lower) implements Shape {
    @Override
    public double distance(double px, double py) {
        double u = px - x;
        double v = py - y;
        double on = Math.clamp(u, -halfWidth, halfWidth);
        double part = on / halfWidth;
        double bulge = 1 - part * part;
        double above = upper * bulge - v;
        double below = v - lower * bulge;
        if (on != u) {
            return Math.sqrt((u - on) * (u - on) + v * v);
        }
        double steep = -2 * (above > below ? upper : lower) * part / halfWidth;
        return Math.max(above, below) / Math.sqrt(1 + steep * steep);
    }

    @Override
    public Box box() {
        return new Box(
                x - halfWidth, y + Math.min(0, upper), x + halfWidth, y + Math.max(0, lower));
    }
}
