package dcganlab.state;

import dcganlab.model.RecordedStep;
import dcganlab.model.StepPhase;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// A step that was taken apart, and which part of it is looked at. Belongs to the JavaFX thread.
public final class StepInParts {
    private final ReadOnlyObjectWrapper<@Nullable RecordedStep> step =
            new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyObjectWrapper<StepPhase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", StepPhase.NOISE);

    StepInParts() {}

    /// Another step, from its first part on; or none.
    void take(@Nullable RecordedStep other) {
        if (other != null) {
            phase.set(StepPhase.NOISE);
        }
        step.set(other);
    }

    /// Looks at a part of the step.
    public void show(StepPhase part) {
        phase.set(part);
    }

    /// Looks at the part that comes so many later; no further than the first and the last.
    ///
    /// @param by less than 0 for earlier ones
    public void go(int by) {
        StepPhase[] all = StepPhase.values();
        phase.set(all[Math.clamp(phase.get().ordinal() + by, 0, all.length - 1)]);
    }

    /// What happened in the step; none before one was taken.
    public ReadOnlyObjectProperty<@Nullable RecordedStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The part of it that is looked at.
    public ReadOnlyObjectProperty<StepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }
}
