package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;
import java.util.function.Function;

/// A field that holds for all of a run.
///
/// @param get what a plan says
/// @param set the plan, saying something else
public record Planned<T>(
        Section section,
        String name,
        Kind<T> kind,
        Function<TrainingPlan, T> get,
        BiFunction<TrainingPlan, T, TrainingPlan> set,
        int since,
        @Nullable T before)
        implements PlanField<T> {
    @Override
    public T of(TrainingPlan plan) {
        return get.apply(plan);
    }

    @Override
    public TrainingPlan with(TrainingPlan plan, T value) {
        require(value);
        return set.apply(plan, value);
    }
}
