package dcganlab.lesson.disaster;

import dcganlab.model.Activation;
import dcganlab.model.DataChoice;
import dcganlab.model.Guidelines;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Runs that go wrong, each by a few settings that differ from those of the classroom preset. All
/// show what is wrong within some four hundred steps; what the doctor says of each, and from which
/// step on, stands in `docs/cases.md`.
public enum Disaster {
    COLLAPSE(
            Suspicion.COLLAPSE,
            EnumSet.of(Sign.SAMPLES, Sign.QUALITY),
            plan -> guidelines(plan, its -> its.withKernel(2))),
    SATURATION(
            Suspicion.SATURATED,
            EnumSet.of(Sign.SAMPLES),
            plan -> rates(plan.withDeviation(0.5), 2e-4, 2e-4)),
    OSCILLATION(
            Suspicion.OSCILLATION,
            EnumSet.of(Sign.SAMPLES, Sign.LOSSES, Sign.VERDICTS),
            plan -> unsettled(plan.withBatch(4))),
    EXPLOSION(
            Suspicion.EXPLOSION,
            EnumSet.of(Sign.GRADIENTS, Sign.LOSSES),
            plan ->
                    guidelines(
                            rates(plan, 5e-2, 5e-2),
                            its -> its.withBatchNormG(false).withBatchNormD(false))),
    WRONG_RANGE(
            Suspicion.WRONG_RANGE,
            EnumSet.of(Sign.SAMPLES, Sign.VERDICTS, Sign.LOSSES),
            plan -> guidelines(plan, its -> its.withOutputG(Activation.SIGMOID))),
    BY_HEART(
            Suspicion.BY_HEART,
            EnumSet.of(Sign.SAMPLES, Sign.QUALITY),
            plan -> plan.withData(DataChoice.portraits(24)).withBatch(8));

    private final Suspicion right;
    private final Set<Sign> signs;
    private final UnaryOperator<TrainingPlan> change;

    Disaster(Suspicion right, Set<Sign> signs, UnaryOperator<TrainingPlan> change) {
        this.right = right;
        this.signs = signs;
        this.change = change;
    }

    /// What is wrong.
    public Suspicion right() {
        return right;
    }

    /// Where that is seen, as a set that is not changed.
    public Set<Sign> signs() {
        return EnumSet.copyOf(signs);
    }

    /// Whether it is seen there.
    public boolean isSeen(Sign sign) {
        return signs.contains(sign);
    }

    /// A run to which it happens, on the machine of another one.
    public TrainingPlan plan(TrainingPlan own) {
        return change.apply(preset()).withDevice(own.device()).withPrecision(own.precision());
    }

    /// The plan upon which a case's settings are changed.
    public static TrainingPlan preset() {
        return Preset.CLASSROOM.plan();
    }

    /// How it came of the settings.
    public Message why() {
        return Message.of("lesson.disaster." + name() + "Why");
    }

    /// Where it is seen, in a sentence.
    public Message where() {
        return Message.of("lesson.disaster." + name() + "Where");
    }

    private static TrainingPlan guidelines(TrainingPlan plan, UnaryOperator<Guidelines> change) {
        NetworkSpec network = plan.network();
        return plan.withNetwork(network.withGuidelines(change.apply(network.guidelines())));
    }

    private static TrainingPlan rates(TrainingPlan plan, double d, double g) {
        return plan.withSettings(
                plan.settings()
                        .with(PlanFields.LEARNING_RATE_D, d)
                        .with(PlanFields.LEARNING_RATE_G, g));
    }

    /// Old gradients are followed for long (Radford et al. 2015, section 4), and what the last step
    /// made is shown, not what stays of all steps.
    private static TrainingPlan unsettled(TrainingPlan plan) {
        return plan.withSettings(
                plan.settings().with(PlanFields.BETA1, 0.9).with(PlanFields.AVERAGED, false));
    }
}
