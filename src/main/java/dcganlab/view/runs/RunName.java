package dcganlab.view.runs;

import dcganlab.state.RunRow;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;

/// What a run is called. Names often begin alike and end differently, so that one without room is
/// cut in its middle; a tip shows it whole, and where the run lies.
final class RunName extends Label {
    RunName() {
        getStyleClass().add("run-name");
        setMinWidth(0);
    }

    /// @param label what it is called here
    void show(RunRow row, String label) {
        setText(label);
        Tips.give(this, whole(row));
    }

    /// The name, and below it the path.
    static String whole(RunRow row) {
        return row.name() + "\n" + row.path();
    }
}
