package dcganlab.doctor;

import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.Setting;
import dcganlab.model.StageStatistics;

import java.util.ArrayList;
import java.util.List;

/// What steps change in the weights, as a part of them. About 1/1000 is usual for a network that
/// learns one thing; a GAN's first hundreds of steps change ten times as much, since its weights
/// begin small.
final class RateRules {
    /// More than this is too much, whatever the rate.
    private static final double MUCH = 0.04;

    /// More than this is too much at a rate that is ten times the paper's.
    private static final double MUCH_AT_HIGH_RATE = 0.01;

    private static final double TIMES_THE_PAPERS = 10;

    /// Less than this gets nowhere.
    private static final double LITTLE = 1e-4;

    private RateRules() {}

    static List<Evidence> highD(Moment moment) {
        return high(moment, Part.DISCRIMINATOR);
    }

    static List<Evidence> highG(Moment moment) {
        return high(moment, Part.GENERATOR);
    }

    static List<Evidence> lowD(Moment moment) {
        return low(moment, Part.DISCRIMINATOR);
    }

    static List<Evidence> lowG(Moment moment) {
        return low(moment, Part.GENERATOR);
    }

    private static List<Evidence> high(Moment moment, Part part) {
        double changed = median(moment, part);
        double rate = moment.settings().rateAt(rate(part), moment.step());
        double usual = TIMES_THE_PAPERS * rate(part).paper();
        List<Evidence> evidence = new ArrayList<>();
        if (changed > MUCH) {
            evidence.add(moment.above(update(part), changed, MUCH));
        } else if (changed > MUCH_AT_HIGH_RATE && rate > usual) {
            evidence.add(moment.above(update(part), changed, MUCH_AT_HIGH_RATE));
        }
        if (!evidence.isEmpty() && rate > usual) {
            evidence.add(moment.above(curve(part), rate, usual));
        }
        return evidence;
    }

    /// Without a gradient no rate moves anything.
    private static List<Evidence> low(Moment moment, Part part) {
        double changed = median(moment, part);
        return changed < LITTLE && !(gradient(moment, part) < GradientRules.SHORT)
                ? List.of(moment.below(update(part), changed, LITTLE))
                : Rule.NOTHING;
    }

    /// Of all stages; `NaN` where nothing was measured.
    private static double median(Moment moment, Part part) {
        double[] sorted = moment.ofStages(part, StageStatistics::update);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static double gradient(Moment moment, Part part) {
        return switch (part) {
            case GENERATOR -> moment.recent().gradientG();
            case DISCRIMINATOR -> moment.recent().gradientD();
        };
    }

    private static Setting<Double> rate(Part part) {
        return switch (part) {
            case GENERATOR -> PlanFields.LEARNING_RATE_G;
            case DISCRIMINATOR -> PlanFields.LEARNING_RATE_D;
        };
    }

    private static Curve update(Part part) {
        return switch (part) {
            case GENERATOR -> Curve.UPDATE_G;
            case DISCRIMINATOR -> Curve.UPDATE_D;
        };
    }

    private static Curve curve(Part part) {
        return switch (part) {
            case GENERATOR -> Curve.RATE_G;
            case DISCRIMINATOR -> Curve.RATE_D;
        };
    }
}
