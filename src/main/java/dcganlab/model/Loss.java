package dcganlab.model;

/// By what the networks are judged. x is what the discriminator puts out for an image, without
/// bounds; what it is told of real images is their label, of generated ones 0.
public enum Loss {
    /// Binary cross-entropy of sigmoid(x); for the generator in its non-saturating form, -log
    /// sigmoid(x) (Goodfellow et al. 2014, "Generative Adversarial Nets", section 3).
    CROSS_ENTROPY,
    /// Half of the square by which x misses the label; for the generator, 1 (Mao et al. 2017,
    /// "Least Squares Generative Adversarial Networks", section 3.2).
    LEAST_SQUARES,
    /// max(0, 1 - x) of real images, max(0, 1 + x) of generated ones, -x for the generator (Lim and
    /// Ye 2017, "Geometric GAN"; Miyato et al. 2018, "Spectral Normalization for Generative
    /// Adversarial Networks", section 4). It knows no other labels.
    HINGE;

    /// How likely the discriminator takes an image to be real.
    ///
    /// @param x what it puts out for it
    /// @return 0 to 1
    public double opinion(double x) {
        return switch (this) {
            case CROSS_ENTROPY, HINGE -> 1 / (1 + Math.exp(-x));
            case LEAST_SQUARES -> Math.clamp(x, 0, 1);
        };
    }
}
