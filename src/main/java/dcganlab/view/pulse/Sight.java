package dcganlab.view.pulse;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is to be seen: it and all in which it lies are visible. JavaFX lays out what is
/// invisible as well, so whoever draws in a layout pass asks first.
public final class Sight {
    private Sight() {}

    /// True and false as the node and those around it are shown and hidden, or change their places.
    public static ObservableValue<Boolean> of(Node node) {
        return node.visibleProperty()
                .flatMap(visible -> visible ? around(node) : node.visibleProperty());
    }

    private static ObservableValue<Boolean> around(Node node) {
        return node.parentProperty().flatMap(Sight::of).orElse(true);
    }
}
