package dcganlab.training;

import java.util.random.RandomGenerator;

/// Latent vectors of which a few say more of a generator than as many that know nothing of each
/// other: in pairs `z` and `-z`, and at right angles to the pairs before, as many as there are
/// dimensions. Each by itself is drawn as any other is, for a direction and a length of its own are
/// all that it keeps (Yu et al. 2016, "Orthogonal Random Features", section 3). Means of what
/// depends on them linearly are exact, and of what nearly does nearly so.
final class OrthogonalLatents {
    private OrthogonalLatents() {}

    /// Draws a batch.
    ///
    /// @param n how many vectors
    /// @param latent their dimensions
    /// @return one vector after the other
    static float[] draw(RandomGenerator random, int n, int latent) {
        float[] vectors = new float[n * latent];
        double[][] frame = new double[latent][latent]; // unit vectors at right angles
        for (int i = 0; i < n; i += 2) {
            int others = i / 2 % latent;
            double[] z = frame[others];
            for (int k = 0; k < latent; k++) {
                z[k] = random.nextGaussian();
            }
            double length = Math.sqrt(dot(z, z));
            for (int j = 0; j < others; j++) {
                add(-dot(frame[j], z), frame[j], z);
            }
            double rest = Math.sqrt(dot(z, z));
            for (int k = 0; k < latent; k++) {
                z[k] /= rest;
                vectors[i * latent + k] = (float) (z[k] * length);
                if (i + 1 < n) {
                    vectors[(i + 1) * latent + k] = -vectors[i * latent + k];
                }
            }
        }
        return vectors;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /// Adds a multiple of `a` to `b`.
    private static void add(double factor, double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            b[k] += factor * a[k];
        }
    }
}
