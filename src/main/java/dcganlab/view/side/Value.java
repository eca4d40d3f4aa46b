package dcganlab.view.side;

import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import java.util.function.BiFunction;
import java.util.function.Function;

/// One thing that a plan says and that can be set by hand.
///
/// @param get what the plan says
/// @param set the plan, saying something else
record Value<T>(Function<TrainingPlan, T> get, BiFunction<TrainingPlan, T, TrainingPlan> set) {
    T of(TrainingPlan plan) {
        return get.apply(plan);
    }

    TrainingPlan with(TrainingPlan plan, T value) {
        return set.apply(plan, value);
    }

    /// What the preset says that is nearest to the plan.
    T byDefault(TrainingPlan plan) {
        return of(Preset.nearest(plan).plan());
    }

    boolean differs(TrainingPlan plan) {
        return !of(plan).equals(byDefault(plan));
    }
}
