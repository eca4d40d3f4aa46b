package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.DataChoice;
import dcganlab.model.Fit;
import dcganlab.model.Message;
import dcganlab.model.Texts;
import dcganlab.state.DataState.Loaded;
import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.picture.PictureGrid;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Chooses the images: built in, recent, or a file or folder; shows some of them and what they are.
public final class DataPane extends VBox {
    private static final int PORTRAITS = 20_000;
    private static final int PREVIEW = 6;

    private final LabState lab;
    private final Texts texts;
    private final PathChooser chooser;
    private final Consumer<Runnable> whenRunMayEnd;
    private final MenuButton menu = new MenuButton();
    private final Label facts = new Label();
    private final Label skipped = new Label();
    private final Label remarks = new Label();
    private final Label problem = new Label();

    /// @param whenRunMayEnd runs an action that ends the present run, if there is none or its user
    ///   agrees
    public DataPane(
            LabState lab, Texts texts, PathChooser chooser, Consumer<Runnable> whenRunMayEnd) {
        this.lab = lab;
        this.texts = texts;
        this.chooser = chooser;
        this.whenRunMayEnd = whenRunMayEnd;
        getStyleClass().add("section");

        Label heading = new Label(text("images"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        menu.setId("data-menu");
        menu.setMaxWidth(Double.MAX_VALUE);
        fillMenu();
        lab.data().recent().addListener((ListChangeListener<String>) change -> fillMenu());

        PictureGrid preview = new PictureGrid(texts);
        preview.setId("data-preview");
        preview.setColumns(3);
        preview.setPrefHeight(134);
        preview.setMinHeight(134);
        preview.setEmptyText(text("noPreview"));
        preview.setFocusTraversable(false);

        facts.setId("data-facts");
        facts.setWrapText(true);
        facts.managedProperty().bind(facts.textProperty().isNotEmpty());
        facts.getStyleClass().add(Styles.TEXT_SMALL);
        skipped.setId("data-skipped");
        skipped.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        remarks.setId("data-remarks");
        remarks.setWrapText(true);
        remarks.getStyleClass().add(Styles.TEXT_SMALL);
        remarks.managedProperty().bind(remarks.textProperty().isNotEmpty());
        problem.setId("data-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        skipped.managedProperty().bind(skipped.textProperty().isNotEmpty());

        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.setId("data-cancel");
        cancel.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        cancel.setTooltip(new Tooltip(text("cancel")));
        cancel.setAccessibleText(text("cancel"));
        cancel.setOnAction(e -> lab.cancelLoading());
        HBox loading = new HBox(6, progress, cancel);
        loading.setAlignment(Pos.CENTER_LEFT);
        loading.managedProperty().bind(loading.visibleProperty());

        getChildren()
                .addAll(
                        heading,
                        menu,
                        preview,
                        loading,
                        problem,
                        facts,
                        skipped,
                        remarks,
                        partRow(),
                        tileRow(),
                        fitRow(),
                        backgroundRow());

        lab.planProperty().subscribe(plan -> menu.setText(name(plan.data())));
        lab.data()
                .loadedProperty()
                .subscribe(images -> {
                    preview.setPictures(images == null ? null : images.preview().first(PREVIEW));
                    show(images);
                });
        lab.data().problemProperty().subscribe(this::show);
        lab.data()
                .progressProperty()
                .subscribe(value -> {
                    double part = value.doubleValue();
                    loading.setVisible(!Double.isNaN(part));
                    progress.setProgress(Double.isNaN(part) ? 0 : part);
                });
    }

    private void show(@Nullable Loaded images) {
        if (images == null) {
            facts.setText("");
            skipped.setText("");
            remarks.setText("");
            return;
        }
        facts.setText(
                text(
                        "facts",
                        images.count(),
                        images.imageSize(),
                        text(images.channels() == 1 ? "grey" : "colour"),
                        images.classes().size()));
        facts.setTooltip(
                images.classes().isEmpty()
                        ? null
                        : new Tooltip(String.join("\n", images.classes())));
        remarks.setText(images.remarks().stream().map(texts::of).collect(Collectors.joining("\n")));
        int count = images.skipped().size();
        skipped.setText(count == 0 ? "" : text("skipped", count));
        skipped.setTooltip(
                new Tooltip(
                        images.skipped().stream()
                                .limit(25)
                                .map(texts::of)
                                .collect(Collectors.joining("\n"))));
    }

    private HBox partRow() {
        ChoiceBox<String> part = new ChoiceBox<>(lab.data().parts());
        part.setId("data-part");
        part.setTooltip(new Tooltip(text("partTip")));
        lab.planProperty().subscribe(plan -> showPart(part));
        lab.data().parts().addListener((ListChangeListener<String>) change -> showPart(part));
        part.setOnAction(e -> {
            DataChoice now = lab.getPlan().data();
            String name = part.getValue();
            if (name != null && lab.data().parts().contains(name) && !name.equals(now.part())) {
                choose(now.withPart(name));
                showPart(part);
            }
        });
        HBox row = ownImagesRow("part", part);
        showWhere(row, Bindings.isNotEmpty(lab.data().parts()));
        return row;
    }

    private void showPart(ChoiceBox<String> part) {
        String name = lab.getPlan().data().part();
        part.setValue(name.isEmpty() ? null : name);
    }

    private HBox tileRow() {
        ChoiceBox<Integer> tile = new ChoiceBox<>();
        tile.setId("data-tile");
        tile.setTooltip(new Tooltip(text("tileTip")));
        tile.setConverter(
                new Words<>(side -> side == 0 ? text("tileNone") : text("tileSide", side)));
        lab.planProperty().subscribe(plan -> showTile(tile));
        lab.data().loadedProperty().subscribe(images -> showTile(tile));
        tile.setOnAction(e -> {
            DataChoice now = lab.getPlan().data();
            Integer side = tile.getValue();
            if (side != null && side != now.tile()) {
                choose(now.withTile(side));
                showTile(tile);
            }
        });
        HBox row = ownImagesRow("tile", tile);
        showWhere(row, Bindings.size(tile.getItems()).greaterThan(1));
        return row;
    }

    /// Uncut, the present size, and the sizes that the images look like.
    private void showTile(ChoiceBox<Integer> tile) {
        int now = lab.getPlan().data().tile();
        Loaded images = lab.data().loadedProperty().get();
        Set<Integer> sides = new TreeSet<>(Set.of(0));
        sides.add(now);
        sides.addAll(images == null ? List.of() : images.tileSides());
        if (!tile.getItems().equals(List.copyOf(sides))) {
            tile.getItems().setAll(sides);
        }
        tile.setValue(now);
    }

    private void show(@Nullable Message reason) {
        problem.setText(reason == null ? "" : texts.of(reason));
    }

    private HBox fitRow() {
        ChoiceBox<Fit> fit = new ChoiceBox<>();
        fit.setId("data-fit");
        fit.getItems().addAll(Fit.values());
        fit.setConverter(new Words<>(value -> text("fit" + value)));
        lab.planProperty()
                .subscribe(plan -> {
                    fit.setValue(plan.data().fit());
                });
        fit.setOnAction(e -> {
            DataChoice now = lab.getPlan().data();
            if (fit.getValue() != now.fit()) {
                choose(now.withFit(fit.getValue()));
                fit.setValue(lab.getPlan().data().fit()); // as it was, if the user kept the run
            }
        });
        return ownImagesRow("fit", fit);
    }

    private HBox backgroundRow() {
        ColorPicker background = new ColorPicker();
        background.setId("data-background");
        background.setTooltip(new Tooltip(text("backgroundTip")));
        lab.planProperty().subscribe(plan -> background.setValue(colour(plan.data().background())));
        background.setOnAction(e -> {
            DataChoice now = lab.getPlan().data();
            int rgb = rgb(background.getValue());
            if (rgb != now.background()) {
                choose(now.withBackground(rgb));
                background.setValue(colour(lab.getPlan().data().background()));
            }
        });
        return ownImagesRow("background", background);
    }

    /// Portraits are square and opaque: there is nothing to choose.
    private HBox ownImagesRow(String key, Control control) {
        Label label = new Label(text(key));
        label.setMinWidth(86);
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.managedProperty().bind(row.visibleProperty());
        showWhere(row, new SimpleBooleanProperty(true));
        return row;
    }

    private void showWhere(HBox row, ObservableBooleanValue offered) {
        row.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !lab.getPlan().data().builtIn() && offered.get(),
                                lab.planProperty(),
                                offered));
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static int rgb(Color colour) {
        return (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private void fillMenu() {
        MenuItem portraits = new MenuItem(text("portraits"), new FontIcon(Feather.SMILE));
        portraits.setOnAction(e -> choose(DataChoice.portraits(PORTRAITS)));
        menu.getItems().setAll(portraits);
        if (!lab.data().recent().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            for (String place : lab.data().recent()) {
                MenuItem item = new MenuItem(shortName(place), new FontIcon(Feather.CLOCK));
                item.setMnemonicParsing(false);
                item.setOnAction(e -> choose(DataChoice.at(place)));
                menu.getItems().add(item);
            }
        }
        MenuItem folder = new MenuItem(text("openFolder"), new FontIcon(Feather.FOLDER));
        folder.setId("data-open-folder");
        folder.setOnAction(e -> chooser.folder(text("openFolder")).ifPresent(this::open));
        MenuItem file = new MenuItem(text("openFile"), new FontIcon(Feather.FILE));
        file.setId("data-open-file");
        file.setOnAction(e -> chooser.file(text("openFile"), "").ifPresent(this::open));
        menu.getItems().addAll(new SeparatorMenuItem(), folder, file);
    }

    private void open(Path place) {
        choose(DataChoice.at(place.toString()));
    }

    /// Chooses images, once the run that they would end may end.
    public void choose(DataChoice choice) {
        if (choice.equals(lab.getPlan().data())) {
            lab.choose(choice); // ends no run
        } else {
            whenRunMayEnd.accept(() -> lab.choose(choice));
        }
    }

    private String name(DataChoice choice) {
        return choice.builtIn() ? text("portraits") : shortName(choice.location());
    }

    private static String shortName(String place) {
        Path name = Path.of(place).getFileName();
        return name == null ? place : name.toString();
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}
