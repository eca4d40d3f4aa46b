package dcganlab.state;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Whether the window keeps back what the present run is made of and what the doctor says of it,
/// because somebody is to find that out. The one place that decides it: whatever could tell is
/// bound to it. Belongs to the JavaFX thread.
public final class Blindness {
    private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper(this, "blind");
    private final Set<Path> runs = new HashSet<>();

    Blindness() {}

    /// Whether something is kept back.
    public ReadOnlyBooleanProperty blindProperty() {
        return blind.getReadOnlyProperty();
    }

    public boolean isBlind() {
        return blind.get();
    }

    /// Whether the settings of the run in this folder are kept back.
    public boolean hides(Path run) {
        return blind.get() && runs.contains(run);
    }

    void begin() {
        runs.clear();
        blind.set(true);
    }

    /// A run that is to be diagnosed is kept there.
    void hide(Path run) {
        runs.add(run);
    }

    void end() {
        blind.set(false);
        runs.clear();
    }
}
