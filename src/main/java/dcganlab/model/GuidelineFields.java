package dcganlab.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The guidelines' rows of the table [PlanFields]; [Guidelines] says what each of them is.
final class GuidelineFields {
    static final List<PlanField<?>> ALL =
            List.of(
                    guideline(
                            "poolingG",
                            new Kind.Switch(),
                            Guidelines::poolingG,
                            Guidelines::withPoolingG),
                    guideline(
                            "poolingD",
                            new Kind.Switch(),
                            Guidelines::poolingD,
                            Guidelines::withPoolingD),
                    guideline(
                            "batchNormG",
                            new Kind.Switch(),
                            Guidelines::batchNormG,
                            Guidelines::withBatchNormG),
                    guideline(
                            "batchNormD",
                            new Kind.Switch(),
                            Guidelines::batchNormD,
                            Guidelines::withBatchNormD),
                    guideline(
                            "kernel",
                            new Kind.OneOf(List.of(2, 3, 4, 5)),
                            Guidelines::kernel,
                            Guidelines::withKernel),
                    guideline(
                            "dense",
                            new Kind.Choice<>(Guidelines.Dense.class),
                            Guidelines::dense,
                            Guidelines::withDense),
                    guideline(
                            "activationG",
                            new Kind.Choice<>(Guidelines.ACTIVATIONS_G),
                            Guidelines::activationG,
                            Guidelines::withActivationG),
                    guideline(
                            "outputG",
                            new Kind.Choice<>(Guidelines.OUTPUTS_G),
                            Guidelines::outputG,
                            Guidelines::withOutputG),
                    guideline(
                            "activationD",
                            new Kind.Choice<>(Guidelines.ACTIVATIONS_D),
                            Guidelines::activationD,
                            Guidelines::withActivationD));

    private GuidelineFields() {}

    /// All were followed before they could be undone.
    private static <T> PlanField<T> guideline(
            String name,
            Kind<T> kind,
            Function<Guidelines, T> get,
            BiFunction<Guidelines, T, Guidelines> set) {
        return new Planned<>(
                PlanField.Section.GUIDELINES,
                name,
                kind,
                plan -> get.apply(plan.network().guidelines()),
                (plan, value) -> {
                    NetworkSpec network = plan.network();
                    Guidelines changed = set.apply(network.guidelines(), value);
                    return plan.withNetwork(network.withGuidelines(changed));
                },
                PlanFields.SECOND,
                get.apply(Guidelines.FOLLOWED));
    }
}
