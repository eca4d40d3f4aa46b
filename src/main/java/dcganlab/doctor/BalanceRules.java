package dcganlab.doctor;

import dcganlab.model.Loss;
import dcganlab.model.PlanFields;

import java.util.ArrayList;
import java.util.List;

/// What losses and verdicts tell of the balance of both networks. Losses are held against their
/// {@link Floor}.
final class BalanceRules {
    /// Below this part of what guessing costs, a discriminator knows nearly everything.
    private static final double KNOWS = 0.05;

    /// Verdicts on generated pictures below this teach the generator hardly anything (cross-entropy
    /// and least squares).
    private static final double NEVER_FOOLED = 0.04;

    /// Where verdicts are below this, a discriminator that knows less has won, too: a few images
    /// that it mistakes raise its loss, and teach the generator nothing.
    private static final double HARDLY_EVER_FOOLED = 0.02;

    /// That less.
    private static final double KNOWS_NEARLY = 0.1;

    /// The same of the hinge loss, whose margin is a verdict of sigmoid(-1) = 0.27.
    private static final double BEHIND_MARGIN = 0.2;

    /// Above this part of what guessing costs, a discriminator is worse than one that guesses.
    private static final double WRONG = 1.45;

    /// Below this part of its loss at a balance the generator has nothing to learn.
    private static final double PASSES = 0.15;

    /// Within this of a half verdicts look balanced.
    private static final double BALANCED = 0.15;

    /// From this part of what guessing costs on a loss looks balanced.
    private static final double GUESSES = 0.7;

    private BalanceRules() {}

    static List<Evidence> discriminatorWins(Moment moment) {
        StepWindow recent = moment.recent();
        double ignorance = moment.floor().ignorance(recent.lossD());
        boolean hinge = moment.floor().loss() == Loss.HINGE;
        boolean hardlyEver = !hinge && recent.dGz() < HARDLY_EVER_FOOLED;
        double knows = hardlyEver ? KNOWS_NEARLY : KNOWS;
        double fooled = hinge ? BEHIND_MARGIN : hardlyEver ? HARDLY_EVER_FOOLED : NEVER_FOOLED;
        return ignorance < knows && recent.dGz() < fooled
                ? List.of(
                        moment.below(Curve.LOSS_D, ignorance, knows),
                        moment.below(Curve.D_GZ, recent.dGz(), fooled))
                : Rule.NOTHING;
    }

    /// The hinge loss of a generator has no least value, so nothing is told of it.
    static List<Evidence> garbagePasses(Moment moment) {
        Floor floor = moment.floor();
        double ignorance = floor.ignorance(moment.recent().lossD());
        double g = moment.recent().lossG() / floor.guessingG();
        return floor.loss() != Loss.HINGE && ignorance > WRONG && g < PASSES
                ? List.of(
                        moment.above(Curve.LOSS_D, ignorance, WRONG),
                        moment.below(Curve.LOSS_G, g, PASSES))
                : Rule.NOTHING;
    }

    /// Only where the pictures were measured: a balance that is one looks the same in the losses.
    static List<Evidence> falseBalance(Moment moment) {
        List<Evidence> still = standsStill(moment);
        if (still.isEmpty() || !looksBalanced(moment)) {
            return Rule.NOTHING;
        }
        double ignorance = moment.floor().ignorance(moment.recent().lossD());
        List<Evidence> evidence = new ArrayList<>(still);
        evidence.add(moment.above(Curve.LOSS_D, ignorance, GUESSES));
        return evidence;
    }

    static List<Evidence> noProgress(Moment moment) {
        return looksBalanced(moment) ? Rule.NOTHING : standsStill(moment);
    }

    private static boolean looksBalanced(Moment moment) {
        StepWindow recent = moment.recent();
        double half =
                moment.floor().loss() == Loss.CROSS_ENTROPY
                        ? moment.settings().get(PlanFields.REAL_LABEL) / 2
                        : 0.5;
        return moment.floor().ignorance(recent.lossD()) > GUESSES
                && Math.abs(recent.dX() - half) < BALANCED
                && Math.abs(recent.dGz() - half) < BALANCED;
    }

    private static List<Evidence> standsStill(Moment moment) {
        Progress progress = Progress.of(moment);
        return progress != null && progress.standsStillFarAway()
                ? List.of(
                        moment.above(Curve.DISTANCE, progress.ratio(), progress.far()),
                        moment.below(Curve.PROGRESS, progress.fallen(), Progress.LEAST))
                : Rule.NOTHING;
    }
}
