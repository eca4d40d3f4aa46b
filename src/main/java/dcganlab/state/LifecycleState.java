package dcganlab.state;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the present run is in its life, and whether it is about to wait. Belongs to the JavaFX
/// thread.
final class LifecycleState {
    private final ReadOnlyObjectWrapper<Lifecycle> lifecycle =
            new ReadOnlyObjectWrapper<>(this, "lifecycle", Lifecycle.IDLE);
    private final ReadOnlyBooleanWrapper pausing = new ReadOnlyBooleanWrapper(this, "pausing");

    /// The run says that it is in another state.
    void becomes(Lifecycle next) {
        pausing.set(false);
        lifecycle.set(next);
    }

    /// Shows at once what the run will say in a moment, so that whatever the user does before then
    /// does not begin another.
    void preparing() {
        lifecycle.set(new Preparing(Message.of("training.loading"), -1));
    }

    /// The run is to wait as soon as the step that it takes now is done, or is not.
    void pausing(boolean is) {
        pausing.set(is && get() instanceof Running);
    }

    Lifecycle get() {
        return lifecycle.get();
    }

    ReadOnlyObjectProperty<Lifecycle> property() {
        return lifecycle.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pausingProperty() {
        return pausing.getReadOnlyProperty();
    }

    /// Whether there is no run.
    boolean isIdle() {
        return get() instanceof Idle;
    }

    /// Whether whoever wants to train has to begin.
    boolean hasToBegin() {
        return isIdle() || get() instanceof Failed;
    }

    /// Whether a run learns, or can go on to.
    boolean learns() {
        return get() instanceof Running || get() instanceof Paused;
    }

    /// Whether it learns now, and is not about to wait.
    boolean goesOn() {
        return get() instanceof Running && !pausing.get();
    }

    /// Whether it is in memory; one that failed with nothing learnt perhaps is not.
    boolean hasNetworks() {
        return switch (get()) {
            case Idle i -> false;
            case Preparing p -> false;
            case Failed f -> f.steps() > 0;
            case Paused p -> true;
            case Running r -> true;
        };
    }
}
