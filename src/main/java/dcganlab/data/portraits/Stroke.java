package dcganlab.data.portraits;

/// A pen's stroke along a parabola, from side to side, with round ends.
///
/// @param x the middle of the line between its ends
/// @param y the middle of the line between its ends
/// @param halfWidth half the way from end to end
/// @param slope how steeply the line between the ends falls to the right
/// @param sag how far its middle hangs below that line; negative arches up
/// @param weight half the pen's width
record Stroke(double x, double y, double halfWidth, double slope, double sag, double weight)
        implements Shape {
    @Override
    public double distance(double px, double py) {
        double u = px - x;
        double v = py - y;
        double on = Math.clamp(u, -halfWidth, halfWidth);
        double steep = slope - 2 * sag * on / (halfWidth * halfWidth);
        // One step from the point straight below towards the nearest one.
        double step = (v - height(on)) * steep / (1 + steep * steep);
        on = Math.clamp(on + step, -halfWidth, halfWidth);
        double off = v - height(on);
        return Math.sqrt((u - on) * (u - on) + off * off) - weight;
    }

    private double height(double on) {
        double part = on / halfWidth;
        return slope * on + sag * (1 - part * part);
    }

    @Override
    public Box box() {
        return Box.around(x, y, halfWidth, Math.abs(slope) * halfWidth + Math.abs(sag))
                .grown(weight);
    }
}
