package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.DataChoice;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Chooses the images: built in, recent, or a file or folder; shows some of them and what they are.
public final class DataPane extends VBox {
    private static final int PORTRAITS = 20_000;
    private static final int PREVIEW = 6;

    private final LabState lab;
    private final ShownTexts texts;
    private final PathChooser chooser;
    private final Consumer<Runnable> whenRunMayEnd;
    private final MenuButton menu = new MenuButton();

    /// @param whenRunMayEnd runs an action that ends the present run, if there is none or its user
    ///   agrees
    public DataPane(
            LabState lab, ShownTexts texts, PathChooser chooser, Consumer<Runnable> whenRunMayEnd) {
        this.lab = lab;
        this.texts = texts;
        this.chooser = chooser;
        this.whenRunMayEnd = whenRunMayEnd;
        setId("data");
        getStyleClass().add("section");

        Label heading = new Label();
        heading.textProperty().bind(bound("images"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        menu.setId("data-menu");
        Tips.about(menu, () -> texts.of("view.side.menuAbout"));
        menu.setMaxWidth(Double.MAX_VALUE);
        fillMenu();
        lab.data().recent().addListener((ListChangeListener<String>) change -> fillMenu());

        PictureGrid preview = new PictureGrid(texts);
        preview.setId("data-preview");
        Tips.about(preview, () -> texts.of("view.side.previewAbout"));
        preview.setColumns(3);
        preview.setPrefHeight(134);
        preview.setMinHeight(134);
        preview.setFocusTraversable(false);

        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.setId("data-cancel");
        cancel.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.give(cancel, bound("cancel"));
        cancel.accessibleTextProperty().bind(bound("cancel"));
        cancel.setOnAction(e -> lab.cancelLoading());
        HBox loading = new HBox(6, progress, cancel);
        loading.setAlignment(Pos.CENTER_LEFT);
        loading.setMaxHeight(USE_PREF_SIZE);
        loading.setId("data-loading");
        loading.getStyleClass().add("loading");

        // Over the pictures: nothing below moves when a load begins or ends.
        StackPane pictures = new StackPane(preview, loading);
        StackPane.setAlignment(loading, Pos.BOTTOM_CENTER);
        getChildren()
                .addAll(
                        heading,
                        menu,
                        pictures,
                        new DataFacts(lab, texts, chooser, whenRunMayEnd),
                        new DataRows(lab, texts, this::choose));

        menu.textProperty().bind(lab.planProperty().flatMap(plan -> name(plan.data())));
        lab.data()
                .loadedProperty()
                .subscribe(images ->
                        preview.setPictures(
                                images == null ? null : images.preview().first(PREVIEW)));
        // A run that waits for the same images says so along the bottom: one bar is enough.
        Runnable showLoading =
                () -> {
                    double part = lab.data().progressProperty().get();
                    boolean loads = !Double.isNaN(part);
                    loading.setVisible(
                            loads && !(lab.lifecycleProperty().get() instanceof Preparing));
                    preview.emptyTextProperty().bind(bound(loads ? "loading" : "noPreview"));
                    progress.setProgress(loads ? part : 0);
                };
        lab.data().progressProperty().subscribe(part -> showLoading.run());
        lab.lifecycleProperty().subscribe(lifecycle -> showLoading.run());
    }

    private void fillMenu() {
        MenuItem portraits = item("portraits", Feather.SMILE);
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
        MenuItem folder = item("openFolder", Feather.FOLDER);
        folder.setId("data-open-folder");
        folder.setOnAction(e -> chooser.folder(text("openFolder")).ifPresent(this::open));
        MenuItem file = item("openFile", Feather.FILE);
        file.setId("data-open-file");
        file.setOnAction(e -> chooser.file(text("openFile"), "").ifPresent(this::open));
        menu.getItems().addAll(new SeparatorMenuItem(), folder, file);
    }

    private MenuItem item(String key, Feather icon) {
        MenuItem item = new MenuItem(null, new FontIcon(icon));
        item.textProperty().bind(bound(key));
        return item;
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

    private ObservableValue<String> name(DataChoice choice) {
        return choice.builtIn()
                ? bound("portraits")
                : new ReadOnlyStringWrapper(shortName(choice.location()));
    }

    private static String shortName(String place) {
        Path name = Path.of(place).getFileName();
        return name == null ? place : name.toString();
    }

    private String text(String key) {
        return texts.of("view.side." + key);
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.side." + key);
    }
}
