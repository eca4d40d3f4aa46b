package dcganlab.doctor;

import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;

/// Losses that the settings impose, which every rule takes into account: a perfect discriminator
/// does not come to 0 where the real label is 0.9.
///
/// With the real label t, and x for the discriminator's output:
///
/// | loss | least of D | D guesses: both sets look alike | D's loss then | G's then |
/// | --- | --- | --- | --- | --- |
/// | cross-entropy | -t ln t - (1 - t) ln(1 - t) | sigmoid x = t / 2 | binary entropy of t / 2, twice | -ln(t / 2) |
/// | least squares | 0 | x = t / 2 | t² / 4 | (1 - t / 2)² / 2 |
/// | hinge | 0 | x = 0 | 2 | 0 |
///
/// @param loss which one it is
/// @param leastD the discriminator's loss if it knew everything
/// @param guessingD its loss while it can only guess
/// @param guessingG the generator's loss then
public record Floor(Loss loss, double leastD, double guessingD, double guessingG) {
    /// Of some settings.
    public static Floor of(Settings settings) {
        double label = settings.get(PlanFields.REAL_LABEL);
        double half = label / 2;
        return switch (settings.get(PlanFields.LOSS)) {
            case CROSS_ENTROPY ->
                    new Floor(
                            Loss.CROSS_ENTROPY,
                            entropy(label, label),
                            entropy(label, half) - Math.log(1 - half),
                            -Math.log(half));
            case LEAST_SQUARES ->
                    new Floor(
                            Loss.LEAST_SQUARES, 0, label * label / 4, (1 - half) * (1 - half) / 2);
            case HINGE -> new Floor(Loss.HINGE, 0, 2, 0);
        };
    }

    /// How far a discriminator is from knowing everything: 0 if it does, 1 if it guesses, more if
    /// it is wrong.
    public double ignorance(double lossD) {
        return (lossD - leastD) / (guessingD - leastD);
    }

    /// Binary cross-entropy of a verdict.
    private static double entropy(double label, double verdict) {
        return -label * Math.log(verdict) - (label == 1 ? 0 : (1 - label) * Math.log(1 - verdict));
    }
}
