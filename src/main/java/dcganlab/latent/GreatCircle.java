package dcganlab.latent;

import dcganlab.model.LatentPoint;

/// The walk from one latent point to another along a great circle.
///
/// In many dimensions nearly all draws of a normal distribution lie close to a sphere of radius √n.
/// A straight line between two of them leaves this shell for its inside, where the generator was
/// never trained, so directions are turned instead of mixed: with u the direction of the start, v
/// the direction at a right angle to it towards the end, and ω the angle between both ends,
/// `cos(tω) u + sin(tω) v`. The norm goes evenly from one to the other. After White, "Sampling
/// Generative Networks" (2016), section 2.1.
///
/// Opposite ends have no one shortest way; the walk then bends towards the dimension that the start
/// has least of. An end in the middle, which has no direction, takes that of the other.
public final class GreatCircle {
    /// Below this, the part of one direction that is at a right angle to another is rounding noise.
    private static final double FLAT = 1e-6;

    private final LatentPoint from;
    private final LatentPoint to;
    private final double[] start; // u, of length 1, or 0 if both ends are in the middle
    private final double[] side; // v, of length 1, or 0 if the walk does not turn
    private final double angle; // ω, 0 to π

    /// @throws IllegalArgumentException if the ends have different numbers of dimensions
    public GreatCircle(LatentPoint from, LatentPoint to) {
        if (from.dimensions() != to.dimensions()) {
            throw new IllegalArgumentException(
                    "from %d to %d dimensions".formatted(from.dimensions(), to.dimensions()));
        }
        this.from = from;
        this.to = to;
        double[] u = direction(from.norm() > 0 ? from : to);
        double[] end = direction(to.norm() > 0 ? to : from);
        double cosine = dot(u, end);
        double[] v = plus(end, -cosine, u);
        double sine = Math.sqrt(dot(v, v));
        if (sine < FLAT && cosine < 0) {
            v = awayFrom(u);
            sine = Math.sqrt(dot(v, v));
            angle = Math.PI;
        } else {
            angle = sine < FLAT ? 0 : Math.atan2(sine, cosine);
        }
        start = u;
        side = angle == 0 ? new double[u.length] : plus(new double[u.length], 1 / sine, v);
    }

    /// The angle between both ends, 0 to π.
    public double angle() {
        return angle;
    }

    /// A point on the way.
    ///
    /// @param t 0 for exactly the start, 1 for exactly the end; beyond them is the nearer end
    public LatentPoint at(double t) {
        if (t <= 0) {
            return from;
        }
        if (t >= 1) {
            return to;
        }
        double norm = (1 - t) * from.norm() + t * to.norm();
        double ahead = norm * Math.cos(t * angle);
        double aside = norm * Math.sin(t * angle);
        float[] point = new float[start.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = (float) (ahead * start[i] + aside * side[i]);
        }
        return LatentPoint.of(point);
    }

    private static double[] direction(LatentPoint point) {
        double norm = point.norm();
        double[] unit = new double[point.dimensions()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = norm > 0 ? point.get(i) / norm : 0;
        }
        return unit;
    }

    /// A vector at a right angle to a unit vector.
    private static double[] awayFrom(double[] unit) {
        int least = 0;
        for (int i = 1; i < unit.length; i++) {
            if (Math.abs(unit[i]) < Math.abs(unit[least])) {
                least = i;
            }
        }
        double[] axis = new double[unit.length];
        axis[least] = 1;
        return plus(axis, -unit[least], unit);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] plus(double[] a, double factor, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * b[i];
        }
        return sum;
    }
}
