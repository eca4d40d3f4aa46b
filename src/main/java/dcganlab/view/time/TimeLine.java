package dcganlab.view.time;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle.Running;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.state.TimeLineState;
import dcganlab.view.pulse.PulseClock;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;
import java.util.function.LongConsumer;

/// Looks back in the run: drag the knob and everything shows that step; play it as a film; return
/// to the present; branch from where one stands.
public final class TimeLine extends HBox {
    private final LabState lab;
    private final TimeLineState state;
    private final ShownTexts texts;
    private final Label place = new Label();
    private final Label kept = new Label();
    private final Button film = new Button(null, new FontIcon(Feather.FILM));
    private final Button branch = new Button();
    private final Button live = new Button();
    private final TimeTrack track;
    private final PulseClock clock;

    /// @param branching begins a branch from a step that has a checkpoint
    public TimeLine(LabState lab, ShownTexts texts, LongConsumer branching) {
        this.lab = lab;
        this.texts = texts;
        state = lab.timeLine();
        clock = new PulseClock(state::advance);
        getStyleClass().add("time-line");
        getStylesheets()
                .add(
                        Objects.requireNonNull(TimeLine.class.getResource("time.css"))
                                .toExternalForm());
        film.setId("time-film");
        film.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        film.setOnAction(event -> playOrPause());
        place.setId("time-place");
        kept.setId("time-kept");
        kept.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox words = new VBox(place, kept);
        words.getStyleClass().add("words");
        button(branch, "time-branch", Feather.GIT_BRANCH, "branch");
        branch.setOnAction(event -> branching.accept(state.branchPoint()));
        button(live, "time-live", Feather.RADIO, "live");
        Tips.give(live, texts.bound("view.time.liveTip"));
        live.setOnAction(event -> state.live());
        track =
                new TimeTrack(
                        state,
                        lab.run().table(),
                        texts,
                        new ChangeWords(texts, lab::getPlan),
                        branch.hoverProperty().or(branch.focusedProperty()));
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(film, words, track, branch, live);

        Tips.because(film, () -> text("whyNothingKept"));
        Tips.because(
                branch, () -> text(lab.lookingProperty().get() ? "whyLooking" : "whyNoCheckpoint"));
        Tips.because(live, () -> text("whyLive"));

        state.playingProperty().subscribe(this::showFilm);
        state.positionProperty().subscribe(this::show);
        state.keptProperty().subscribe(this::show);
        lab.run().latestProperty().subscribe(this::show);
        lab.run().unkeptProperty().subscribe(this::show);
        lab.lookingProperty().subscribe(looks -> show());
        lab.lifecycleProperty().subscribe(now -> show());
        texts.follow(this::show);
    }

    /// Whether arrow keys that nothing else needs mean the time line: while the past is shown, or
    /// with the focus in here.
    public boolean isMeant() {
        return state.isPast() || isFocusWithin();
    }

    /// Obeys a key, and all that follow.
    public void take(KeyEvent event) {
        track.requestFocus();
        Event.fireEvent(track, event.copyFor(track, track));
    }

    private void button(Button button, String id, Feather icon, String name) {
        button.setId(id);
        button.textProperty().bind(texts.bound("view.time." + name));
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.time." + key, arguments);
    }

    private void playOrPause() {
        if (state.isPlaying()) {
            state.pause();
        } else {
            state.play();
        }
    }

    private void showFilm(boolean playing) {
        film.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.FILM));
        ObservableValue<String> tip =
                texts.bound(playing ? "view.time.pauseTip" : "view.time.filmTip");
        Tips.give(film, tip);
        film.accessibleTextProperty().bind(tip);
        if (playing) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    private void show() {
        int count = state.getKept().generators().size();
        boolean run = lab.run().latestProperty().get() != null;
        boolean unkept = lab.run().isUnkept();
        place.setText(run ? place() : text("noRun"));
        kept.setText(unkept ? text("unkept") : run ? text("kept", count) : text("noRunYet"));
        kept.getStyleClass().removeAll(Styles.DANGER);
        if (unkept) {
            kept.getStyleClass().add(Styles.DANGER);
        }
        film.setDisable(count == 0);
        live.setDisable(!state.isPast());
        long from = state.branchPoint();
        branch.setDisable(from == TimeLineState.LIVE || lab.lookingProperty().get());
        Tips.give(branch, text("branchTip", from));
    }

    private String place() {
        StepMetrics latest = lab.run().latestProperty().get();
        long newest = latest == null ? 0 : latest.step();
        if (state.isPast()) {
            return text("past", state.getPosition(), newest);
        }
        return text(
                lab.lifecycleProperty().get() instanceof Running ? "present" : "newest", newest);
    }
}
