package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepMetrics;
import dcganlab.model.StepPhase;
import dcganlab.state.LabState;
import dcganlab.state.SlowMotionState;
import dcganlab.state.StepInParts;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One step taken apart: eight parts one after another, each with where it happens, its pictures,
/// its numbers and a sentence. The left and the right arrow go back and forward, Home and End to
/// the first and to the last part.
final class SlowMotionPane extends StackPane implements TakesArrows {
    private static final double PICTURES = 52; // percent of the width

    private final LabState lab;
    private final SlowMotionState state;
    private final StepInParts parts;
    private final ShownTexts texts;
    private final PhaseBar phases;
    private final StepDiagram diagram;
    private final StepPictures pictures;
    private final StepWords words;
    private final Label number = new Label();
    private final Label title = new Label();
    private final VBox formulas = new VBox();
    private final Label sentence = new Label();
    private final Button next = new Button();
    private final Button first = new Button();
    private final Label invitation = new Label();
    private final VBox apart;
    private final VBox empty;

    SlowMotionPane(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        state = lab.slowMotion();
        words = new StepWords(texts);
        parts = state.parts();
        phases = new PhaseBar(parts, words);
        diagram = new StepDiagram(words);
        pictures = new StepPictures(texts, words);
        getStyleClass().add("slow-motion");
        setId("slow-motion");
        Tips.about(this, () -> texts.of("view.inside.slowMotionTip"));
        setFocusTraversable(true);
        apart = new VBox(phases, diagram, below());
        apart.getStyleClass().add("apart");
        empty = empty();
        getChildren().setAll(apart, empty);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setOnMousePressed(event -> requestFocus());
        next.setOnAction(event -> takeNext());
        first.setOnAction(event -> takeNext());
        next.disableProperty().bind(state.busyProperty());
        first.disableProperty().bind(state.busyProperty());
        parts.stepProperty().subscribe(this::show);
        parts.phaseProperty().subscribe(phase -> show(parts.stepProperty().get()));
        lab.lifecycleProperty().subscribe(this::invite);
        lab.run().latestProperty().subscribe(step -> invite(lab.lifecycleProperty().get()));
        texts.follow(() -> {
            invite(lab.lifecycleProperty().get());
            show(parts.stepProperty().get());
        });
    }

    private GridPane below() {
        number.getStyleClass().add(Styles.TEXT_MUTED);
        title.getStyleClass().add("title");
        title.setId("phase-title");
        sentence.getStyleClass().add("sentence");
        sentence.setId("phase-sentence");
        formulas.getStyleClass().add("formulas");
        next.setId("slow-next");
        next.getStyleClass().add(Styles.SMALL);
        next.setMinWidth(Region.USE_PREF_SIZE);
        for (Label each : new Label[] {title, sentence}) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(number, gap, next);
        head.getStyleClass().add("head");
        VBox said = new VBox(head, title, sentence, formulas);
        said.getStyleClass().addAll("panel", "said");
        pictures.getStyleClass().add("panel");
        GridPane below = new GridPane();
        below.getStyleClass().add("below");
        below.addRow(0, pictures, said);
        ColumnConstraints left = new ColumnConstraints();
        left.setPercentWidth(PICTURES);
        ColumnConstraints right = new ColumnConstraints();
        right.setPercentWidth(100 - PICTURES);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        below.getColumnConstraints().setAll(left, right);
        below.getRowConstraints().setAll(row);
        below.setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        return below;
    }

    private VBox empty() {
        Label head = new Label();
        head.textProperty().bind(texts.bound("view.inside.slowHead"));
        head.getStyleClass().add(Styles.TITLE_4);
        Label what = new Label();
        what.textProperty().bind(texts.bound("view.inside.slowWhat"));
        for (Label each : new Label[] {what, invitation}) {
            each.setWrapText(true);
            each.getStyleClass().add("what");
        }
        invitation.setId("slow-invitation");
        first.setId("slow-first");
        Tips.about(first, () -> texts.of("view.inside.slowFirstAbout"));
        first.getStyleClass().add(Styles.ACCENT);
        VBox box = new VBox(head, what, invitation, first);
        box.getStyleClass().addAll("panel", "empty");
        return box;
    }

    /// What can be done now.
    private void invite(Lifecycle now) {
        boolean runs = now instanceof Running;
        boolean possible = state.hasRun();
        StepMetrics latest = lab.run().latestProperty().get();
        long step = latest == null ? 1 : latest.step() + 1;
        first.setVisible(possible);
        String what = runs ? text("takeNextOfRunning") : text("takeNext", step);
        first.setText(what);
        next.setText(what);
        invitation.setText(text(possible ? runs ? "slowPauses" : "slowReady" : "slowNoRun"));
    }

    private void show(@Nullable RecordedStep step) {
        StepPhase phase = parts.phaseProperty().get();
        apart.setVisible(step != null);
        empty.setVisible(step == null);
        if (step == null) {
            return;
        }
        number.setText(
                text(
                        "slowNumber",
                        step.metrics().step(),
                        phase.ordinal() + 1,
                        StepPhase.values().length));
        title.setText(words.title(phase));
        sentence.setText(words.sentence(phase, step));
        formulas.getChildren().clear();
        for (String line : words.formulas(phase, step)) {
            Label formula = new Label(line);
            formula.getStyleClass().add("formula");
            formula.setWrapText(true);
            formula.setMinHeight(Region.USE_PREF_SIZE);
            formulas.getChildren().add(formula);
        }
        diagram.show(phase, step);
        pictures.show(phase, step);
    }

    /// The button is disabled while the step is taken, and would hand the focus to another place:
    /// the arrow keys are to go through the step.
    private void takeNext() {
        requestFocus();
        state.takeNext();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> parts.go(-1);
            case RIGHT -> forward();
            case HOME -> parts.show(StepPhase.NOISE);
            case END -> parts.show(StepPhase.MOVE_G);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The key that goes on also begins.
    private void forward() {
        if (parts.stepProperty().get() == null) {
            state.takeNext();
        } else {
            parts.go(1);
        }
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.inside." + key, arguments);
    }
}
