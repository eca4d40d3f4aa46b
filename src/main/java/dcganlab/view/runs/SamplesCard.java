package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Texts;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunSamples;
import dcganlab.state.RunsState;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Pictures of the same latent points by each of the compared runs, side by side or two of them
/// under a wipe. A click on a picture takes it to the wipe.
final class SamplesCard extends VBox {
    private static final int BESIDE = 3;

    /// Of two runs half of the pictures are shown, which the room lets be twice as large.
    private static final int OF_TWO = RunsState.SAMPLES / 2;

    private final Texts texts;
    private final GridPane beside = new GridPane();
    private final WipePane wipe;
    private final ToggleButton besideButton;
    private final ToggleButton wipeButton;
    private final Label caption = new Label();

    SamplesCard(Texts texts) {
        this.texts = texts;
        getStyleClass().add("card");
        wipe = new WipePane(texts);
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
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(caption, spring, new HBox(besideButton, wipeButton));
        head.getStyleClass().add("head");
        beside.getStyleClass().add("beside");
        StackPane content = new StackPane(beside, wipe);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        arrange();
    }

    private ToggleButton toggle(String key, ToggleGroup group, String shape) {
        ToggleButton button = new ToggleButton(texts.of("view.runs." + key));
        button.setId("runs-" + key);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll(shape, Styles.SMALL);
        button.setTooltip(new Tooltip(texts.of("view.runs." + key + "Tip")));
        return button;
    }

    private void arrange() {
        boolean wiping = wipeButton.isSelected() && !wipeButton.isDisabled();
        wipe.setVisible(wiping);
        beside.setVisible(!wiping);
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
        caption.setTooltip(new Tooltip(caption.getText()));
        lay(runs);
        wipe.show(runs);
        arrange();
    }

    private void lay(List<Compared> runs) {
        int columns = runs.size() <= BESIDE ? Math.max(1, runs.size()) : (runs.size() + 1) / 2;
        int rows = Math.max(1, (runs.size() + columns - 1) / columns);
        beside.getChildren().clear();
        beside.getColumnConstraints().clear();
        beside.getRowConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / columns);
            beside.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < rows; row++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setPercentHeight(100.0 / rows);
            beside.getRowConstraints().add(constraints);
        }
        for (int run = 0; run < runs.size(); run++) {
            beside.add(pictures(run, runs), run % columns, run / columns);
        }
    }

    private Node pictures(int run, List<Compared> runs) {
        Compared compared = runs.get(run);
        RunSamples samples = compared.samples();
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("runs-samples-" + run);
        grid.setEmptyText(
                texts.of(hasNoPictures(compared) ? "view.runs.noPictures" : "view.runs.rendering"));
        int shown = runs.size() == 2 ? OF_TWO : RunsState.SAMPLES;
        grid.setPictures(samples == null ? null : samples.pictures().first(shown));
        grid.setCellText(index -> texts.of("view.runs.seed", index + 1));
        grid.setAccessibleText(texts.of("view.runs.samplesOf", compared.row().name()));
        if (runs.size() > 1) {
            grid.setOnPick(index -> {
                wipe.look(run, index);
                wipeButton.setSelected(true);
            });
        }
        grid.setMinSize(0, 0);
        grid.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox.setVgrow(grid, Priority.ALWAYS);
        Label name = new Label(compared.row().name());
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(compared.row().name()));
        Label step = new Label(stepText(samples));
        step.setMinWidth(USE_PREF_SIZE);
        step.getStyleClass().add(Styles.TEXT_MUTED);
        HBox head = new HBox(new RunDot(run), name, step);
        head.getStyleClass().add("name");
        VBox box = new VBox(head, grid);
        box.getStyleClass().add("samples");
        return box;
    }

    /// Whether nothing can be rendered of a run, now or later.
    static boolean hasNoPictures(Compared compared) {
        boolean failed = !compared.row().isUsable() || !compared.troubles().isEmpty();
        return failed && compared.samples() == null;
    }

    private String stepText(@Nullable RunSamples samples) {
        return samples == null || samples.step() < 0
                ? ""
                : texts.of("view.runs.atStep", samples.step());
    }
}
