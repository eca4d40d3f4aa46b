package dcganlab.state;

import dcganlab.inside.FreshSignals;
import dcganlab.model.Architecture;
import dcganlab.model.Message;
import dcganlab.model.SignalSpread;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// What becomes of numbers on their way through generators with initial weights, whose deviation
/// can be chosen. While one is computed the newest wish waits. Belongs to the JavaFX thread.
public final class SignalState {
    /// How many layers of the generators have weights.
    public static final int LAYERS = Architecture.generator(FreshSignals.NETWORK).stages().size();

    private final Errands errands;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<SignalSpread.@Nullable Pair> spread =
            new ReadOnlyObjectWrapper<>(this, "spread");
    private double wanted;
    private boolean busy;

    /// @param errands where it is computed
    SignalState(Errands errands, Notices notices) {
        this.errands = errands;
        this.notices = notices;
    }

    /// Wants it for weights of another deviation.
    public void choose(double deviation) {
        wanted = deviation;
        if (!busy) {
            begin();
        }
    }

    private void begin() {
        double deviation = wanted;
        busy = true;
        errands.run(
                () -> {
                    SignalSpread.Pair found = FreshSignals.through(deviation);
                    errands.doorway().execute(() -> computed(found));
                },
                this::failed);
    }

    private void computed(SignalSpread.Pair found) {
        busy = false;
        spread.set(found);
        if (wanted != found.deviation()) {
            begin();
        }
    }

    private void failed(Message trouble) {
        busy = false;
        notices.warn(trouble);
    }

    /// What was computed last; none before the first.
    public ReadOnlyObjectProperty<SignalSpread.@Nullable Pair> spreadProperty() {
        return spread.getReadOnlyProperty();
    }
}
