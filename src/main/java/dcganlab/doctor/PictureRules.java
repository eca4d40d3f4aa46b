package dcganlab.doctor;

import dcganlab.model.Activation;
import dcganlab.model.Guidelines;
import dcganlab.model.PictureSigns;
import dcganlab.model.QualityMetrics;

import java.util.ArrayList;
import java.util.List;

/// What the pictures tell. They begin all alike and grainy, so most is told only after some
/// hundreds of steps.
final class PictureRules {
    /// Pictures nearer to each other than this part of the real images' distance are too alike.
    private static final double ALIKE = 0.3;

    /// And so they are with this much of the way from the real images' likeness to that of copies.
    private static final double LIKENESS = 0.3;

    /// Pictures of the same points that move by more from one measurement to the next do not
    /// settle.
    private static final double RESTLESS = 0.7;

    /// So are those that move by more than so many times as far as they are from each other.
    private static final double TOGETHER = 1.25;

    /// Measurements in a row that have to be restless.
    private static final int IN_A_ROW = 3;

    /// Share of black or white pixels beyond that of real images.
    private static final double SATURATED = 0.3;

    /// A grain so many times as strong as in real images shows.
    private static final double GRAIN = 6;

    /// One that training does not remove; that of kernels of 2 is 100 times as strong and more.
    private static final double COARSE_GRAIN = 30;

    /// A distance so many times that among real images is explained where a guideline is undone.
    private static final double UNUSUAL = 1.5;

    /// Share of the numbers below the middle that a sigmoid cannot reach, by how light images are.
    private static final double LIGHT = 0.75;

    private PictureRules() {}

    static List<Evidence> collapse(Moment moment) {
        QualityMetrics pictures = moment.grownPictures();
        if (pictures == null) {
            return Rule.NOTHING;
        }
        double variety = pictures.signs().variety();
        double alike = (pictures.msSsim() - pictures.msSsimReal()) / (1 - pictures.msSsimReal());
        if (!(variety < ALIKE && alike > LIKENESS)) {
            return Rule.NOTHING;
        }
        double limit = pictures.msSsimReal() + LIKENESS * (1 - pictures.msSsimReal());
        return List.of(
                moment.below(Curve.VARIETY, variety, ALIKE),
                moment.above(Curve.LIKENESS, pictures.msSsim(), limit));
    }

    /// Either several measurements in a row of pictures that a hundred steps have changed too much,
    /// or one of pictures that have all moved together: pictures that have nothing to do with each
    /// other are no farther apart than those of different points.
    static List<Evidence> oscillation(Moment moment) {
        QualityMetrics pictures = moment.grownPictures();
        if (pictures == null) {
            return Rule.NOTHING;
        }
        PictureSigns signs = pictures.signs();
        if (leastChange(moment.quality()) > RESTLESS) {
            return List.of(moment.above(Curve.CHANGE, signs.change(), RESTLESS));
        }
        double together = Math.max(RESTLESS, TOGETHER * signs.variety());
        return moment.grownPicturesBefore() != null && signs.change() > together
                ? List.of(moment.above(Curve.CHANGE, signs.change(), together))
                : Rule.NOTHING;
    }

    /// The least change of those in a row; `NaN` if there are fewer, or one was not measured.
    private static double leastChange(List<QualityMetrics> all) {
        if (all.size() < IN_A_ROW) {
            return Double.NaN;
        }
        double least = Double.POSITIVE_INFINITY;
        for (QualityMetrics each : all.subList(all.size() - IN_A_ROW, all.size())) {
            least = Math.min(least, each.signs().change());
        }
        return least;
    }

    static List<Evidence> saturated(Moment moment) {
        QualityMetrics pictures = moment.grownPictures();
        if (pictures == null) {
            return Rule.NOTHING;
        }
        PictureSigns signs = pictures.signs();
        double beyond = signs.extreme() - signs.extremeReal();
        return beyond > SATURATED
                ? List.of(moment.above(Curve.EXTREME, beyond, SATURATED))
                : Rule.NOTHING;
    }

    static List<Evidence> wrongRange(Moment moment) {
        QualityMetrics pictures = moment.pictures();
        if (pictures == null) {
            return Rule.NOTHING;
        }
        double light = pictures.signs().lightReal();
        return moment.plan().network().guidelines().outputG() == Activation.SIGMOID && light < LIGHT
                ? List.of(moment.below(Curve.LIGHT, light, LIGHT))
                : Rule.NOTHING;
    }

    /// A grain that stays, or a coarse one: young pictures have one that training removes.
    static List<Evidence> checkerboard(Moment moment) {
        QualityMetrics pictures = moment.grownPictures();
        if (pictures == null) {
            return Rule.NOTHING;
        }
        QualityMetrics before = moment.grownPicturesBefore();
        double peak = peak(pictures);
        boolean stays = before != null && peak(before) > GRAIN;
        return peak > COARSE_GRAIN || peak > GRAIN && stays
                ? List.of(moment.above(Curve.PEAK, peak, GRAIN))
                : Rule.NOTHING;
    }

    private static double peak(QualityMetrics pictures) {
        return pictures.signs().peak() / Math.max(1, pictures.signs().peakReal());
    }

    static List<Evidence> noBatchNorm(Moment moment) {
        Guidelines guidelines = moment.plan().network().guidelines();
        boolean without =
                !guidelines.batchNormG()
                        || !guidelines.batchNormD() && !moment.plan().network().spectralNorm();
        Progress progress = Progress.of(moment);
        List<Evidence> evidence = new ArrayList<>();
        if (without && progress != null && progress.ratio() > UNUSUAL) {
            evidence.add(moment.above(Curve.DISTANCE, progress.ratio(), UNUSUAL));
        }
        return evidence;
    }
}
