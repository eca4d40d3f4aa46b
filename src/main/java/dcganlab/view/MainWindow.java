package dcganlab.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dcganlab.model.DataChoice;
import dcganlab.model.LessonSetup;
import dcganlab.model.Message;
import dcganlab.model.ReadyRun;
import dcganlab.model.Setting;
import dcganlab.state.Axis;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.view.blind.Cover;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.doctor.FindingView;
import dcganlab.view.files.FileDrop;
import dcganlab.view.files.PathChooser;
import dcganlab.view.help.AskedWord;
import dcganlab.view.help.HelpPane;
import dcganlab.view.help.Topic;
import dcganlab.view.help.Tour;
import dcganlab.view.help.WhatIsThis;
import dcganlab.view.inside.InsidePlace;
import dcganlab.view.latent.LatentPlace;
import dcganlab.view.lesson.Doors;
import dcganlab.view.lesson.LessonBar;
import dcganlab.view.lesson.LessonPlace;
import dcganlab.view.lesson.cases.CaseBar;
import dcganlab.view.lesson.cases.CaseDesk;
import dcganlab.view.runs.RunsPlace;
import dcganlab.view.runs.SideBySidePane;
import dcganlab.view.side.DataPane;
import dcganlab.view.side.PlanPane;
import dcganlab.view.side.SidePane;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.Typeface;
import dcganlab.view.time.StepLabel;
import dcganlab.view.time.TimeLine;
import dcganlab.view.train.TrainPlace;

import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The one window: images and plan at the left, a place in the middle, transport below.
///
/// Keys: space plays and pauses, the right arrow takes a step, or goes to the next one that is kept
/// while the past is shown, 1 to 5 go to the places, Shift and a number makes a panel large, Esc
/// brings all back, F1 helps, Shift+F1 tells what something is, F11 presents, Ctrl+E, Ctrl+S and
/// Ctrl+O export, save and open.
public final class MainWindow {
    static final double WIDTH = 1440;
    static final double HEIGHT = 860;
    private static final int INSIDE = 2;
    private static final int RUNS = 3;
    static final int LESSON = 4;

    private final LabState lab;
    private final ShownTexts texts;
    private final RunControls controls;
    private final DataPane dataPane;
    private final SidePane side;
    private final SideFold fold;
    private final TrainPlace train;
    private final Places places;
    private final Consumer<Path> folders;
    private final BorderPane root = new BorderPane();
    private final Tour tour;
    private @Nullable LessonPlace lesson;

    /// Builds the window on a stage; showing it is the caller's.
    ///
    /// @param chooser asks for files and folders
    /// @param folders shows a folder in the system's file manager; throws an unchecked exception if
    ///   it cannot
    public MainWindow(
            Stage stage,
            LabState lab,
            ShownTexts texts,
            PathChooser chooser,
            Consumer<Path> folders) {
        this.lab = lab;
        this.texts = texts;
        this.folders = folders;
        // Before the first control is made, which else takes JavaFX's own style, to lose it again.
        lab.preferences().darkProperty().subscribe(this::colours);
        Runnable told = () -> lab.cores().windowShown(stage.isShowing() && !stage.isIconified());
        stage.showingProperty().subscribe(told);
        stage.iconifiedProperty().subscribe(told);
        told.run(); // A stage may be on the screen before there is anything on it.
        controls = new RunControls(lab, texts, stage);
        Presentation presentation = new Presentation(stage, lab);
        train =
                new TrainPlace(
                        lab,
                        texts,
                        stepLabel(),
                        presentation.onProperty(),
                        point -> {
                            lab.latent().take(point);
                            go(1);
                        });
        remember(lab.preferences());
        places =
                new Places(
                        lab,
                        texts,
                        List.of(
                                () -> train,
                                () -> latent(presentation),
                                () -> new InsidePlace(lab, stepLabel(), texts),
                                () -> runs(chooser),
                                () -> lesson(chooser)));
        dataPane = new DataPane(lab, texts, chooser, controls::endRun);
        side = new SidePane(dataPane, new PlanPane(lab, texts));
        fold = new SideFold(presentation, places, lab.lesson());
        tour = new Tour(texts, root, this::go);
        HelpPane help =
                new HelpPane(
                        texts, () -> Topic.values()[places.shown()], () -> tour.start(() -> {}));
        places.shownProperty().subscribe(place -> help.moved());
        WhatIsThis what = new WhatIsThis(texts, root);
        root.setTop(
                new WindowHeader(
                        lab,
                        texts,
                        chooser,
                        places,
                        presentation,
                        help::toggle,
                        what::toggle,
                        fold));
        root.addEventHandler(AskedWord.ASKED, asked -> help.show(asked.term()));
        root.setLeft(left());
        VBox centre =
                new VBox(
                        new LessonBar(
                                lab.lesson(),
                                texts,
                                places.shownProperty().map(place -> !places.isReading()),
                                () -> go(LESSON)),
                        new CaseBar(new CaseDesk(lab, texts, doors()), this::showCases),
                        places.centre());
        VBox.setVgrow(places.centre(), Priority.ALWAYS);
        StackPane.setAlignment(help, Pos.CENTER_RIGHT);
        DoctorPanel doctor = new DoctorPanel(lab, texts, this::look, controls::branch);
        StackPane.setAlignment(doctor, Pos.BOTTOM_LEFT);
        StackPane.setMargin(doctor, new Insets(0, 0, 8, 12));
        root.setCenter(new StackPane(centre, doctor, help));
        TimeLine timeLine = new TimeLine(lab, texts, controls::branch);
        TransportBar transport = new TransportBar(lab, texts, controls);
        Cover diagnosis =
                new Cover(
                        lab.blindness(),
                        texts,
                        new DoctorLine(lab.doctor(), texts, doctor),
                        "covered-line");
        root.setBottom(new VBox(timeLine, transport, diagnosis));
        for (Node each : List.of(timeLine, diagnosis)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        places.shownProperty()
                .subscribe(place -> {
                    // A page has its room; what it asks for beyond, it leads to.
                    boolean reading = places.isReading();
                    timeLine.setVisible(!reading);
                    diagnosis.setVisible(!reading);
                    transport.setSlim(reading);
                    if (reading) {
                        doctor.setVisible(false);
                    }
                });
        lab.blindness()
                .blindProperty()
                .subscribe(blind -> {
                    if (blind) {
                        doctor.setVisible(false);
                    }
                });
        root.getStyleClass().add("lab");
        go(0);

        Scene scene = new Scene(new StackPane(root, what, tour), WIDTH, HEIGHT);
        StrayDrags.keepFrom(scene);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(MainWindow.class.getResource("lab.css"))
                                .toExternalForm());
        Typeface.follow(texts, scene.getStylesheets());
        presentation.show(scene);
        WindowKeys keys =
                new WindowKeys(stage, places, train, timeLine, controls, presentation, help, tour);
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    // Of several filters of a scene each would hear of every key.
                    if (!tour.isVisible()) {
                        what.press(event);
                    }
                    if (!event.isConsumed()) {
                        doctor.press(event);
                    }
                    if (!event.isConsumed()) {
                        keys.press(event);
                    }
                });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys::leftOver);
        FileDrop.on(scene, paths -> true, this::take);
        stage.titleProperty().bind(texts.bound("view.title"));
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
        stage.setMinHeight(664);
        stage.setScene(scene);
    }

    /// Everything is as its user left it the last time.
    private void remember(Preferences kept) {
        train.smoothingProperty().bindBidirectional(kept.smoothingProperty());
        train.samplesWidthProperty().bindBidirectional(kept.samplesWidthProperty());
        train.samplesHeightProperty().bindBidirectional(kept.samplesHeightProperty());
    }

    private LatentPlace latent(Presentation presentation) {
        LatentPlace latent = new LatentPlace(lab.latent(), stepLabel(), texts);
        presentation.onProperty().subscribe(latent::present);
        return latent;
    }

    private RunsPlace runs(PathChooser chooser) {
        RunsPlace runs = new RunsPlace(lab.runs(), texts, this::open, folders);
        runs.offer(new SideBySidePane(lab, texts, chooser, controls::endRun));
        runs.smoothingProperty().bindBidirectional(lab.preferences().smoothingProperty());
        runs.tableHeightProperty().bindBidirectional(lab.preferences().runsHeightProperty());
        return runs;
    }

    private LessonPlace lesson(PathChooser chooser) {
        LessonPlace place = new LessonPlace(lab, texts, chooser, doors());
        lesson = place;
        return place;
    }

    private Doors doors() {
        return new Doors(
                () -> go(0),
                () -> go(INSIDE),
                this::pointAt,
                () -> go(RUNS),
                controls::endRun,
                this::open,
                this::beside,
                finding -> new FindingView(lab, texts, finding, this::look, controls::branch));
    }

    private void pointAt(Setting<?> setting) {
        go(0);
        fold.unfold();
        side.pointAt(setting);
    }

    private void showCases() {
        go(LESSON);
        if (lesson != null) { // Built when it was shown for the first time.
            lesson.showCases();
        }
    }

    /// Brings a run that ships with the lab, and shows it.
    ///
    /// @param then what is done once it is there
    private void open(ReadyRun run, Runnable then) {
        lab.runs()
                .bring(
                        run,
                        texts.unmarked().of(run.title()),
                        folder ->
                                controls.endRun(() -> {
                                    lab.open(folder);
                                    go(0);
                                    then.run();
                                }));
    }

    /// Brings runs that ship with the lab, and shows them side by side.
    ///
    /// @param step of which their pictures are
    /// @param then what is done once they are there
    private void beside(List<ReadyRun> ready, long step, Runnable then) {
        lab.runs()
                .bring(
                        ready,
                        run -> texts.unmarked().of(run.title()),
                        folders -> {
                            go(RUNS);
                            lab.runs().axis(Axis.STEPS);
                            lab.runs().compareFrom(folders, step);
                            then.run();
                        });
    }

    /// Shows the steps in which something was found.
    private void look(Finding finding) {
        go(0);
        train.look(finding.from(), finding.to());
        lab.timeLine().show(finding.to());
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

    /// Shows a newcomer the window: at the first start, and never again by itself.
    public void greet() {
        if (!lab.preferences().greetedProperty().get()) {
            tour.start(() -> lab.preferences().greetedProperty().set(true));
        }
    }

    /// Shows a place: 0 Train, 1 Latent, 2 Inside, 3 Runs, 4 Lesson.
    public void go(int place) {
        places.go(place);
    }

    /// How much the charts of all places are smoothed, see [SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return train.smoothingProperty();
    }

    /// Images and plan, covered while a run is to be diagnosed.
    private Node left() {
        Cover left = new Cover(lab.blindness(), texts, side);
        left.setId("side");
        left.managedProperty().bind(left.visibleProperty());
        left.visibleProperty().bind(fold.shownProperty());
        return left;
    }

    /// Opens what was let fall on the window, or named when it was started: a lesson, a generator,
    /// a run, or images. Of several the first, and says so.
    ///
    /// @param paths of files and folders, one or more
    public void take(List<Path> paths) {
        Path path = paths.getFirst();
        Path run = lab.runs().meant(path);
        if (lab.lessonFiles().is(path)) {
            lab.lessonFiles().read(path, this::begin);
        } else if (path.toString().endsWith(".safetensors")) {
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

    /// Begins a lesson; the run that is there is kept as ever.
    private void begin(LessonSetup lesson) {
        controls.endRun(() -> {
            lab.lessonFiles().begin(lesson);
            places.go(lesson.place());
        });
    }

    /// Goes on with a kept run where one watches it.
    private void open(Path run) {
        controls.endRun(() -> {
            lab.open(run);
            go(0);
        });
    }
}
