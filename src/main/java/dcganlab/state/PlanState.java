package dcganlab.state;

import dcganlab.model.DataChoice;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// What the next run will be, or what the present one is, with the settings that its user has
/// chosen, whether the run has them already or not. Belongs to the JavaFX thread.
final class PlanState {
    private final ReadOnlyObjectWrapper<TrainingPlan> plan;
    private @Nullable Settings wanted; // What the run may not have yet.
    private @Nullable Settings seen; // Those of the run that is looked at.
    private @Nullable Settings carried; // Set while it was only looked at.

    PlanState(TrainingPlan plan) {
        this.plan = new ReadOnlyObjectWrapper<>(this, "plan", plan);
    }

    ReadOnlyObjectProperty<TrainingPlan> property() {
        return plan.getReadOnlyProperty();
    }

    TrainingPlan get() {
        return plan.get();
    }

    /// Another run is planned.
    void set(TrainingPlan other) {
        wanted = other.settings();
        plan.set(other);
    }

    /// The next run learns from these images; a present one goes on with its own.
    void set(DataChoice images) {
        plan.set(get().withData(images));
    }

    /// The user chooses settings, which are under way to the run then.
    void want(Settings settings) {
        wanted = settings;
        plan.set(get().withSettings(settings));
    }

    /// The run has these settings now. They are shown unless the user's own are under way to it.
    void has(Settings settings) {
        if (wanted == null || wanted.equals(settings)) {
            begin(settings);
        }
    }

    /// A run begins with these settings.
    void begin(Settings settings) {
        begun();
        plan.set(get().withSettings(settings));
    }

    /// A run has begun: no settings are under way.
    void begun() {
        wanted = null;
    }

    /// A kept run is looked at. What was set while it was looked at before stays set.
    void look(TrainingPlan kept) {
        seen = kept.settings();
        plan.set(unsettled(carried == null ? kept : kept.withSettings(carried)));
    }

    /// A kept run can be trained.
    void goOn(TrainingPlan kept) {
        begun();
        plan.set(unsettled(kept));
    }

    /// Who has the lab choose a precision has it choose the next run's too, whatever this one's is.
    private TrainingPlan unsettled(TrainingPlan kept) {
        return get().precision() == Precision.AUTOMATIC
                ? kept.withPrecision(Precision.AUTOMATIC)
                : kept;
    }

    /// Keeps settings for when the run that is looked at can be trained, if they are other than its
    /// own.
    void carry(Settings mine) {
        carried = mine.equals(seen) ? null : mine;
    }

    /// What was kept for the run that goes on; none if it goes on with its own settings.
    @Nullable Settings carried() {
        return carried;
    }

    /// Another run is on its way, or the one that goes on has what was kept for it.
    void carryNothing() {
        carried = null;
    }
}
