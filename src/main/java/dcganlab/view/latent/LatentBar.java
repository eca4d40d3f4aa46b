package dcganlab.view.latent;

import dcganlab.state.LatentState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Set;

/// The buttons above the sliders: by chance, to the mean, locks, undo and redo, a seed.
final class LatentBar extends ButtonRow {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final LatentState state;
    private final ShownTexts texts;
    private final MenuButton locks = new MenuButton();
    private final TextField seed = new TextField();
    private final Label seedLabel = new Label();
    private final Label wrong = new Label();

    LatentBar(LatentState state, ShownTexts texts, ObservableValue<Boolean> shown) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("latent-bar");
        IconButton random = button("latent-random", Feather.SHUFFLE, "random");
        random.getStyleClass().add("accent");
        random.setOnAction(event -> state.random());
        IconButton mean = button("latent-mean", Feather.TARGET, "mean");
        mean.setOnAction(event -> state.resetToMean());
        IconButton undo = icon("latent-undo", Feather.CORNER_UP_LEFT, "undoTip");
        undo.disableProperty().bind(state.canUndoProperty().not());
        Tips.because(undo, () -> texts.of("view.latent.whyNoUndo"));
        undo.setOnAction(event -> state.undo());
        IconButton redo = icon("latent-redo", Feather.CORNER_UP_RIGHT, "redoTip");
        redo.disableProperty().bind(state.canRedoProperty().not());
        Tips.because(redo, () -> texts.of("view.latent.whyNoRedo"));
        redo.setOnAction(event -> state.redo());
        IconButton go = icon("latent-seed-go", Feather.CORNER_DOWN_LEFT, "go");
        go.setOnAction(event -> useSeed());
        prepareLocks();
        prepareSeed();
        HBox history = new HBox(undo, redo);
        history.getStyleClass().add("group");
        HBox number = new HBox(seed, go);
        number.getStyleClass().add("group");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().setAll(random, mean, locks, history, spring, wrong, seedLabel, number);
        giveWay(List.of(random, mean, locks), List.of(seedLabel));
        state.lockedProperty().when(shown).subscribe(this::showLocked);
        state.seedProperty().when(shown).subscribe(s -> seed.setText(Long.toString(s.longValue())));
    }

    private IconButton button(String id, Feather icon, String key) {
        return new IconButton(
                id,
                icon,
                texts.bound("view.latent." + key),
                texts.bound("view.latent." + key + "Tip"));
    }

    private IconButton icon(String id, Feather icon, String key) {
        IconButton button = new IconButton(id, icon, texts.bound("view.latent." + key));
        button.getStyleClass().add("button-icon");
        return button;
    }

    private void prepareLocks() {
        locks.setId("latent-locks");
        Tips.give(locks, texts.bound("view.latent.lockTip"));
        locks.getItems()
                .setAll(
                        item("lockAll", Feather.LOCK, state::lockAll),
                        item("lockNone", Feather.UNLOCK, state::lockNone),
                        item("lockOthers", Feather.REPEAT, state::lockOthers));
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(null, new FontIcon(icon));
        item.textProperty().bind(texts.bound("view.latent." + key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showLocked(Set<Integer> locked) {
        locks.textProperty()
                .bind(
                        locked.isEmpty()
                                ? texts.bound("view.latent.lock")
                                : texts.bound("view.latent.locked", locked.size()));
        locks.setGraphic(new FontIcon(locked.isEmpty() ? Feather.UNLOCK : Feather.LOCK));
    }

    private void prepareSeed() {
        seedLabel.textProperty().bind(texts.bound("view.latent.seed"));
        seedLabel.setLabelFor(seed);
        seedLabel.setMinWidth(USE_PREF_SIZE);
        seed.setId("latent-seed");
        seed.setPrefColumnCount(6);
        Tips.give(seed, texts.bound("view.latent.seedTip"));
        Tips.help(seed, () -> wrong.isVisible() ? wrong.getText() : "");
        seed.accessibleTextProperty().bind(texts.bound("view.latent.seed"));
        seed.setOnAction(event -> useSeed());
        wrong.setId("latent-seed-wrong");
        wrong.setMinWidth(USE_PREF_SIZE);
        wrong.getStyleClass().addAll("text-small", "danger");
        wrong.textProperty().bind(texts.bound("view.latent.seedWrong"));
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        seed.textProperty().subscribe(() -> complain(false));
    }

    private void complain(boolean isWrong) {
        seed.pseudoClassStateChanged(WRONG, isWrong);
        wrong.setVisible(isWrong);
        textChanged();
    }

    private void useSeed() {
        try {
            state.seed(Long.parseLong(seed.getText().strip()));
        } catch (NumberFormatException notANumber) {
            complain(true);
            seed.requestFocus();
            seed.selectAll();
        }
    }
}
