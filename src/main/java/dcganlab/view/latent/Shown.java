package dcganlab.view.latent;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// Whether a node is in a window that shows. Controls listen to the state only while they are, so
/// that one that is replaced is forgotten.
public final class Shown {
    private Shown() {}

    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }
}
