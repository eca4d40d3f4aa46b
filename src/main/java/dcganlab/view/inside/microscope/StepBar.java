package dcganlab.view.inside.microscope;

import dcganlab.state.MicroscopeState;
import dcganlab.view.latent.IconButton;
import dcganlab.view.pulse.PulseClock;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons to play and to step, and where we are.
final class StepBar extends HBox {
    private final MicroscopeState state;
    private final Phrases phrases;
    private final PulseClock clock;
    private final IconButton play;
    private final Slider slider = new Slider();
    private final Label where = new Label();
    private boolean showing;

    /// @param shown while it is not, nothing plays
    StepBar(MicroscopeState state, Phrases phrases, ObservableValue<Boolean> shown) {
        this.state = state;
        this.phrases = phrases;
        clock = new PulseClock(state::advance);
        getStyleClass().add("step-bar");
        play =
                button(
                        "play",
                        Feather.PLAY,
                        state.playingProperty()
                                .flatMap(is -> phrases.bound(is ? "pauseTip" : "playTip")),
                        () -> toggle(state));
        where.setId("scope-where");
        where.getStyleClass().add("where");
        where.setMinWidth(USE_PREF_SIZE);
        slider.setId("scope-slider");
        slider.setMin(0);
        slider.setBlockIncrement(1);
        slider.setMinWidth(40);
        slider.accessibleTextProperty().bind(phrases.bound("slider"));
        Tips.give(slider, phrases.bound("slider"));
        slider.valueProperty()
                .subscribe((was, is) -> {
                    if (!showing) {
                        state.go((int) Math.round(is.doubleValue()));
                    }
                });
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren()
                .setAll(
                        button("first", Feather.SKIP_BACK, () -> state.go(0)),
                        button("back", Feather.CHEVRON_LEFT, state::back),
                        play,
                        button("next", Feather.CHEVRON_RIGHT, state::next),
                        button("last", Feather.SKIP_FORWARD, () -> state.go(state.steps())),
                        slider,
                        where);
        state.playingProperty().subscribe(this::showPlaying);
        shown.subscribe(is -> {
            if (!is) {
                state.pause();
            }
        });
    }

    private IconButton button(String name, Feather icon, Runnable action) {
        return button(name, icon, phrases.bound(name + "Tip"), action);
    }

    private static IconButton button(
            String name, Feather icon, ObservableValue<String> tip, Runnable action) {
        IconButton button = new IconButton("scope-" + name, icon, tip);
        button.getStyleClass().add("button-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Plays, or pauses.
    static void toggle(MicroscopeState state) {
        if (state.isPlaying()) {
            state.pause();
        } else {
            state.play();
        }
    }

    /// Shows where the state is.
    void refresh() {
        showing = true;
        int steps = state.steps();
        slider.setMax(steps);
        slider.setValue(state.getStep());
        showing = false;
        where.setText(phrases.of("where", state.getStep(), steps));
    }

    private void showPlaying(boolean playing) {
        play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
        if (playing) {
            clock.start();
        } else {
            clock.stop();
        }
    }
}
