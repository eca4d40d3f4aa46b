package dcganlab.lesson.quiz;

/// Binary cross-entropy, by which a discriminator is judged: -y ln D - (1 - y) ln(1 - D) in nats,
/// where D is how likely it takes an image to be real, and y what it is told (Goodfellow et al.
/// 2014, "Generative Adversarial Nets", equation 1).
final class CrossEntropy {
    private CrossEntropy() {}

    /// @param opinion D, between 0 and 1
    /// @param label y, 0 to 1
    static double of(double opinion, double label) {
        return -label * Math.log(opinion) - (1 - label) * Math.log(1 - opinion);
    }

    /// The least that a discriminator can reach whose real label is less than 1 and whose other is
    /// 0: it says the label of real images, and 0 of others, which costs nothing.
    ///
    /// @param label between 0 and 1
    static double floor(double label) {
        return of(label, label);
    }

    /// How the loss changes with the logit x of an image, D = 1 / (1 + exp(-x)): D - y. The
    /// generator's -log D has the label 1; log(1 - D), which it would lower in the zero-sum game,
    /// is the loss of label 0 with the other sign, and as steep.
    static double slope(double opinion, double label) {
        return opinion - label;
    }
}
