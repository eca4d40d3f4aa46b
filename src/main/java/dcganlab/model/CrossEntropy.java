package dcganlab.model;

/// Binary cross-entropy, by which a discriminator is judged: -y ln D - (1 - y) ln(1 - D) in nats,
/// where D is how likely it takes an image to be real, and y what it is told (Goodfellow et al.
/// 2014, "Generative Adversarial Nets", equation 1).
public final class CrossEntropy {
    private CrossEntropy() {}

    /// @param opinion D, between 0 and 1; 1 where the label is 1, and 0 where it is 0, cost nothing
    /// @param label y, 0 to 1
    public static double of(double opinion, double label) {
        return term(label, opinion) + term(1 - label, 1 - opinion);
    }

    private static double term(double share, double given) {
        return share == 0 ? 0 : -share * Math.log(given);
    }

    /// The least that a discriminator can reach whose real label is less than 1 and whose other is
    /// 0: it says the label of real images, and 0 of others, which costs nothing.
    ///
    /// @param label between 0 and 1
    public static double floor(double label) {
        return of(label, label);
    }

    /// How the loss changes with the logit x of an image, D = 1 / (1 + exp(-x)): D - y. The
    /// generator's -log D has the label 1; log(1 - D), which it would lower in the zero-sum game,
    /// is the loss of label 0 with the other sign, and as steep.
    public static double slope(double opinion, double label) {
        return opinion - label;
    }

    /// How the loss changes with D itself: -y / D + (1 - y) / (1 - D).
    ///
    /// @param opinion D, between 0 and 1
    public static double slopeOfOpinion(double opinion, double label) {
        return slope(opinion, label) / (opinion * (1 - opinion));
    }
}
