package dcganlab.view.help;

import atlantafx.base.theme.Styles;

import dcganlab.model.glossary.Term;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Help, over the right side of a place that goes on beside it: what can be done there, what keys
/// do, and the glossary. F1 opens and closes it. Closed, it is empty: JavaFX walks through all that
/// is in a window in each pulse, whether it is seen or not.
public final class HelpPane extends VBox {
    private static final double WIDTH = 380;

    /// The arrow keys go from tab to tab.
    private static final class Tabs extends HBox implements TakesArrows {
        Tabs(Node... tabs) {
            super(tabs);
        }
    }

    private final ShownTexts texts;
    private final Supplier<Topic> place;
    private final VBox topic = new VBox();
    private final Runnable tour;
    private final StackPane content = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private @Nullable Node before;
    private List<Node> parts = List.of(); // None before it is opened for the first time.
    private @Nullable GlossaryPane glossary;

    /// @param place where one is when help is opened
    /// @param tour shows the tour again
    public HelpPane(ShownTexts texts, Supplier<Topic> place, Runnable tour) {
        this.texts = texts;
        this.place = place;
        this.tour = tour;
        getStyleClass().add("help");
        getStylesheets()
                .add(
                        Objects.requireNonNull(HelpPane.class.getResource("help.css"))
                                .toExternalForm());
        setId("help");
        Tips.about(this, () -> texts.of("view.help.helpAbout"));
        setMaxWidth(WIDTH);
        setMinWidth(WIDTH);
        topic.getStyleClass().add("topic");
        VBox.setVgrow(content, Priority.ALWAYS);
        texts.follow(this::moved);
        setVisible(false);
    }

    private List<Node> build() {
        GlossaryPane words = new GlossaryPane(texts);
        glossary = words;
        Label title = new Label();
        title.textProperty().bind(texts.bound("view.help.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Button again = new Button();
        again.setId("help-tour");
        Tips.about(again, () -> texts.of("view.help.tourAbout"));
        again.textProperty().bind(texts.bound("view.help.tour"));
        again.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
        again.setOnAction(e -> {
            close();
            tour.run();
        });
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("help-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.accessibleTextProperty().bind(texts.bound("view.help.close"));
        Tips.give(close, texts.bound("view.help.close"));
        close.setOnAction(e -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, again, close);
        head.getStyleClass().add("head");
        HBox tabs =
                new Tabs(
                        tab("place", scrolled(topic), Styles.LEFT_PILL, () -> {}),
                        tab("keys", scrolled(keys()), Styles.CENTER_PILL, () -> {}),
                        tab("glossary", words, Styles.RIGHT_PILL, words::find));
        group.getToggles().getFirst().setSelected(true);
        return List.of(head, tabs, content);
    }

    /// @param clicked is run when it is chosen by a click
    private ToggleButton tab(String key, Node pane, String shape, Runnable clicked) {
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(texts.bound("view.help." + key));
        tab.setId("help-" + key);
        Tips.about(tab, () -> texts.of("view.help." + key + "About"));
        tab.getStyleClass().add(shape);
        tab.setToggleGroup(group);
        tab.setOnAction(e -> {
            tab.setSelected(true); // A click on the chosen one does not free it.
            clicked.run();
        });
        pane.visibleProperty().bind(tab.selectedProperty());
        content.getChildren().add(pane);
        return tab;
    }

    private static ScrollPane scrolled(Region pane) {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private GridPane keys() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, what);
        for (Shortcut shortcut : Shortcut.values()) {
            Label key = new Label();
            key.textProperty()
                    .bind(
                            texts.bound(() ->
                                    shortcut.keys().isEmpty()
                                            ? texts.of("view.help.space")
                                            : shortcut.keys()));
            key.getStyleClass().add("key");
            Label does = new Label();
            does.textProperty().bind(texts.bound(shortcut.what()));
            does.setWrapText(true);
            GridPane.setValignment(key, VPos.TOP);
            GridPane.setHalignment(key, HPos.LEFT);
            grid.addRow(shortcut.ordinal(), key, does);
        }
        return grid;
    }

    /// The present place in words.
    private void explain() {
        Topic where = place.get();
        Label name = new Label(texts.of(where.title()));
        name.getStyleClass().add(Styles.TITLE_4);
        List<Label> paragraphs =
                texts.of(where.text()).lines().map(line -> new Label(line)).toList();
        paragraphs.forEach(paragraph -> paragraph.setWrapText(true));
        topic.getChildren().setAll(name);
        topic.getChildren().addAll(paragraphs);
    }

    /// Opens help for the place where one is, or closes it.
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            before = getScene().getFocusOwner();
            if (parts.isEmpty()) {
                parts = build();
            }
            getChildren().setAll(parts);
            explain();
            setVisible(true);
            group.getToggles().stream()
                    .filter(tab -> tab.isSelected())
                    .forEach(tab -> ((Node) tab).requestFocus());
        }
    }

    /// Opens help at a word of the glossary.
    public void show(Term term) {
        if (!isVisible()) {
            toggle();
        }
        group.getToggles().getLast().setSelected(true);
        if (glossary != null) {
            applyCss();
            layout(); // Only then it is known where the word stands.
            glossary.show(term);
        }
    }

    /// Explains what is where one is now, if it is open.
    public void moved() {
        if (isVisible()) {
            explain();
        }
    }

    /// Closes it; the keys go where they went before.
    ///
    /// @return whether it was open
    public boolean close() {
        if (!isVisible()) {
            return false;
        }
        setVisible(false);
        getChildren().clear();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        return true;
    }
}
