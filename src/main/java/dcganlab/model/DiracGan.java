package dcganlab.model;

import java.util.ArrayList;
import java.util.List;

/// The smallest GAN that there is (Mescheder, Geiger and Nowozin 2018, "Which Training Methods for
/// GANs do actually Converge?", section 2, there the Dirac-GAN): an image is a single number, all
/// real ones are 0, and G makes one and the same number, its only weight θ. D has one weight as
/// well, ψ, and takes a number x to be real with the probability D(x) = 1 / (1 + exp(-ψ x)). Both
/// learn by the cross-entropy that the lab's networks learn by, G by the one that does not
/// saturate, D first and then G, each with an {@link ScalarAdam Adam} of its own.
///
/// G has learnt all that there is to be learnt where θ = 0 and D guesses, ψ = 0. From wherever they
/// begin, the two do not rest there, but go round it: the wider, the larger β1. With β1 = 0 the
/// rounds become smaller and smaller; with 0.5 they stay at a θ of 0.8 to both sides, with 0.9 at
/// 1.7. Noise added to the gradients does not change that order, nor does another rate.
public final class DiracGan {
    /// Of both. Far more than a network's, for so that a few hundred steps are enough.
    public static final double RATE = 0.05;

    /// Enough for some rounds.
    public static final int STEPS = 400;

    /// Where G begins.
    public static final double START = 1;

    private DiracGan() {}

    /// Both weights after a step.
    ///
    /// @param theta the number that G makes, θ
    /// @param psi how D's opinion rises with a number, ψ
    public record Place(double theta, double psi) {}

    /// The way that both go.
    ///
    /// @param beta1 of both
    /// @return a place for the beginning, and one after each step
    public static List<Place> path(double beta1, int steps) {
        return path(new Place(START, 0), beta1, RATE, steps);
    }

    static List<Place> path(Place from, double beta1, double rate, int steps) {
        ScalarAdam adamD = new ScalarAdam(rate, beta1);
        ScalarAdam adamG = new ScalarAdam(rate, beta1);
        List<Place> path = new ArrayList<>(List.of(from));
        double theta = from.theta();
        double psi = from.psi();
        for (int i = 0; i < steps; i++) {
            psi += adamD.step(gradientD(theta, psi));
            theta += adamG.step(gradientG(theta, psi));
            path.add(new Place(theta, psi));
        }
        return path;
    }

    /// Of D's loss at ψ; the real 0 has none, for D(0) is always 1/2.
    static double gradientD(double theta, double psi) {
        return CrossEntropy.slope(opinion(theta, psi), 0) * theta;
    }

    /// Of G's loss at θ.
    static double gradientG(double theta, double psi) {
        return CrossEntropy.slope(opinion(theta, psi), 1) * psi;
    }

    /// How likely D takes a number to be real.
    static double opinion(double x, double psi) {
        return 1 / (1 + Math.exp(-psi * x));
    }

    /// How far from the real 0 G comes in the second half of a way.
    public static double swing(List<Place> path) {
        return path.subList(path.size() / 2, path.size()).stream()
                .mapToDouble(place -> Math.abs(place.theta()))
                .max()
                .orElse(0);
    }
}
