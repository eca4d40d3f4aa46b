package dcganlab.doctor;

import dcganlab.model.Loss;
import dcganlab.model.Part;
import dcganlab.model.StageStatistics;

import java.util.ArrayList;
import java.util.List;

/// What gradients and weights tell.
final class GradientRules {
    /// Longer gradients explode. Healthy discriminators were seen to have up to 60.
    private static final double LONG = 500;

    /// Shorter gradients move nothing.
    static final double SHORT = 1e-6;

    /// A layer's largest singular value of so much explodes. Healthy ones were seen to have up to 3
    /// in their first thousand steps.
    private static final double GROWN = 15;

    private GradientRules() {}

    static List<Evidence> exploding(Moment moment) {
        List<Evidence> evidence = new ArrayList<>();
        double d = moment.recent().gradientD();
        double g = moment.recent().gradientG();
        if (d > LONG || d == Double.POSITIVE_INFINITY) {
            evidence.add(moment.above(Curve.GRADIENT_D, d, LONG));
        }
        if (g > LONG || g == Double.POSITIVE_INFINITY) {
            evidence.add(moment.above(Curve.GRADIENT_G, g, LONG));
        }
        return evidence;
    }

    /// The gradient of the hinge loss never vanishes.
    static List<Evidence> vanishing(Moment moment) {
        double g = moment.recent().gradientG();
        return moment.floor().loss() != Loss.HINGE && g < SHORT
                ? List.of(moment.below(Curve.GRADIENT_G, g, SHORT))
                : Rule.NOTHING;
    }

    static List<Evidence> weightsCollapse(Moment moment) {
        double largest = 0;
        for (Part part : Part.values()) {
            double[] sorted = moment.ofStages(part, StageStatistics::singular);
            largest = sorted.length == 0 ? largest : Math.max(largest, sorted[sorted.length - 1]);
        }
        return largest > GROWN
                ? List.of(moment.above(Curve.SINGULAR, largest, GROWN))
                : Rule.NOTHING;
    }
}
