package dcganlab.doctor;

import dcganlab.model.QualityMetrics;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether the pictures come nearer to the real images. One measurement of the distance is off by
/// up to a tenth, so the mean of several is compared with the best that was there before.
///
/// @param ratio distance of the pictures as a multiple of that of real images among themselves
/// @param fallen by how much it is less than the least before, as a part of that
record Progress(double ratio, double fallen) {
    /// From this multiple on pictures are nothing like the images.
    static final double FAR = 2;

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
        List<QualityMetrics> late = all.subList(Math.max(0, all.size() - MEAN_OF), all.size());
        if (late.isEmpty()) {
            return null;
        }
        long limit = late.getFirst().step() - APART;
        double best =
                all.stream()
                        .filter(each -> each.step() <= limit)
                        .mapToDouble(QualityMetrics::swd)
                        .min()
                        .orElse(Double.NaN);
        if (Double.isNaN(best)) {
            return null;
        }
        double now = mean(late);
        return new Progress(now / late.getLast().swdReal(), (best - now) / best);
    }

    private static double mean(List<QualityMetrics> measured) {
        return measured.stream().mapToDouble(QualityMetrics::swd).average().orElse(Double.NaN);
    }

    boolean standsStillFarAway() {
        return ratio > FAR && fallen < LEAST;
    }
}
