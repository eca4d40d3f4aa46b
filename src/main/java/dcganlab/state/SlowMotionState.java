package dcganlab.state;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepPhase;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One step of the run taken apart, and which part of it is looked at. Belongs to the JavaFX
/// thread.
public final class SlowMotionState {
    private final Consumer<Consumer<RecordedStep>> recording;
    private final ObservableValue<Lifecycle> lifecycle;
    private final Mailbox<RecordedStep> recorded;
    private final ReadOnlyObjectWrapper<@Nullable RecordedStep> step =
            new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyObjectWrapper<StepPhase> phase =
            new ReadOnlyObjectWrapper<>(this, "phase", StepPhase.NOISE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param doorway runs tasks on the JavaFX thread
    /// @param recording has the run take its next step and hand over, on any thread, what happened
    SlowMotionState(
            Executor doorway,
            Consumer<Consumer<RecordedStep>> recording,
            ObservableValue<Lifecycle> lifecycle) {
        this.recording = recording;
        this.lifecycle = lifecycle;
        recorded = new Mailbox<>(doorway, this::recorded);
        lifecycle.subscribe(this::changed);
    }

    private void changed(Lifecycle now) {
        if (!hasRun()) {
            step.set(null); // It was that of another run.
            busy.set(false);
        }
    }

    /// Whether there is a run whose next step can be taken apart.
    public boolean hasRun() {
        return lifecycle.getValue() instanceof Paused || lifecycle.getValue() instanceof Running;
    }

    /// Takes the run's next step and takes it apart; the run waits after it. Nothing happens
    /// without a run.
    public void takeNext() {
        if (hasRun() && !busy.get()) {
            busy.set(true);
            recording.accept(recorded::put);
        }
    }

    private void recorded(RecordedStep happened) {
        if (busy.get()) {
            busy.set(false);
            phase.set(StepPhase.NOISE);
            step.set(happened);
        }
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

    /// What happened in the step that was taken apart last; none before the first, and without a
    /// run.
    public ReadOnlyObjectProperty<@Nullable RecordedStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The part of it that is looked at.
    public ReadOnlyObjectProperty<StepPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether a step is being taken.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
