package dcganlab.data.portraits;

/// How one colour turns into another over the plane.
sealed interface Ramp {
    /// The share of the second colour at a point, 0 to 1.
    double share(double x, double y);

    /// Along a direction: 0 where `x * dx + y * dy + offset` is 0 or less, 1 where it is 1 or more.
    record Straight(double dx, double dy, double offset) implements Ramp {
        @Override
        public double share(double x, double y) {
            return limited(x * dx + y * dy + offset);
        }
    }

    /// Around a point, smoothly.
    ///
    /// @param start the radius up to which it is 0
    /// @param per 1 over the way from there to where it is 1
    record Round(double x, double y, double start, double per) implements Ramp {
        @Override
        public double share(double px, double py) {
            double u = px - x;
            double v = py - y;
            double part = limited((Math.sqrt(u * u + v * v) - start) * per);
            return part * part * (3 - 2 * part);
        }
    }

    private static double limited(double share) {
        return Math.min(Math.max(share, 0), 1);
    }
}
