package dcganlab.doctor;

import java.util.List;

/// How a symptom is seen.
///
/// @param symptom which one
/// @param look finds evidence at a moment: none if there is none, or what is needed was not
///   measured
record Rule(Symptom symptom, Look look) {
    /// Looks at a moment of a run.
    @FunctionalInterface
    interface Look {
        List<Evidence> at(Moment moment);
    }

    /// All of them, in the order of symptoms.
    static final List<Rule> ALL =
            List.of(
                    new Rule(Symptom.EXPLODING_GRADIENTS, GradientRules::exploding),
                    new Rule(Symptom.WRONG_RANGE, PictureRules::wrongRange),
                    new Rule(Symptom.RATE_D_HIGH, RateRules::highD),
                    new Rule(Symptom.RATE_G_HIGH, RateRules::highG),
                    new Rule(Symptom.RATE_D_LOW, RateRules::lowD),
                    new Rule(Symptom.RATE_G_LOW, RateRules::lowG),
                    new Rule(Symptom.VANISHING_GRADIENTS, GradientRules::vanishing),
                    new Rule(Symptom.DISCRIMINATOR_WINS, BalanceRules::discriminatorWins),
                    new Rule(Symptom.GARBAGE_PASSES, BalanceRules::garbagePasses),
                    new Rule(Symptom.MODE_COLLAPSE, PictureRules::collapse),
                    new Rule(Symptom.FALSE_BALANCE, BalanceRules::falseBalance),
                    new Rule(Symptom.NO_PROGRESS, BalanceRules::noProgress),
                    new Rule(Symptom.WEIGHTS_COLLAPSE, GradientRules::weightsCollapse),
                    new Rule(Symptom.OSCILLATION, PictureRules::oscillation),
                    new Rule(Symptom.SATURATED_OUTPUT, PictureRules::saturated),
                    new Rule(Symptom.NO_BATCH_NORM, PictureRules::noBatchNorm),
                    new Rule(Symptom.CHECKERBOARD, PictureRules::checkerboard),
                    new Rule(Symptom.NEARLY_BLACK, DataRules::nearlyBlack),
                    new Rule(Symptom.FEW_IMAGES, DataRules::fewImages),
                    new Rule(Symptom.BY_HEART, DataRules::byHeart),
                    new Rule(Symptom.LARGE_BATCH, DataRules::largeBatch),
                    new Rule(Symptom.GREY_IMAGES, DataRules::grey),
                    new Rule(Symptom.LOW_LABEL, DataRules::lowLabel));

    static final List<Evidence> NOTHING = List.of();
}
