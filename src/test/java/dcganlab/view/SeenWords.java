package dcganlab.view;

import dcganlab.view.text.LineMarks;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.TreeSet;

/** All words of a part of the window that can be seen, with tips and those for screen readers. */
final class SeenWords {
    private final Set<String> words = new TreeSet<>();

    private SeenWords() {}

    /** Belongs to the JavaFX thread. */
    static Set<String> of(Node root) {
        SeenWords seen = new SeenWords();
        seen.read(root);
        return seen.words;
    }

    private void read(Node node) {
        if (!node.isVisible()) {
            return;
        }
        add(node.getAccessibleText());
        add(node.getAccessibleHelp());
        add(Tips.at(node));
        switch (node) {
            case Labeled labeled -> add(labeled.getText());
            case Text text -> add(text.getText());
            case TextInputControl field -> add(field.getText());
            default -> {}
        }
        if (node instanceof MenuButton menu) {
            menu.getItems().stream().map(MenuItem::getText).forEach(this::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(LineMarks.removed(text));
        }
    }
}
