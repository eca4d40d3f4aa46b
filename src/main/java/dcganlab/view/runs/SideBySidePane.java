package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.SideBySideTable;
import dcganlab.state.LabState;
import dcganlab.state.SideBySideState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// Training side by side: the button that asks for it, and while runs learn and until their table
/// was seen, a strip that says where they stand, and pauses and stops them.
public final class SideBySidePane extends HBox {
    private final LabState lab;
    private final SideBySideState state;
    private final ShownTexts texts;
    private final PathChooser chooser;
    private final Consumer<Runnable> endRun;
    private final Button begin;
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button pause;
    private final Button stop;
    private final Button table;
    private final Button forget;

    /// @param endRun does what ends the ordinary run, unless its user does not agree
    public SideBySidePane(
            LabState lab, ShownTexts texts, PathChooser chooser, Consumer<Runnable> endRun) {
        this.lab = lab;
        this.state = lab.sideBySide();
        this.texts = texts;
        this.chooser = chooser;
        this.endRun = endRun;
        getStyleClass().add("side-by-side");
        setId("side-by-side");
        begin = button("sideBySide", Feather.COLUMNS);
        Tips.give(begin, bound("sideBySideTip"));
        Tips.because(
                begin,
                () -> lab.blindness().isBlind() ? texts.of("view.covered") : text("whySide"));
        begin.setOnAction(event -> ask());
        words.setId("side-words");
        words.setMinWidth(USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        pause = button("sidePause", Feather.PAUSE);
        pause.setOnAction(event -> toggle());
        stop = button("sideStop", Feather.SQUARE);
        Tips.give(stop, bound("sideStopTip"));
        stop.setOnAction(event -> state.stop());
        table = button("sideTable", Feather.LIST);
        table.getStyleClass().add(Styles.ACCENT);
        Tips.give(table, bound("sideTableTip"));
        table.setOnAction(event -> showTable());
        forget = new Button(null, new FontIcon(Feather.X));
        forget.setId("side-forget");
        forget.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tips.give(forget, bound("sideForget"));
        forget.accessibleTextProperty().bind(bound("sideForget"));
        forget.setOnAction(event -> state.forget());
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        spring.visibleProperty().bind(progress.visibleProperty().not());
        getChildren().setAll(words, progress, spring, pause, stop, table, forget);
        getChildren().forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        managedProperty().bind(visibleProperty());
        for (ObservableValue<?> each :
                List.of(
                        state.lifecycleProperty(),
                        state.stepProperty(),
                        state.tableProperty(),
                        lab.blindness().blindProperty())) {
            each.subscribe(value -> show(state.lifecycleProperty().get()));
        }
        texts.follow(() -> show(state.lifecycleProperty().get()));
    }

    /// Asks what is to be compared.
    Button button() {
        return begin;
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.textProperty().bind(bound(key));
        button.setId("runs-" + key);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(Lifecycle lifecycle) {
        SideBySideTable done = state.tableProperty().get();
        boolean going = state.isGoing();
        boolean counted = lifecycle instanceof Running || lifecycle instanceof Paused;
        setVisible(going || done != null);
        if (going && getScene() != null && begin.equals(getScene().getFocusOwner())) {
            requestFocus(); // Disabled, it would pass it on to the filter, which takes every key.
        }
        begin.setDisable(going || lab.blindness().isBlind());
        progress.setVisible(going);
        pause.setVisible(counted);
        stop.setVisible(going);
        table.setVisible(!going && done != null);
        forget.setVisible(table.isVisible());
        long step = state.stepProperty().get();
        long steps = state.stepsProperty().get();
        progress.setProgress(counted ? (double) step / steps : -1);
        boolean paused = lifecycle instanceof Paused;
        pause.textProperty().bind(bound(paused ? "sideGoOn" : "sidePause"));
        pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
        words.setText(
                switch (lifecycle) {
                    case Preparing preparing -> text("sideLoading", texts.of(preparing.what()));
                    case Running _ -> text("sideRunning", step, steps);
                    case Paused _ -> text("sidePaused", step, steps);
                    case Idle _, Failed _ -> text("sideDone", step);
                });
    }

    private void toggle() {
        if (state.lifecycleProperty().get() instanceof Paused) {
            state.goOn();
        } else {
            state.pause();
        }
    }

    private void ask() {
        new SideBySideQuestion(lab, texts, getScene().getWindow())
                .ask()
                .ifPresent(answer -> endRun.accept(() -> answer.begin(lab)));
    }

    private void showTable() {
        SideBySideTable done = state.tableProperty().get();
        if (done != null) {
            new SideBySideDialog(state, done, texts, chooser).show(getScene().getWindow());
        }
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.runs." + key);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }
}
