package dcganlab.view.side;

import dcganlab.model.DataChoice;
import dcganlab.model.Fit;
import dcganlab.state.DataState.Loaded;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// How images are taken from where they lie: which of several sets, as tiles, made square how.
/// Portraits are square and opaque: there is nothing to choose.
final class DataRows extends VBox {
    private final LabState lab;
    private final ShownTexts texts;
    private final Consumer<DataChoice> choose;

    /// @param choose chooses images, if their user agrees to what that ends
    DataRows(LabState lab, ShownTexts texts, Consumer<DataChoice> choose) {
        this.lab = lab;
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("rows");
        managedProperty().bind(visibleProperty());
        visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !lab.getPlan().data().builtIn(), lab.planProperty()));
        getChildren().addAll(partRow(), tileRow(), fitRow(), backgroundRow());
    }

    private HBox partRow() {
        ChoiceBox<String> part = new ChoiceBox<>(lab.data().parts());
        Tips.give(part, bound("partTip"));
        lab.planProperty().subscribe(plan -> showPart(part));
        lab.data().parts().addListener((ListChangeListener<String>) change -> showPart(part));
        part.setOnAction(e -> {
            String name = part.getValue();
            if (name != null && lab.data().parts().contains(name)) {
                chosen(now().withPart(name));
                showPart(part);
            }
        });
        return row("part", part, Bindings.isNotEmpty(lab.data().parts()));
    }

    private void showPart(ChoiceBox<String> part) {
        part.setValue(now().part().isEmpty() ? null : now().part());
    }

    private HBox tileRow() {
        ChoiceBox<Integer> tile = new ChoiceBox<>();
        Tips.give(tile, bound("tileTip"));
        Words.show(tile, texts, side -> side == 0 ? text("tileNone") : text("tileSide", side));
        lab.planProperty().subscribe(plan -> showTile(tile));
        lab.data().loadedProperty().subscribe(images -> showTile(tile));
        tile.setOnAction(e -> {
            if (tile.getValue() != null) {
                chosen(now().withTile(tile.getValue()));
                showTile(tile);
            }
        });
        return row("tile", tile, Bindings.size(tile.getItems()).greaterThan(1));
    }

    /// Uncut, the present size, and the sizes that the images look like.
    private void showTile(ChoiceBox<Integer> tile) {
        Loaded images = lab.data().loadedProperty().get();
        Set<Integer> sides = new TreeSet<>(Set.of(0));
        sides.add(now().tile());
        sides.addAll(images == null ? List.of() : images.tileSides());
        if (!tile.getItems().equals(List.copyOf(sides))) {
            tile.getItems().setAll(sides);
        }
        tile.setValue(now().tile());
    }

    private HBox fitRow() {
        ChoiceBox<Fit> fit = new ChoiceBox<>();
        fit.getItems().addAll(Fit.values());
        Words.show(fit, texts, value -> text("fit" + value));
        lab.planProperty().subscribe(plan -> fit.setValue(plan.data().fit()));
        fit.setOnAction(e -> {
            chosen(now().withFit(fit.getValue()));
            fit.setValue(now().fit()); // as it was, if the user kept the run
        });
        return row("fit", fit, new SimpleBooleanProperty(true));
    }

    private HBox backgroundRow() {
        ColorPicker background = new ColorPicker();
        Tips.give(background, bound("backgroundTip"));
        lab.planProperty().subscribe(plan -> background.setValue(colour(plan.data().background())));
        background.setOnAction(e -> {
            chosen(now().withBackground(rgb(background.getValue())));
            background.setValue(colour(now().background()));
        });
        return row("background", background, new SimpleBooleanProperty(true));
    }

    private DataChoice now() {
        return lab.getPlan().data();
    }

    private void chosen(DataChoice choice) {
        if (!choice.equals(now())) {
            choose.accept(choice);
        }
    }

    private HBox row(String key, Control control, ObservableBooleanValue offered) {
        Label label = new Label();
        label.textProperty().bind(bound(key));
        label.setMinWidth(86);
        label.setLabelFor(control);
        control.setId("data-" + key);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(offered);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.side." + key);
    }
}
