package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Nine latent points, three by three, with one of them in the middle: what lies a step to the
/// right, a step down, and so on, along two directions at a right angle to each other.
///
/// The steps go along the sphere on which the middle lies, as pictures of a generator change little
/// with the norm of z and much with its direction; a middle nearer to the origin than one step is
/// surrounded by points one step from the origin. Locked dimensions stay as they are.
public final class Neighbourhood {
    /// Points in a neighbourhood.
    public static final int COUNT = 9;

    /// Index of the middle; 0 is above and left of it, 8 below and right.
    public static final int MIDDLE = 4;

    private final Set<Integer> locked;
    private final double[] right;
    private final double[] down;

    /// @param seed picks the two directions
    /// @param dimensions of the points, 2 or more
    /// @param locked dimensions in which all nine are the same
    public Neighbourhood(LatentSeed seed, int dimensions, Set<Integer> locked) {
        this.locked = Set.copyOf(locked);
        LatentPoint numbers = seed.point(2 * dimensions);
        right = new double[dimensions];
        down = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            if (!this.locked.contains(i)) {
                right[i] = numbers.get(i);
                down[i] = numbers.get(dimensions + i);
            }
        }
        normalise(right);
        double along = 0;
        for (int i = 0; i < dimensions; i++) {
            along += right[i] * down[i];
        }
        for (int i = 0; i < dimensions; i++) {
            down[i] -= along * right[i];
        }
        normalise(down);
    }

    /// The nine points, row by row.
    ///
    /// @param middle is among them as it is
    /// @param step distance to the next before it is bent onto the sphere, more than 0
    public List<LatentPoint> around(LatentPoint middle, double step) {
        List<LatentPoint> points = new ArrayList<>(COUNT);
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                points.add(x == 0 && y == 0 ? middle : beside(middle, x * step, y * step));
            }
        }
        return List.copyOf(points);
    }

    private LatentPoint beside(LatentPoint middle, double x, double y) {
        float[] from = middle.toArray();
        float[] point = from.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] += (float) (x * right[i] + y * down[i]);
        }
        double radius = Math.max(freeNorm(from), Math.max(Math.abs(x), Math.abs(y)));
        double length = freeNorm(point);
        if (length > 0) {
            for (int i = 0; i < point.length; i++) {
                point[i] = locked.contains(i) ? from[i] : (float) (point[i] * radius / length);
            }
        }
        return LatentPoint.of(point);
    }

    private double freeNorm(float[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += locked.contains(i) ? 0 : values[i] * values[i];
        }
        return Math.sqrt(sum);
    }

    /// Makes the length 1, unless it is 0 because too few dimensions are free.
    private static void normalise(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        double norm = Math.sqrt(sum);
        for (int i = 0; i < vector.length && norm > 1e-9; i++) {
            vector[i] /= norm;
        }
    }
}
