package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Pictures of the same latent points by each of the compared runs, side by side or two of them
/// under a wipe. A click on a picture takes it to the wipe.
final class SamplesCard extends VBox {
    private final ShownTexts texts;
    private final BesidePane beside;
    private final WipePane wipe;
    private final ToggleButton besideButton;
    private final ToggleButton wipeButton;
    private final Label caption = new Label();

    SamplesCard(ShownTexts texts) {
        this.texts = texts;
        getStyleClass().add("card");
        wipe = new WipePane(texts);
        beside = new BesidePane(texts, this::look);
        ToggleGroup group = new ToggleGroup();
        besideButton = toggle("beside", group, Styles.LEFT_PILL);
        wipeButton = toggle("wipe", group, Styles.RIGHT_PILL);
        besideButton.setSelected(true);
        // One of the two is always on.
        group.selectedToggleProperty()
                .subscribe((was, is) -> {
                    if (is == null) {
                        group.selectToggle(was);
                    }
                    arrange();
                });
        caption.setId("runs-latent");
        caption.getStyleClass().add(Styles.TEXT_MUTED);
        caption.setMinWidth(0);
        Tips.give(caption, caption.textProperty());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(caption, spring, new HBox(besideButton, wipeButton));
        head.getStyleClass().add("head");
        StackPane content = new StackPane(beside, wipe);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        arrange();
    }

    private ToggleButton toggle(String key, ToggleGroup group, String shape) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(texts.bound("view.runs." + key));
        button.setId("runs-" + key);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(shape, Styles.SMALL);
        Tips.give(button, texts.bound("view.runs." + key + "Tip"));
        return button;
    }

    private void arrange() {
        boolean wiping = wipeButton.isSelected() && !wipeButton.isDisabled();
        wipe.setVisible(wiping);
        beside.setVisible(!wiping);
    }

    private void look(int run, int index) {
        wipe.look(run, index);
        wipeButton.setSelected(true);
    }

    void show(Comparison comparison) {
        List<Compared> runs = comparison.runs();
        boolean two = runs.size() > 1;
        besideButton.getParent().setVisible(two);
        wipeButton.setDisable(!two);
        caption.setText(
                texts.of(
                        !two
                                ? "view.runs.samples"
                                : comparison.hasOneLatentSpace()
                                        ? "view.runs.sameLatent"
                                        : "view.runs.otherLatent"));
        beside.show(comparison);
        wipe.show(comparison);
        arrange();
    }

    /// Whether nothing can be rendered of a run, now or later.
    static boolean hasNoPictures(Compared compared) {
        boolean failed = !compared.row().isUsable() || !compared.allTroubles().isEmpty();
        return failed && compared.samples() == null;
    }
}
