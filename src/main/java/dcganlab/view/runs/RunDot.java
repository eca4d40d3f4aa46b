package dcganlab.view.runs;

import javafx.scene.layout.Region;

/// The colour that a run has in the charts while it is compared.
final class RunDot extends Region {
    RunDot() {
        show(-1);
    }

    RunDot(int run) {
        show(run);
    }

    /// @param run which of the compared runs; -1 for none, then the dot is only as wide
    void show(int run) {
        getStyleClass().setAll("run-dot", "run-dot-" + (run + 1));
        setVisible(run >= 0);
    }
}
