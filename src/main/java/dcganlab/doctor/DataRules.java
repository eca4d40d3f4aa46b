package dcganlab.doctor;

import dcganlab.model.DiffAugment;
import dcganlab.model.PlanFields;
import dcganlab.model.QualityMetrics;

import java.util.List;

/// What can be told of the images and of what the discriminator is told of them.
final class DataRules {
    /// Fewer images are soon known by heart.
    private static final double FEW = 300;

    /// A discriminator that takes what it learns from for so much more real than other images knows
    /// it by heart.
    private static final double BY_HEART = 0.2;

    /// A batch with more than this part of all images.
    private static final double LARGE = 0.25;

    /// Images with less difference between the colours of a pixel are grey.
    private static final double GREY = 0.01;

    /// Images that are darker than this are almost black.
    private static final double BLACK = 0.03;

    /// A lower label for real images.
    private static final double LABEL = 0.7;

    private DataRules() {}

    static List<Evidence> fewImages(Moment moment) {
        double images = moment.recent().images();
        return images < FEW && moment.settings().get(PlanFields.DIFF_AUGMENT) == DiffAugment.NONE
                ? List.of(moment.below(Curve.IMAGES, images, FEW))
                : Rule.NOTHING;
    }

    static List<Evidence> byHeart(Moment moment) {
        double gap = known(moment);
        return gap > BY_HEART ? List.of(moment.above(Curve.KNOWN, gap, BY_HEART)) : Rule.NOTHING;
    }

    /// The mean of several measurements, for each is of a few images; `NaN` where none are held
    /// out.
    static double known(Moment moment) {
        return moment.recentQuality().stream()
                .mapToDouble(each -> each.verdicts().gap())
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    static List<Evidence> largeBatch(Moment moment) {
        double part = moment.plan().batch() / moment.recent().images();
        return part > LARGE ? List.of(moment.above(Curve.BATCH, part, LARGE)) : Rule.NOTHING;
    }

    static List<Evidence> grey(Moment moment) {
        QualityMetrics pictures = moment.pictures();
        return moment.plan().network().channels() > 1
                        && pictures != null
                        && pictures.signs().colourReal() < GREY
                ? List.of(moment.below(Curve.COLOUR, pictures.signs().colourReal(), GREY))
                : Rule.NOTHING;
    }

    static List<Evidence> nearlyBlack(Moment moment) {
        QualityMetrics pictures = moment.pictures();
        return pictures != null && pictures.signs().lightReal() < BLACK
                ? List.of(moment.below(Curve.LIGHT, pictures.signs().lightReal(), BLACK))
                : Rule.NOTHING;
    }

    static List<Evidence> lowLabel(Moment moment) {
        double label = moment.settings().get(PlanFields.REAL_LABEL);
        return label < LABEL ? List.of(moment.below(Curve.LABEL, label, LABEL)) : Rule.NOTHING;
    }
}
