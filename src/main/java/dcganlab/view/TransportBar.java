package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Goal;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.StepKind;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Play, pause, step, and where the run stands; along the bottom of every place, and in one line
/// where one reads.
final class TransportBar extends HBox {
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    /// Characters that have room on two lines of a narrow window, and half as many on one line.
    private static final int SHORT = 80;

    private final LabState lab;
    private final ShownTexts texts;
    private final StepProgress stepProgress;
    private final Button play = button("play", Feather.PLAY);
    private final Button step = button("step", Feather.SKIP_FORWARD);
    private final Button stepD = new Button();
    private final Button stepG = new Button();
    private final Button reset = button("reset", Feather.ROTATE_CCW);
    private final Button stop = button("stop", Feather.SQUARE);
    private final Label status = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox loading = new HBox(progress);
    private final Button cancel = button("cancel", Feather.X);
    private final RunFigures figures;
    private final LastRunLink goOn;
    private final HBox middle = new HBox();
    private final BooleanProperty slim = new SimpleBooleanProperty(this, "slim");
    private final PauseTransition noticed = new PauseTransition(Duration.seconds(8));
    private Message said = Message.of("view.idle");

    TransportBar(LabState lab, ShownTexts texts, RunControls controls) {
        this.lab = lab;
        this.texts = texts;
        stepProgress = new StepProgress(lab);
        figures = new RunFigures(lab, texts);
        goOn = new LastRunLink(lab, texts);
        getStyleClass().add("transport");

        play.getStyleClass().add(Styles.ACCENT);
        play.setOnAction(e -> controls.toggle());
        step.setOnAction(e -> controls.step(StepKind.FULL));
        stepD.setId("transport-step-d");
        stepD.textProperty().bind(texts.bound("view.stepD"));
        Tips.give(stepD, texts.bound("view.stepDTip"));
        stepD.setOnAction(e -> controls.step(StepKind.DISCRIMINATOR));
        stepG.setId("transport-step-g");
        stepG.textProperty().bind(texts.bound("view.stepG"));
        Tips.give(stepG, texts.bound("view.stepGTip"));
        stepG.setOnAction(e -> controls.step(StepKind.GENERATOR));
        label(reset, "view.resetTip");
        reset.setOnAction(e -> controls.reset());
        label(stop, "view.stopTip");
        stop.setOnAction(e -> controls.stop());
        label(cancel, "view.cancelTip");
        cancel.setOnAction(e -> lab.cancelLoading());
        for (Button each : List.of(step, stepD, stepG)) {
            Tips.because(each, () -> texts.of(whyNotNow()));
        }
        Tips.because(play, () -> texts.of(whyNotNow()));
        Tips.because(reset, () -> texts.of(whyNoRun()));
        Tips.because(stop, () -> texts.of(whyNoRun()));
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);

        status.setId("transport-status");
        status.setWrapText(true);
        loading.setId("transport-loading");
        middle.getStyleClass().add("middle");
        middle.setMinWidth(0);
        // Whatever is said, the bar keeps its height: what has no room is cut, and in a tip.
        middle.setMinHeight(0);
        middle.setPrefHeight(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        cancel.visibleProperty().bind(loading.visibleProperty());
        for (Node each : List.of(loading, cancel)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        loading.setVisible(false);

        HBox buttons = new HBox(play, new UntilMenu(lab, texts), step, stepD, stepG, reset, stop);
        buttons.getStyleClass().add("transport-buttons");
        getChildren().addAll(buttons, middle, figures, live(), stepProgress);
        setSlim(false);

        lab.lifecycleProperty()
                .subscribe(lifecycle -> {
                    loading.setVisible(lifecycle instanceof Preparing);
                    fit();
                    show(lifecycle);
                });
        lab.pausingProperty()
                .subscribe(() -> {
                    noticed.stop(); // What was just asked for is answered at once.
                    show(lab.lifecycleProperty().get());
                });
        for (ObservableValue<?> each :
                List.of(
                        lab.timeLine().pastProperty(),
                        lab.timeLine().folderProperty(),
                        lab.lookingProperty(),
                        lab.goalProperty(),
                        lab.sideBySide().lifecycleProperty())) {
            each.subscribe(value -> show(lab.lifecycleProperty().get()));
        }
        lab.data().progressProperty().subscribe(part -> showLoading());
        lab.notices()
                .latestProperty()
                .subscribe(notice -> {
                    if (notice != null) {
                        say(notice.message(), notice.isProblem());
                        noticed.playFromStart();
                    }
                });
        // What went wrong stays until something else happens.
        noticed.setOnFinished(e -> {
            if (!status.getStyleClass().contains(Styles.DANGER)) {
                tell(lab.lifecycleProperty().get());
            }
        });
        texts.follow(this::write);
    }

    /// In one line, with what one needs while reading; or with all.
    void setSlim(boolean slim) {
        pseudoClassStateChanged(SLIM, slim);
        for (Node each : List.of(stepD, stepG, reset, stop)) {
            each.setVisible(!slim);
            each.setManaged(!slim);
        }
        figures.setSlim(slim);
        this.slim.set(slim);
        play.getStyleClass().remove(Styles.LARGE);
        if (!slim) {
            play.getStyleClass().add(Styles.LARGE);
        }
        status.setWrapText(!slim);
        Pane words = slim ? new HBox(status, loading, goOn) : new VBox(status, loading, goOn);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        middle.getChildren().setAll(words, cancel);
    }

    /// Back to the present, where the time line is not seen.
    private Button live() {
        Button live = new Button(null, new FontIcon(Feather.RADIO));
        live.setId("transport-live");
        live.textProperty().bind(texts.bound("view.time.live"));
        Tips.give(live, texts.bound("view.time.liveTip"));
        live.setMinWidth(USE_PREF_SIZE);
        live.setOnAction(event -> lab.timeLine().live());
        live.managedProperty().bind(live.visibleProperty());
        live.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> slim.get() && lab.timeLine().pastProperty().getValue(),
                                slim,
                                lab.timeLine().pastProperty()));
        return live;
    }

    private void show(Lifecycle lifecycle) {
        boolean run = lifecycle instanceof Running || lifecycle instanceof Paused;
        boolean trains = lifecycle instanceof Running && !lab.pausingProperty().get();
        boolean past = run && lab.timeLine().pastProperty().getValue();
        play.setGraphic(new FontIcon(trains ? Feather.PAUSE : Feather.PLAY));
        label(play, trains ? "view.pauseTip" : past ? "view.playLiveTip" : playTip(run));
        label(step, past ? "view.stepLiveTip" : "view.stepTip");
        disable(reset, !run && !(lifecycle instanceof Failed f && f.steps() > 0));
        disable(stop, lifecycle instanceof Idle);
        for (Button each : new Button[] {step, stepD, stepG}) {
            disable(each, lifecycle instanceof Preparing || lab.sideBySide().isGoing());
        }
        play.setDisable(lab.sideBySide().isGoing());
        showLoading();
        if (lifecycle instanceof Failed) {
            noticed.stop();
        }
        // A reason often comes with another state, and must not go with it.
        if (noticed.getStatus() != Animation.Status.RUNNING) {
            tell(lifecycle);
        }
    }

    /// While a run waits for images that load already, how far those are.
    private void showLoading() {
        if (lab.lifecycleProperty().get() instanceof Preparing p) {
            double images = lab.data().progressProperty().get();
            progress.setProgress(p.progress() < 0 && images >= 0 ? images : p.progress());
        }
    }

    private String whyNotNow() {
        return lab.sideBySide().isGoing() ? "view.whySideBySide" : "view.whyLoading";
    }

    private String whyNoRun() {
        if (lab.lifecycleProperty().get() instanceof Preparing) {
            return "view.whyLoading";
        }
        return lab.timeLine().folderProperty().get() == null ? "view.whyNoRun" : "view.whyEnded";
    }

    /// @param run whether there is one that goes on
    private String playTip(boolean run) {
        if (run || lab.timeLine().folderProperty().get() == null) {
            return "view.playTip";
        }
        return lab.lookingProperty().get() ? "view.playOnTip" : "view.playAnotherTip";
    }

    private void tell(Lifecycle lifecycle) {
        switch (lifecycle) {
            case Idle i -> {
                boolean another = lab.timeLine().folderProperty().get() != null;
                boolean looking = lab.lookingProperty().get();
                String key =
                        lab.sideBySide().isGoing()
                                ? "view.whySideBySide"
                                : looking
                                        ? "view.idleLooking"
                                        : another ? "view.idleAgain" : "view.idle";
                say(Message.of(key), false);
            }
            case Preparing p -> say(p.what(), false);
            case Running r -> {
                Goal goal = lab.goalProperty().get();
                say(
                        lab.pausingProperty().get()
                                ? Message.of("view.pausing")
                                : goal == null
                                        ? Message.of("view.running")
                                        : Message.of("view.runningUntil", GoalWords.sentence(goal)),
                        false);
            }
            case Paused p -> say(Message.of("view.paused"), false);
            case Failed f -> say(f.reason(), true);
        }
    }

    /// A disabled button would pass its focus on to its neighbour, which space would then press.
    private void disable(Button button, boolean disabled) {
        if (disabled && button.isFocused()) {
            play.requestFocus();
        }
        button.setDisable(disabled);
    }

    private void say(Message message, boolean problem) {
        said = message;
        status.getStyleClass().removeAll(Styles.DANGER, Styles.TEXT_MUTED);
        status.getStyleClass().add(problem ? Styles.DANGER : Styles.TEXT_MUTED);
        write();
    }

    private void write() {
        String words = texts.of(said);
        status.setText(words);
        Tips.give(status, words.length() > SHORT ? words : "");
        fit();
    }

    /// Above the bar, two lines of usual letters have no room.
    private void fit() {
        boolean small = status.getText().length() > (loading.isVisible() ? SHORT / 2 : SHORT);
        status.getStyleClass().remove(Styles.TEXT_SMALL);
        if (small) {
            status.getStyleClass().add(Styles.TEXT_SMALL);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        stepProgress.resizeRelocate(0, 0, getWidth(), stepProgress.prefHeight(-1));
    }

    private static Button button(String name, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("transport-" + name);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        return button;
    }

    /// Says what a button does now.
    private void label(Button button, String key) {
        button.accessibleTextProperty().bind(texts.bound(key));
        Tips.give(button, texts.bound(key));
    }
}
