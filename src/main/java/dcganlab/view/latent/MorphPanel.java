package dcganlab.view.latent;

import dcganlab.model.Pictures;
import dcganlab.state.LatentState;
import dcganlab.state.MorphState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.pulse.PulseClock;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Both ends of a walk, where on the way we are, and buttons to walk by itself.
final class MorphPanel extends HBox {
    private final LatentState state;
    private final ShownTexts texts;
    private final PulseClock clock;
    private final Slider slider = new Slider(0, 1, 0);
    private final IconButton play;
    private final ButtonRow buttons = new ButtonRow();
    private boolean showing;

    MorphPanel(LatentState state, ShownTexts texts, ObservableValue<Boolean> shown) {
        this.state = state;
        this.texts = texts;
        clock = new PulseClock(state::advance);
        getStyleClass().addAll("panel", "morph-panel");
        play = button("latent-play", Feather.PLAY, "play");
        play.setOnAction(event -> playOrPause());
        IconButton setA = button("latent-set-a", Feather.ARROW_LEFT, "setA");
        setA.setOnAction(event -> state.setEndA());
        IconButton setB = button("latent-set-b", Feather.ARROW_RIGHT, "setB");
        setB.setOnAction(event -> state.setEndB());
        setB.setContentDisplay(ContentDisplay.RIGHT);
        buttons.getChildren().setAll(setA, spring(), play, spring(), setB);
        buttons.getStyleClass().add("buttons");
        buttons.giveWay(List.of(setA, play, setB), List.of());
        prepareSlider();
        VBox middle = new VBox(buttons, slider);
        middle.getStyleClass().add("middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        MorphState morph = state.morph();
        getChildren()
                .setAll(
                        end("latent-a", "toA", 0, morph.pictureAProperty().when(shown)),
                        middle,
                        end("latent-b", "toB", 1, morph.pictureBProperty().when(shown)));
        morph.positionProperty().when(shown).subscribe(t -> show(t.doubleValue()));
        morph.playingProperty().when(shown).subscribe(this::showPlaying);
        shown.subscribe(visible -> {
            if (!visible) {
                state.pause();
                clock.stop();
            }
        });
    }

    private IconButton button(String id, Feather icon, String key) {
        return new IconButton(
                id,
                icon,
                texts.bound("view.latent." + key),
                texts.bound("view.latent." + key + "Tip"));
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private PictureGrid end(
            String id, String key, double t, ObservableValue<@Nullable Pictures> picture) {
        PictureGrid end = new PictureGrid(texts);
        end.setId(id);
        Tips.about(end, () -> texts.of("view.latent.endAbout"));
        end.getStyleClass().add("end");
        end.setEmptyText(t == 0 ? "A" : "B");
        end.setCellText(index -> texts.of("view.latent." + key));
        end.accessibleTextProperty().bind(texts.bound("view.latent." + key));
        end.setOnPick(index -> state.morphTo(t));
        picture.subscribe(end::setPictures);
        return end;
    }

    /// A drag of the morph slider is one step to undo, like that of any other.
    private void prepareSlider() {
        slider.setId("latent-morph");
        slider.setBlockIncrement(0.02);
        slider.accessibleTextProperty().bind(texts.bound("view.latent.morph"));
        Tips.give(slider, texts.bound("view.latent.morph"));
        slider.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    state.begin();
                    state.morphTo(slider.getValue()); // Also where it stands already.
                });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> state.commit());
        slider.valueProperty()
                .subscribe((before, t) -> {
                    if (!showing) {
                        state.morphTo(t.doubleValue());
                    }
                });
    }

    private void show(double t) {
        showing = true;
        slider.setValue(t);
        showing = false;
    }

    private void playOrPause() {
        if (state.morph().isPlaying()) {
            state.pause();
        } else {
            state.play();
        }
    }

    private void showPlaying(boolean playing) {
        String key = playing ? "view.latent.pause" : "view.latent.play";
        play.say(texts.bound(key), texts.bound(key + "Tip"));
        play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
        if (playing) {
            clock.start();
        } else {
            clock.stop();
        }
    }
}
