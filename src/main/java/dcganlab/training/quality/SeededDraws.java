package dcganlab.training.quality;

import java.util.SplittableRandom;

/// Random choices that depend on a seed and on nothing that was drawn before. Corners are drawn
/// evenly from all places where a patch fits; directions evenly from the sphere, as normalised
/// vectors of normal numbers.
///
/// @param seed any number
/// @param patches of each picture, 1 or more
/// @param directions of each level, 1 or more
record SeededDraws(long seed, int patches, int directions) implements Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    @Override
    public int[] corners(int picture, int level, int size) {
        SplittableRandom random = random(level, 1L + picture);
        int places = size - Descriptors.PATCH + 1;
        int[] corners = new int[patches];
        for (int i = 0; i < patches; i++) {
            corners[i] = random.nextInt(places) * size + random.nextInt(places);
        }
        return corners;
    }

    @Override
    public float[][] directions(int level, int values) {
        SplittableRandom random = random(level, 0);
        float[][] all = new float[directions][values];
        double[] direction = new double[values];
        for (float[] normalised : all) {
            double squares = 0;
            for (int i = 0; i < values; i++) {
                direction[i] = random.nextGaussian();
                squares += direction[i] * direction[i];
            }
            for (int i = 0; i < values; i++) {
                normalised[i] = (float) (direction[i] / Math.sqrt(squares));
            }
        }
        return all;
    }

    /// One generator gives the seeds, another the numbers: neighbours have nothing in common.
    private SplittableRandom random(int level, long number) {
        long own = new SplittableRandom(seed + level * GOLDEN).nextLong();
        return new SplittableRandom(new SplittableRandom(own + number * GOLDEN).nextLong());
    }
}
