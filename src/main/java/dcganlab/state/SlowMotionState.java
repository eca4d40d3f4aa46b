package dcganlab.state;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.RecordedStep;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One step of the run taken apart, and which part of it is looked at. Belongs to the JavaFX
/// thread.
public final class SlowMotionState {
    private final Consumer<Consumer<RecordedStep>> recording;
    private final ObservableValue<Lifecycle> lifecycle;
    private final Mailbox<RecordedStep> recorded;
    private final StepInParts parts = new StepInParts();
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
            parts.take(null); // It was that of another run.
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
            parts.take(happened);
        }
    }

    /// What happened in the step that was taken apart last, none before the first and without a
    /// run; and which part of it is looked at.
    public StepInParts parts() {
        return parts;
    }

    /// Whether a step is being taken.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
