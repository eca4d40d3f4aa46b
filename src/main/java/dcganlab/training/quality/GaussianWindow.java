package dcganlab.training.quality;

/// The window through which structural similarity looks at a picture: 11 pixels wide, a Gaussian
/// with the deviation 1.5, weights that sum to 1.
final class GaussianWindow {
    static final int WIDTH = 11;

    private static final double DEVIATION = 1.5;

    /// The weights of the middle pixel and of those 1 to 5 beside it.
    private static final float[] WEIGHTS = weights();

    private GaussianWindow() {}

    /// Weighted means along one direction: the number at `i` becomes that of `i`, `i + stride`, …,
    /// `i + 10 * stride`.
    ///
    /// @param length how many numbers are wanted
    static void smooth(float[] from, float[] into, int length, int stride) {
        float weight0 = WEIGHTS[0];
        float weight1 = WEIGHTS[1];
        float weight2 = WEIGHTS[2];
        float weight3 = WEIGHTS[3];
        float weight4 = WEIGHTS[4];
        float weight5 = WEIGHTS[5];
        for (int i = 0; i < length; i++) {
            into[i] =
                    weight5 * (from[i] + from[i + 10 * stride])
                            + weight4 * (from[i + stride] + from[i + 9 * stride])
                            + weight3 * (from[i + 2 * stride] + from[i + 8 * stride])
                            + weight2 * (from[i + 3 * stride] + from[i + 7 * stride])
                            + weight1 * (from[i + 4 * stride] + from[i + 6 * stride])
                            + weight0 * from[i + 5 * stride];
        }
    }

    private static float[] weights() {
        float[] weights = new float[WIDTH / 2 + 1];
        double sum = 0;
        for (int i = -WIDTH / 2; i <= WIDTH / 2; i++) {
            sum += density(i);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (density(i) / sum);
        }
        return weights;
    }

    private static double density(int distance) {
        return Math.exp(-distance * distance / (2 * DEVIATION * DEVIATION));
    }
}
