package dcganlab.model;

/// How good a generator was after a step, from a small sample of its pictures, and what the same
/// figures are for real images among themselves, which is as good as a generator can get.
///
/// @param step steps done, 1 after the first
/// @param swd sliced Wasserstein distance from the real images times 1000, 0 or more: less is
///   better
/// @param swdReal the same of real images from other real images
/// @param msSsim mean multi-scale structural similarity of pairs of generated pictures, 0 to 1:
///   near 1 if all look alike
/// @param msSsimReal the same of pairs of real images
/// @param signs what else was seen in the pictures
/// @param verdicts what the discriminator thought of images that it learns from, and of others
public record QualityMetrics(
        long step,
        double swd,
        double swdReal,
        double msSsim,
        double msSsimReal,
        PictureSigns signs,
        Verdicts verdicts) {
    /// Without images that are held out.
    public QualityMetrics(
            long step,
            double swd,
            double swdReal,
            double msSsim,
            double msSsimReal,
            PictureSigns signs) {
        this(step, swd, swdReal, msSsim, msSsimReal, signs, Verdicts.NONE);
    }

    /// What older labs measured.
    public QualityMetrics(long step, double swd, double swdReal, double msSsim, double msSsimReal) {
        this(step, swd, swdReal, msSsim, msSsimReal, PictureSigns.NONE);
    }
}
