package dcganlab.view.tabs;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Holds a pane of several that take turns, and costs nothing while it is not seen: JavaFX goes
/// through all nodes of a window in each pulse to update their bounds, also through the invisible
/// ones ([javafx.scene.Parent#updateBounds]), which took half a millisecond with all places built.
public final class Card extends StackPane {
    private boolean updated = true;

    /// @param content is seen while it is visible
    public Card(Node content) {
        setMinSize(0, 0);
        getChildren().setAll(content);
        visibleProperty().bind(content.visibleProperty());
    }

    /// Once more after it has gone, for whoever it lies in.
    @Override
    protected void updateBounds() {
        boolean seen = isVisible();
        if (seen || updated) {
            super.updateBounds();
        }
        updated = seen;
    }
}
