package dcganlab.view.tip;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is said about one node. Its value is the node's accessible help, found when it is asked
/// for, as by JavaFX where a control has a tooltip.
final class Tip extends ObservableValueBase<String> {
    private final Node node;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private Supplier<String> reason = () -> "";
    private Supplier<String> help = () -> "";
    private Supplier<String> about = () -> "";

    private Tip(Node node) {
        this.node = node;
    }

    /// The tip of a node, which is given one if it has none.
    static Tip of(Node node) {
        Tip present = at(node);
        if (present != null) {
            return present;
        }
        Tip tip = new Tip(node);
        node.getProperties().put(Tip.class, tip);
        node.accessibleHelpProperty().bind(tip);
        // Whatever window or dialog it comes to, its tip is shown there.
        node.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        SceneTip.showIn(scene);
                    }
                });
        return tip;
    }

    static @Nullable Tip at(Node node) {
        return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip
                ? tip
                : null;
    }

    void say(String text) {
        words.unbind();
        words.set(text);
    }

    void say(ObservableValue<String> text) {
        words.bind(text);
    }

    void because(Supplier<String> why) {
        reason = why;
    }

    void help(Supplier<String> text) {
        help = text;
    }

    void about(Supplier<String> text) {
        about = text;
    }

    /// What the node is, whatever it can do now; empty for nothing.
    String explained() {
        return Stream.of(about, words::get, help)
                .map(Supplier::get)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Why it can do nothing now; empty for nothing.
    String why() {
        return node.isDisable() ? reason.get() : "";
    }

    /// What the tooltip says now; empty for nothing.
    String said() {
        return node.isDisable() ? reason.get() : node.isDisabled() ? "" : words.get();
    }

    /// What is said while the node is not disabled.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    @Override
    public String getValue() {
        return Stream.<Supplier<String>>of(this::why, help, words::get, about)
                .map(Supplier::get)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
