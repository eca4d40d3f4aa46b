package dcganlab.model;

/// A function that a layer applies to each number by itself.
public enum Activation {
    /// max(0, x).
    RELU,
    /// x above zero, 0.2 x below (Radford et al. 2015, section 3).
    LEAKY_RELU,
    /// From -1 to 1.
    TANH,
    /// 1 / (1 + exp(-x)), from 0 to 1.
    SIGMOID,
    /// x itself: no layer at all.
    LINEAR;

    private static final double LEAK = 0.2;

    /// What it makes of a number.
    public double of(double x) {
        return switch (this) {
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : LEAK * x;
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case LINEAR -> x;
        };
    }

    /// Its derivative at a number, by which a gradient is multiplied on its way back. At 0, where
    /// two of them have none, it is that of the numbers below, as in PyTorch.
    public double slope(double x) {
        return switch (this) {
            case RELU -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : LEAK;
            case TANH -> 1 - of(x) * of(x);
            case SIGMOID -> of(x) * (1 - of(x));
            case LINEAR -> 1;
        };
    }
}
