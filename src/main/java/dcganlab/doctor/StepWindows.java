package dcganlab.doctor;

import dcganlab.model.StepMetrics;

import java.util.ArrayList;
import java.util.List;

/// Gathers the steps of a run into windows as they come. Keeps the newest ones, so that it stays
/// small however long a run is.
public final class StepWindows {
    /// Steps in a window.
    public static final int LENGTH = 50;

    /// Windows that are kept, 10,000 steps.
    static final int MOST = 200;

    private final List<StepWindow> windows = new ArrayList<>();
    private final List<StepMetrics> open = new ArrayList<>();

    /// Takes the next step.
    ///
    /// @return whether that has completed a window
    public boolean add(StepMetrics step) {
        open.add(step);
        if (step.step() % LENGTH != 0) {
            return false;
        }
        windows.add(StepWindow.of(open));
        open.clear();
        if (windows.size() > MOST) {
            windows.removeFirst();
        }
        return true;
    }

    /// The whole windows, in their order.
    public List<StepWindow> whole() {
        return List.copyOf(windows);
    }

    /// Another run begins.
    public void clear() {
        windows.clear();
        open.clear();
    }
}
