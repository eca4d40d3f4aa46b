package dcganlab.view.runs;

import dcganlab.state.RunRow;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// What a run is called. Names often begin alike and end differently, so that one without room is
/// cut in its middle; a tooltip shows it whole, and where the run lies.
final class RunName extends Label {
    private final Tooltip tooltip = new Tooltip();

    RunName() {
        getStyleClass().add("run-name");
        setMinWidth(0);
        setTooltip(tooltip);
    }

    RunName(RunRow row) {
        this();
        show(row);
    }

    void show(RunRow row) {
        setText(row.name());
        tooltip.setText(whole(row));
    }

    /// The name, and below it the path.
    static String whole(RunRow row) {
        return row.name() + "\n" + row.path();
    }
}
