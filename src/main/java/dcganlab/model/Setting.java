package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// A field that may change while a run trains, from the next step on.
///
/// @param paper its value where nothing else is said: the paper's, or the one with which training
///   is the paper's
public record Setting<T>(String name, Kind<T> kind, T paper, int since, @Nullable T before)
        implements PlanField<T> {
    @Override
    public Section section() {
        return Section.SETTINGS;
    }

    @Override
    public T of(TrainingPlan plan) {
        return plan.settings().get(this);
    }

    @Override
    public TrainingPlan with(TrainingPlan plan, T value) {
        return plan.withSettings(plan.settings().with(this, value));
    }
}
