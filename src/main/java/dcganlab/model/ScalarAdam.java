package dcganlab.model;

/// Adam for a single number (Kingma and Ba 2014, "Adam: A Method for Stochastic Optimization",
/// algorithm 1): what training does for all weights of a network at once, to be followed by eye.
public final class ScalarAdam {
    /// What stays of the second moment at each step.
    public static final double BETA2 = 0.999;

    /// Keeps the divisor from 0; added after the correction of the second moment's bias.
    public static final double EPSILON = 1e-8;

    private final double rate;
    private final double beta1;
    private double first;
    private double second;
    private int steps;

    /// @param rate about the length of a step
    /// @param beta1 what stays of the first moment at each step, 0 or more and less than 1
    public ScalarAdam(double rate, double beta1) {
        this.rate = rate;
        this.beta1 = beta1;
    }

    /// The next step.
    ///
    /// @param gradient of what is to become less
    /// @return what is added to the number
    public double step(double gradient) {
        steps++;
        first = beta1 * first + (1 - beta1) * gradient;
        second = BETA2 * second + (1 - BETA2) * gradient * gradient;
        double mean = first / (1 - Math.pow(beta1, steps));
        double square = second / (1 - Math.pow(BETA2, steps));
        return -rate * mean / (Math.sqrt(square) + EPSILON);
    }
}
