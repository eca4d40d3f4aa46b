package dcganlab.doctor;

import dcganlab.model.QualityMetrics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether the pictures come nearer to the real images. One measurement of the distance is off by
/// up to a tenth, so the mean of several is compared with the best that was there before. A fast
/// machine takes hundreds of steps from one measurement to the next: there fewer have to do, and
/// the pictures have to be farther away.
///
/// @param ratio distance of the pictures as a multiple of that of real images among themselves
/// @param fallen by how much it is less than the least before, as a part of that
/// @param sure whether enough was measured to tell a small difference
/// @param far from this multiple on such pictures are nothing like the images
record Progress(double ratio, double fallen, boolean sure, double far) {
    /// From this multiple on pictures are nothing like the images.
    static final double FAR = 2;

    /// The same where fewer measurements than usual have to do. No healthy run was seen there
    /// beyond its first 250 steps.
    static final double VERY_FAR = 3;

    /// Steps before which fewer do not do.
    private static final long OLD = 500;

    /// A distance that falls by less stands still.
    static final double LEAST = 0.05;

    /// Steps after which a run that nobody measures is judged all the same.
    static final long ENOUGH = 600;

    /// Steps between what is compared.
    private static final long APART = 150;

    /// The newest measurements, of which the mean is taken.
    private static final int MEAN_OF = 3;

    /// @return null where too little was measured
    static @Nullable Progress of(Moment moment) {
        List<QualityMetrics> all = moment.quality();
        for (int count = Math.min(MEAN_OF, all.size()); count > 0; count--) {
            Progress progress = of(moment, all.subList(all.size() - count, all.size()));
            if (progress != null) {
                return progress;
            }
        }
        return null;
    }

    private static @Nullable Progress of(Moment moment, List<QualityMetrics> late) {
        long limit = late.getFirst().step() - APART;
        double best =
                moment.formedPictures().stream()
                        .filter(each -> each.step() <= limit)
                        .mapToDouble(QualityMetrics::swd)
                        .min()
                        .orElse(Double.NaN);
        if (Double.isNaN(best)) {
            return null;
        }
        double now = mean(late);
        boolean sure = late.size() == MEAN_OF;
        double far = sure ? FAR : moment.age() < OLD ? Double.POSITIVE_INFINITY : VERY_FAR;
        return new Progress(now / late.getLast().swdReal(), (best - now) / best, sure, far);
    }

    private static double mean(List<QualityMetrics> measured) {
        return measured.stream().mapToDouble(QualityMetrics::swd).average().orElse(Double.NaN);
    }

    boolean standsStillFarAway() {
        return ratio > far && fallen < LEAST;
    }
}
