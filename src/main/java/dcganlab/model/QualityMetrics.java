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
public record QualityMetrics(
        long step,
        double swd,
        double swdReal,
        double msSsim,
        double msSsimReal,
        PictureSigns signs) {
    /// What older labs measured.
    public QualityMetrics(long step, double swd, double swdReal, double msSsim, double msSsimReal) {
        this(step, swd, swdReal, msSsim, msSsimReal, PictureSigns.NONE);
    }
}
