package dcganlab.view;

import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeTableView;

import java.util.Set;
import java.util.TreeSet;

/// Which controls of a part of the window nobody could be told about.
final class Explained {
    private final Set<String> missing = new TreeSet<>();
    private int controls;

    /// Looks at all that is seen. Belongs to the JavaFX thread.
    void look(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            look(pane.getContent());
            return;
        }
        boolean acts = acts(node);
        if (acts) {
            controls++;
            if (Tips.explanation(node).isEmpty()) {
                missing.add(name(node));
            }
        }
        boolean whole = acts && node instanceof Control && !(node instanceof TitledPane);
        if (!whole && node instanceof Parent parent) { // Else what is in it are its own parts.
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /// Controls without an explanation, each by its kind, name and place.
    Set<String> missing() {
        return missing;
    }

    /// How many were seen.
    int controls() {
        return controls;
    }

    /// Whether something can be done there.
    private static boolean acts(Node node) {
        return switch (node) {
            case SplitPane pane -> false;
            case Node part when part.getStyleClass().contains("split-pane-divider") -> false;
            case ButtonBase button -> true;
            case ChoiceBox<?> box -> true;
            case ComboBoxBase<?> box -> true;
            case Slider slider -> true;
            case TextInputControl field -> true;
            case TitledPane pane -> true;
            case ListView<?> list -> true;
            case TableView<?> table -> true;
            case TreeTableView<?> table -> true;
            default ->
                    node.isFocusTraversable()
                            || node.getOnMouseClicked() != null
                            || node.getOnMousePressed() != null;
        };
    }

    private static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
        name.append(" #").append(node.getId()).append(' ').append(node.getStyleClass());
        if (node instanceof Labeled labeled) {
            name.append(" \"").append(labeled.getText()).append('"');
        }
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.getId() != null) {
                return name.append(" in #").append(each.getId()).toString();
            }
        }
        return name.toString();
    }
}
