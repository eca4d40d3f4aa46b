package dcganlab.doctor;

import dcganlab.model.QualityMetrics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether the pictures come nearer to the real images. One measurement of the distance is off by
/// up to a tenth, so the means of several are compared.
///
/// @param ratio distance of the pictures as a multiple of that of real images among themselves
/// @param fallen by how much it has fallen, as a part of what it was
record Progress(double ratio, double fallen) {
    /// From this multiple on pictures are nothing like the images.
    static final double FAR = 2;

    /// A distance that falls by less stands still.
    static final double LEAST = 0.05;

    /// Steps after which a run that nobody measures is judged all the same.
    static final long ENOUGH = 600;

    /// Steps between what is compared.
    private static final long APART = 300;

    /// Measurements of which the mean is taken, on either side.
    private static final int MEAN_OF = 3;

    /// @return null where too little was measured
    static @Nullable Progress of(Moment moment) {
        List<QualityMetrics> all = moment.quality();
        List<QualityMetrics> late = last(all);
        if (late.isEmpty()) {
            return null;
        }
        long limit = late.getFirst().step() - APART;
        List<QualityMetrics> early =
                last(
                        all.subList(0, all.size() - late.size()).stream()
                                .filter(each -> each.step() <= Math.max(limit, 1))
                                .toList());
        if (early.isEmpty()) {
            return null;
        }
        double now = mean(late);
        double before = mean(early);
        return new Progress(now / late.getLast().swdReal(), (before - now) / before);
    }

    private static List<QualityMetrics> last(List<QualityMetrics> all) {
        return all.subList(Math.max(0, all.size() - MEAN_OF), all.size());
    }

    private static double mean(List<QualityMetrics> measured) {
        return measured.stream().mapToDouble(QualityMetrics::swd).average().orElse(Double.NaN);
    }

    boolean standsStillFarAway() {
        return ratio > FAR && fallen < LEAST;
    }
}
