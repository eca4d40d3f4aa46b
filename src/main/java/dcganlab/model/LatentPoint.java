package dcganlab.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A latent vector z: where in the generator's space of pictures we stand. Drawn from a standard
/// normal distribution, so most of its numbers lie between -2 and 2. Never changes.
public final class LatentPoint {
    private final float[] values;

    private LatentPoint(float[] values) {
        this.values = values;
    }

    public static LatentPoint of(float... values) {
        return new LatentPoint(values.clone());
    }

    /// The mean of the distribution: all zeros.
    public static LatentPoint mean(int dimensions) {
        return new LatentPoint(new float[dimensions]);
    }

    /// A draw from the standard normal distribution.
    public static LatentPoint random(int dimensions, RandomGenerator random) {
        float[] values = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new LatentPoint(values);
    }

    public int dimensions() {
        return values.length;
    }

    public float get(int dimension) {
        return values[dimension];
    }

    public LatentPoint with(int dimension, float value) {
        float[] copy = values.clone();
        copy[dimension] = value;
        return new LatentPoint(copy);
    }

    public float[] toArray() {
        return values.clone();
    }

    public double norm() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatentPoint point && Arrays.equals(values, point.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
