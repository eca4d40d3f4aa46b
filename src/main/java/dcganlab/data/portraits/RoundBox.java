package dcganlab.data.portraits;

/// A rectangle with round corners.
///
/// @param radius of the corners, up to half the shorter side
record RoundBox(Box box, double radius) implements Shape {
    @Override
    public double distance(double px, double py) {
        double midX = (box.left() + box.right()) / 2;
        double midY = (box.top() + box.bottom()) / 2;
        double u = Math.abs(px - midX) - (box.right() - midX) + radius;
        double v = Math.abs(py - midY) - (box.bottom() - midY) + radius;
        double across = Math.max(u, 0);
        double down = Math.max(v, 0);
        return Math.sqrt(across * across + down * down) + Math.min(Math.max(u, v), 0) - radius;
    }
}
