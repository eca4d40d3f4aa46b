package dcganlab.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;

import dcganlab.model.DataChoice;
import dcganlab.model.Message;
import dcganlab.model.Place;
import dcganlab.model.StepKind;
import dcganlab.model.Texts;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.files.PathChooser;
import dcganlab.view.inside.DiagramPicture;
import dcganlab.view.inside.InsidePlace;
import dcganlab.view.inside.TakesArrows;
import dcganlab.view.latent.LatentPlace;
import dcganlab.view.runs.RunsPlace;
import dcganlab.view.runs.SideBySidePane;
import dcganlab.view.side.DataPane;
import dcganlab.view.side.PlanPane;
import dcganlab.view.time.StepLabel;
import dcganlab.view.time.TimeLine;
import dcganlab.view.tip.Tips;
import dcganlab.view.train.TrainPlace;

import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one window: images and plan at the left, a place in the middle, transport below.
///
/// Keys: space plays and pauses, the right arrow takes a step, or goes to the next one that is kept
/// while the past is shown, 1 to 4 go to the places, Esc brings all panels back, F11 fills the
/// screen, Ctrl+E, Ctrl+S and Ctrl+O export, save and open.
public final class MainWindow {
    /// What is drawn by a generator in each place.
    private static final List<Set<Place>> SEEN =
            List.of(
                    EnumSet.of(Place.SAMPLES),
                    EnumSet.of(Place.PICTURE, Place.NEIGHBOURS, Place.ENDS),
                    EnumSet.noneOf(Place.class),
                    EnumSet.noneOf(Place.class));

    static final double WIDTH = 1440;
    static final double HEIGHT = 860;
    private static final double SIDE = 264;

    private final LabState lab;
    private final Texts texts;
    private final Stage stage;
    private final StackPane centre = new StackPane();
    private final List<Supplier<? extends Node>> content;
    private final Node[] built;
    private final ToggleGroup places = new ToggleGroup();
    private final RunControls controls;
    private final DataPane dataPane;
    private final TimeLine timeLine;
    private final TrainPlace train;
    private final Consumer<Path> folders;
    private final BorderPane root = new BorderPane();

    /// Builds the window on a stage; showing it is the caller's.
    ///
    /// @param chooser asks for files and folders
    /// @param folders shows a folder in the system's file manager; throws an unchecked exception if
    ///   it cannot
    public MainWindow(
            Stage stage, LabState lab, Texts texts, PathChooser chooser, Consumer<Path> folders) {
        this.stage = stage;
        this.lab = lab;
        this.texts = texts;
        this.folders = folders;
        // Before the first control is made, which else takes JavaFX's own style, to lose it again.
        lab.preferences().darkProperty().subscribe(this::colours);
        controls = new RunControls(lab, texts, stage);
        train =
                new TrainPlace(
                        lab,
                        texts,
                        stepLabel(),
                        point -> {
                            lab.latent().take(point);
                            go(1);
                        });
        remember(lab.preferences());
        content =
                List.of(
                        () -> train,
                        () -> new LatentPlace(lab.latent(), stepLabel(), texts),
                        () -> new InsidePlace(lab, stepLabel(), texts),
                        () -> runs(chooser));
        built = new Node[content.size()];
        dataPane = new DataPane(lab, texts, chooser, controls::endRun);
        root.setTop(header(chooser));
        root.setLeft(side());
        root.setCenter(centre);
        timeLine = new TimeLine(lab, texts, controls::branch);
        root.setBottom(new VBox(timeLine, new TransportBar(lab, texts, controls)));
        root.getStyleClass().add("lab");
        go(0);

        Scene scene = new Scene(root, WIDTH, HEIGHT);
        StrayDrags.keepFrom(scene);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(MainWindow.class.getResource("lab.css"))
                                .toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        scene.addEventHandler(DragEvent.DRAG_OVER, MainWindow::dragOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        stage.setTitle(texts.of("view.title"));
        stage.getIcons()
                .add(
                        new Image(
                                Objects.requireNonNull(
                                                MainWindow.class.getResource(
                                                        "/dcganlab/assets/icon.png"))
                                        .toExternalForm()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            controls.endRun(stage::close);
        });
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setScene(scene);
    }

    /// Everything is as its user left it the last time.
    private void remember(Preferences kept) {
        train.smoothingProperty().bindBidirectional(kept.smoothingProperty());
        train.samplesWidthProperty().bindBidirectional(kept.samplesWidthProperty());
        train.samplesHeightProperty().bindBidirectional(kept.samplesHeightProperty());
    }

    private RunsPlace runs(PathChooser chooser) {
        RunsPlace runs = new RunsPlace(lab.runs(), texts, this::open, folders);
        runs.offer(new SideBySidePane(lab, texts, chooser, controls::endRun));
        runs.smoothingProperty().bindBidirectional(lab.preferences().smoothingProperty());
        runs.tableHeightProperty().bindBidirectional(lab.preferences().runsHeightProperty());
        return runs;
    }

    private StepLabel stepLabel() {
        return new StepLabel(texts, lab.timeLine().pastProperty(), lab.run().latestProperty());
    }

    private void colours(boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    /// Shows a place: 0 Train, 1 Latent, 2 Inside, 3 Runs.
    public void go(int place) {
        if (place < places.getToggles().size()) {
            places.getToggles().get(place).setSelected(true);
        }
    }

    private void show(int place) {
        // A place that was never seen is not built either: the window opens sooner.
        if (built[place] == null) {
            built[place] = content.get(place).get();
            built[place].setVisible(false); // A place does something when it comes into sight.
            centre.getChildren().add(built[place]);
        }
        for (Node each : centre.getChildren()) {
            each.setVisible(each.equals(built[place]));
        }
        lab.see(SEEN.get(place));
    }

    /// How much the charts of all places are smoothed, see [SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return train.smoothingProperty();
    }

    /// The charts of the place that is shown.
    private List<ExportableChart> exportable() {
        return centre.getChildren().stream()
                .filter(Node::isVisible)
                .<ExportableChart>mapMulti((place, charts) -> {
                    switch (place) {
                        case TrainPlace shown -> shown.exportable().forEach(charts);
                        case RunsPlace shown -> shown.exportable().forEach(charts);
                        default -> {}
                    }
                })
                .toList();
    }

    /// The diagram of the place that is shown, if it has one.
    private Optional<DiagramPicture> diagram() {
        return centre.getChildren().stream()
                .filter(Node::isVisible)
                .filter(InsidePlace.class::isInstance)
                .map(place -> ((InsidePlace) place).picture())
                .findFirst();
    }

    private Node header(PathChooser chooser) {
        Label name = new Label(texts.of("view.title"));
        name.getStyleClass().add(Styles.TITLE_4);
        HBox tabs =
                new HBox(
                        tab("train", 0, Styles.LEFT_PILL),
                        tab("latent", 1, Styles.CENTER_PILL),
                        tab("inside", 2, Styles.CENTER_PILL),
                        tab("runs", 3, Styles.RIGHT_PILL));
        Button theme = new Button(null, new FontIcon(Feather.MOON));
        theme.setId("theme");
        theme.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tips.give(theme, texts.of("view.themeTip"));
        theme.setAccessibleText(texts.of("view.themeTip"));
        BooleanProperty dark = lab.preferences().darkProperty();
        theme.setOnAction(e -> dark.set(!dark.get()));
        dark.subscribe(is -> theme.setGraphic(new FontIcon(is ? Feather.SUN : Feather.MOON)));
        HBox left = new HBox(name, new RunTitle(lab.timeLine(), texts));
        HBox right =
                new HBox(
                        new ExportMenu(lab, texts, chooser, this::exportable, this::diagram),
                        theme);
        name.setMinWidth(Region.USE_PREF_SIZE);
        right.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add("header-left");
        right.getStyleClass().add("header-right");
        // Both sides grow alike, so that the places stand in the middle.
        for (HBox half : List.of(left, right)) {
            half.setPrefWidth(SIDE);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        HBox header = new HBox(left, tabs, right);
        header.getStyleClass().add("header");
        return header;
    }

    private ToggleButton tab(String key, int place, String shape) {
        ToggleButton tab = new ToggleButton(texts.of("view." + key));
        tab.setId("place-" + key);
        tab.setToggleGroup(places);
        tab.getStyleClass().addAll(shape, "place-tab");
        Tips.give(tab, texts.of("view.placeTip", texts.of("view." + key), place + 1));
        tab.setOnAction(e -> go(place)); // A click on the chosen one does not free it.
        tab.selectedProperty()
                .subscribe((was, is) -> {
                    if (is) { // By a click, a number, or an arrow from its neighbour.
                        show(place);
                    }
                });
        return tab;
    }

    private Node side() {
        VBox side = new VBox(dataPane, new PlanPane(lab, texts));
        side.getStyleClass().add("side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(SIDE);
        scroll.setMinWidth(SIDE);
        scroll.getStyleClass().add("side-scroll");
        return scroll;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        Node focus = stage.getScene().getFocusOwner();
        boolean typing = focus instanceof TextInputControl;
        if (code == KeyCode.ESCAPE && train.isVisible() && train.restore()) {
            event.consume();
        } else if (code == KeyCode.F11) {
            stage.setFullScreen(!stage.isFullScreen());
            event.consume();
        } else if (code == KeyCode.SPACE && !typing && !reachedByKeys(focus)) {
            controls.toggle();
            event.consume();
        } else if (code.isArrowKey() && needsNoArrows(focus) && timeLine.isMeant()) {
            timeLine.take(event);
            event.consume();
        } else if (code == KeyCode.RIGHT && needsNoArrows(focus)) {
            controls.step(StepKind.FULL);
            event.consume();
        } else if (!typing && !event.isShiftDown()) {
            switch (code) {
                case DIGIT1, NUMPAD1 -> go(0);
                case DIGIT2, NUMPAD2 -> go(1);
                case DIGIT3, NUMPAD3 -> go(2);
                case DIGIT4, NUMPAD4 -> go(3);
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }

    /// A button that Tab led to is pressed by space, a list opened, as everywhere.
    private static boolean reachedByKeys(@Nullable Node focus) {
        return focus != null
                && focus.isFocusVisible()
                && (focus instanceof ButtonBase
                        || focus instanceof ChoiceBox
                        || focus instanceof ComboBoxBase);
    }

    /// Sliders, fields, charts and grids move by arrows; buttons and panes leave them to us, unless
    /// they are part of something that takes them.
    private static boolean needsNoArrows(@Nullable Node focus) {
        for (Node each = focus; each != null; each = each.getParent()) {
            if (each instanceof TakesArrows) {
                return false;
            }
        }
        return focus == null
                || focus instanceof ButtonBase
                || focus instanceof Pane
                || focus instanceof ScrollPane;
    }

    private static void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            take(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Opens what was let fall on the window, or named when it was started: a generator, a run, or
    /// images. Of several the first, and says so.
    ///
    /// @param paths of files and folders, one or more
    public void take(List<Path> paths) {
        Path path = paths.getFirst();
        Path run = lab.runs().meant(path);
        if (path.toString().endsWith(".safetensors")) {
            lab.showGenerator(path);
        } else if (lab.runs().isRun(run)) {
            open(run);
        } else if (!run.equals(path)) {
            lab.notices().warn(Message.of("runs.notARun", run.toString()));
        } else {
            dataPane.choose(DataChoice.at(path.toString()));
        }
        if (paths.size() > 1) {
            Path name = path.getFileName();
            lab.notices()
                    .warn(
                            Message.of(
                                    "view.onlyFirst",
                                    String.valueOf(name == null ? path : name),
                                    paths.size()));
        }
    }

    /// Goes on with a kept run where one watches it.
    private void open(Path run) {
        controls.endRun(() -> {
            lab.open(run);
            go(0);
        });
    }
}
