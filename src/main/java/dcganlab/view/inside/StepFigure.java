package dcganlab.view.inside;

import dcganlab.model.RecordedStep;
import dcganlab.model.StepPhase;
import dcganlab.state.ReadyStepState;
import dcganlab.state.StepInParts;
import dcganlab.view.latent.IconButton;
import dcganlab.view.latent.Shown;
import dcganlab.view.pulse.PulseClock;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;

/// One training step, to stand in a text: it plays by itself, or is gone through part by part with
/// the arrow keys. Says which network learns, and in a sentence what happens, with the step's own
/// numbers.
public final class StepFigure extends StackPane implements TakesArrows {
    /// For each part: its sentence is read in that time.
    private static final double SECONDS = 4;

    /// Below that there is no room for the names of the parts.
    private static final double NARROW = 680;

    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass GENERATOR = PseudoClass.getPseudoClass("generator");
    private static final PseudoClass DISCRIMINATOR = PseudoClass.getPseudoClass("discriminator");

    private final ShownTexts texts;
    private final StepWords words;
    private final StepInParts parts;
    private final StepDiagram diagram;
    private final StepStrip pictures;
    private final PulseClock clock = new PulseClock(this::passed);
    private final IconButton play;
    private final PhaseBar phases;
    private final Label learns = new Label();
    private final Label sentence = new Label();
    private final VBox said = new VBox();
    private final FlowPane below = new FlowPane();
    private final VBox apart;
    private final Label coming = new Label();
    private boolean playing;
    private double seconds;

    public StepFigure(ReadyStepState state, ShownTexts texts) {
        this.texts = texts;
        parts = state.parts();
        words = new StepWords(texts);
        phases = new PhaseBar(parts, words);
        diagram = new StepDiagram(words);
        pictures = new StepStrip(texts, words);
        play = new IconButton("step-play", Feather.PLAY, words.bound("playStep"));
        getStyleClass().addAll("inside-place", "step-figure");
        for (String sheet : new String[] {"inside", "slow"}) {
            getStylesheets()
                    .add(
                            Objects.requireNonNull(StepFigure.class.getResource(sheet + ".css"))
                                    .toExternalForm());
        }
        Tips.about(this, () -> texts.of("view.inside.stepFigureAbout"));
        setFocusTraversable(true);
        // A control in it keeps what is pressed on it, and takes arrows to go to the next one.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        prepareBelow();
        apart = new VBox(head(), diagram, below);
        apart.getStyleClass().add("apart");
        widthProperty().subscribe(is -> widen(is.doubleValue()));
        coming.textProperty().bind(words.bound("stepComes"));
        getChildren().setAll(apart, coming);
        parts.stepProperty().subscribe(step -> refresh());
        parts.phaseProperty().subscribe(phase -> refresh());
        texts.follow(this::refresh);
        Shown.of(this)
                .subscribe(shown -> {
                    if (!shown) {
                        play(false);
                    }
                });
        state.begin();
    }

    private HBox head() {
        play.getStyleClass().add("button-icon");
        play.setOnAction(event -> {
            if (!playing && parts.phaseProperty().get() == StepPhase.MOVE_G) {
                parts.show(StepPhase.NOISE);
            }
            play(!playing);
        });
        HBox.setHgrow(phases, Priority.ALWAYS);
        HBox head = new HBox(play, phases);
        head.getStyleClass().add("head");
        return head;
    }

    private void prepareBelow() {
        learns.setId("step-learns");
        learns.getStyleClass().add("learns");
        sentence.setId("step-sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        learns.setWrapText(true);
        said.getChildren().setAll(learns, sentence);
        said.getStyleClass().add("said");
        below.getChildren().setAll(pictures, said);
        below.getStyleClass().add("below");
    }

    /// What is said stands beside the pictures, or below where that would be narrow.
    private void widen(double width) {
        boolean narrow = width > 0 && width < NARROW;
        pseudoClassStateChanged(NARROW_CLASS, narrow);
        phases.setNamed(!narrow);
        double inside = width - snappedLeftInset() - snappedRightInset();
        double beside = inside - pictures.prefWidth(-1) - below.getHgap() - 1;
        said.setPrefWidth(Math.max(0, narrow ? inside : beside));
    }

    private void refresh() {
        RecordedStep step = parts.stepProperty().get();
        apart.setVisible(step != null);
        coming.setVisible(step == null);
        if (step != null) {
            show(parts.phaseProperty().get(), step);
        }
    }

    private void show(StepPhase phase, RecordedStep step) {
        boolean d = phase.ordinal() >= StepPhase.LOSSES_D.ordinal();
        boolean g = phase.ordinal() >= StepPhase.LOSS_G.ordinal();
        learns.setText(words.text(g ? "learnsG" : d ? "learnsD" : "learnsNobody"));
        learns.pseudoClassStateChanged(GENERATOR, g);
        learns.pseudoClassStateChanged(DISCRIMINATOR, d && !g);
        sentence.setText(words.told(phase, step));
        diagram.show(phase, step);
        pictures.show(phase, step);
        setAccessibleText(texts.of("view.sentences", learns.getText(), sentence.getText()));
    }

    private void play(boolean now) {
        playing = now;
        seconds = 0;
        play.setGraphic(new FontIcon(now ? Feather.PAUSE : Feather.PLAY));
        if (now) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    private void passed(double time) {
        seconds += time;
        if (seconds >= SECONDS) {
            seconds = 0;
            parts.go(1);
            if (parts.phaseProperty().get() == StepPhase.MOVE_G) {
                play(false);
            }
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> parts.go(-1);
            case RIGHT -> parts.go(1);
            case HOME -> parts.show(StepPhase.NOISE);
            case END -> parts.show(StepPhase.MOVE_G);
            default -> {
                return;
            }
        }
        play(false);
        event.consume();
    }
}
