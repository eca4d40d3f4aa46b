package dcganlab.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// One switch by which runs that are trained side by side differ, and its value in each of them. It
/// is a guideline, a technique or a setting: images, seed, batch and the sizes of the networks are
/// the same for all, and so the order of the images and every latent vector.
///
/// @param values two to four, all different; the first run's comes first
public record Variation<T>(PlanField<T> field, List<T> values) {
    public static final int LEAST = 2;
    public static final int MOST = 4;

    /// What can differ.
    public static final List<PlanField<?>> FIELDS =
            PlanFields.ALL.stream()
                    .filter(field ->
                            switch (field.section()) {
                                case GUIDELINES, WEIGHTS, SETTINGS -> true;
                                case NETWORKS -> field.kind() instanceof Kind.Switch;
                                case IMAGES, STEP, START, MACHINE -> false;
                            })
                    .toList();

    /// Values of numbers that are worth a comparison; of what is chosen from a list, all are.
    private static final Map<PlanField<?>, List<?>> NUMBERS =
            Map.of(
                    PlanFields.DEVIATION, List.of(0.02, 0.002, 0.2),
                    PlanFields.LEARNING_RATE_D, List.of(1e-4, 2e-4, 4e-4, 8e-4, 2e-3),
                    PlanFields.LEARNING_RATE_G, List.of(1e-4, 2e-4, 4e-4, 8e-4, 2e-3),
                    PlanFields.BETA1, List.of(0.5, 0.0, 0.9),
                    PlanFields.REAL_LABEL, List.of(1.0, 0.9, 0.8),
                    PlanFields.INPUT_NOISE, List.of(0.0, 0.1, 0.3),
                    PlanFields.R1, List.of(0.0, 1.0, 10.0),
                    PlanFields.DISCRIMINATOR_STEPS, List.of(1, 2, 3, 5));

    /// @throws InvalidPlanException if there are too few or too many values, or two are the same
    public Variation {
        values = List.copyOf(values);
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException(field.path() + " is the same for all");
        }
        if (values.size() < LEAST || values.size() > MOST) {
            throw new InvalidPlanException(
                    Message.of("model.variationCount", LEAST, MOST, values.size()));
        }
        if (values.stream().distinct().count() < values.size()) {
            throw new InvalidPlanException(Message.of("model.variationTwice"));
        }
    }

    /// Values that a field can be given for a comparison, that of the plan first; none but that one
    /// if the field says nothing by itself.
    public static <T> List<T> choices(PlanField<T> field, TrainingPlan base) {
        SequencedSet<T> choices = new LinkedHashSet<>();
        choices.add(field.of(base));
        choices.addAll(known(field));
        return List.copyOf(choices);
    }

    @SuppressWarnings("unchecked") // A kind's values are of its field's type.
    private static <T> List<T> known(PlanField<T> field) {
        List<?> values =
                switch (field.kind()) {
                    case Kind.Switch _ -> List.of(true, false);
                    case Kind.OneOf numbers -> numbers.values();
                    case Kind.Choice<?> choice -> choice.values();
                    case Kind.Real _, Kind.Whole _ -> NUMBERS.getOrDefault(field, List.of());
                    case Kind.Seed _, Kind.Text<?> _ -> List.of();
                };
        return (List<T>) values;
    }

    /// A plan for each value, otherwise as the base.
    ///
    /// @throws InvalidPlanException if a value is out of range
    public List<TrainingPlan> plans(TrainingPlan base) {
        List<TrainingPlan> plans = new ArrayList<>();
        values.forEach(value -> plans.add(field.with(base, value)));
        return plans;
    }

    /// What each run is called: nothing but what differs, `BatchNorm in G: off`. Numbers have their
    /// usual digits, or all where these would make two of them the same.
    public List<String> names(FieldWords words) {
        List<String> names = values.stream().map(value -> words.said(field, value)).toList();
        return names.stream().distinct().count() == names.size()
                ? names
                : values.stream().map(value -> words.saidExactly(field, value)).toList();
    }
}
