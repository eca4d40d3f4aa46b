package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One thing that a plan says: a row of the table [PlanFields], by which it is written to
/// `plan.json` and read, set in a terminal and in the window, checked, and compared between runs.
public sealed interface PlanField<T> permits Setting, Planned {
    /// What a field is about; a preset, the time of its choice, and whether a run can go on with
    /// another one depend on that.
    enum Section {
        /// The images.
        IMAGES("data", false),
        /// The shape of both networks.
        NETWORKS("network", true),
        /// The guidelines that they follow.
        GUIDELINES("network", true),
        /// A step of training.
        STEP("", true),
        /// The beginning of all random numbers.
        START("", false),
        /// The weights before the first step.
        WEIGHTS("", true),
        /// What may change while a run trains.
        SETTINGS("settings", true),
        /// What suits the machine.
        MACHINE("", false);

        private final String object;
        private final boolean ofPresets;

        Section(String object, boolean ofPresets) {
            this.object = object;
            this.ofPresets = ofPresets;
        }

        /// The object of `plan.json` in which its fields stand; empty if they stand in none.
        public String object() {
            return object;
        }

        /// Whether presets are about it, hence whether what differs from a preset is marked.
        public boolean ofPresets() {
            return ofPresets;
        }
    }

    Section section();

    /// Its name in `plan.json`: `realLabel`.
    String name();

    Kind<T> kind();

    /// The version of `plan.json` that brought it, see [PlanFields].
    int since();

    /// What a plan means that does not say it; null if all have to.
    @Nullable T before();

    T of(TrainingPlan plan);

    /// The plan, saying something else.
    ///
    /// @throws InvalidPlanException if the value is out of range
    TrainingPlan with(TrainingPlan plan, T value);

    /// Its name with the object in which it stands: `settings.realLabel`.
    default String path() {
        return section().object().isEmpty() ? name() : section().object() + "." + name();
    }

    /// Its name on a command line: `real-label`.
    default String word() {
        return name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// @throws InvalidPlanException if the value is out of range; the sentence has the field's name
    ///   for a key, and is given the value and the limits
    default void require(T value) {
        if (!kind().holds(value)) {
            List<Object> arguments = new ArrayList<>(List.of(value));
            arguments.addAll(kind().limits());
            throw new InvalidPlanException(new Message("model." + name(), arguments));
        }
    }

    /// Whether a plan must say it in writing: not if it says what is meant anyway.
    default boolean isSaid(TrainingPlan plan) {
        return !of(plan).equals(before());
    }

    /// This very field, for who has its kind in hand.
    @SuppressWarnings("unchecked") // Fields and kinds of one type belong together.
    default <U> PlanField<U> as(Kind<U> its) {
        if (!its.equals(kind())) {
            throw new IllegalArgumentException(path() + " is no " + its);
        }
        return (PlanField<U>) this;
    }
}
