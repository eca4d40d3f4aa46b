package dcganlab.view.tabs;

import atlantafx.base.theme.Styles;

import dcganlab.view.blind.Cover;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Several panes in one place, of which one is seen, below their tabs. The arrow keys go from tab
/// to tab; a click leads into the pane, whose keys work from then on.
public final class ModeTabs extends VBox {
    /// @param content makes the pane when it is seen for the first time
    /// @param seen is told when it comes into sight, and when it ends
    private record Mode(
            ToggleButton tab, Supplier<? extends Node> content, Consumer<Boolean> seen) {}

    private static final class Row extends HBox implements TakesArrows {}

    private final ShownTexts texts;
    private final String room;
    private final Row row = new Row();
    private final StackPane panes = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final List<Mode> modes = new ArrayList<>();
    private final List<@Nullable Node> built = new ArrayList<>();
    private int shown;
    private boolean seen;

    /// @param room of the tabs' names: the beginning of their keys
    public ModeTabs(ShownTexts texts, String room) {
        this.texts = texts;
        this.room = room;
        getStyleClass().add("modes");
        row.getStyleClass().add("mode-tabs");
        panes.setMinSize(0, 0);
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().setAll(row, panes);
    }

    /// Adds a mode at the right. The first one is shown.
    ///
    /// @param key of its name, and with `Tip` behind of what it is
    /// @param content makes its pane when it is seen for the first time
    /// @param whenSeen is told when it comes into sight, and when it ends
    public void add(String key, Supplier<? extends Node> content, Consumer<Boolean> whenSeen) {
        int place = modes.size();
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(texts.bound(room + "." + key));
        tab.setId("mode-" + key);
        tab.setToggleGroup(group);
        Tips.give(tab, texts.bound(room + "." + key + "Tip"));
        modes.add(new Mode(tab, content, whenSeen));
        built.add(null);
        row.getChildren().add(tab);
        for (int i = 0; i <= place; i++) {
            String shape =
                    i == 0 ? Styles.LEFT_PILL : i == place ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
            modes.get(i).tab().getStyleClass().setAll("toggle-button", shape, Styles.SMALL);
        }
        tab.setOnAction(event -> {
            tab.setSelected(true); // A click on the chosen one does not free it.
            enter();
        });
        tab.selectedProperty()
                .subscribe((was, is) -> {
                    if (is) { // By a click, or an arrow from its neighbour.
                        show(place);
                    }
                });
        tab.setSelected(place == 0);
    }

    /// Shows a mode.
    ///
    /// @param key of its name
    /// @throws java.util.NoSuchElementException if there is no such mode
    public void choose(String key) {
        modes.stream()
                .map(Mode::tab)
                .filter(tab -> tab.getId().equals("mode-" + key))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// The whole comes into sight, or is not seen any more.
    public void see(boolean is) {
        if (is != seen) {
            seen = is;
            if (is) {
                show(shown);
                enter();
            } else {
                modes.get(shown).seen().accept(false);
            }
        }
    }

    private void show(int place) {
        if (seen && place != shown) {
            modes.get(shown).seen().accept(false);
        }
        shown = place;
        if (!seen) {
            return;
        }
        Node pane = built.get(place);
        if (pane == null) {
            pane = modes.get(place).content().get();
            pane.setVisible(false); // It does something when it comes into sight.
            built.set(place, pane);
            panes.getChildren().add(pane);
        }
        for (Node each : built) {
            if (each != null) {
                each.setVisible(each.equals(pane));
            }
        }
        modes.get(place).seen().accept(true);
    }

    /// Whoever goes by keys from control to control stays where he is.
    private void enter() {
        Node pane = built.get(shown) instanceof Cover cover ? cover.content() : built.get(shown);
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        if (pane != null
                && pane.isVisible()
                && pane.isFocusTraversable()
                && (focus == null || !focus.isFocusVisible())) {
            pane.requestFocus();
        }
    }
}
