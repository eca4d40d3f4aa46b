package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Settings;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;
import dcganlab.state.TimeLineState;

import javafx.scene.control.Label;

import java.util.function.Function;

/// What a setting was at the step of the past that is shown, where it is another one now: beside it
/// stand today's controls, which go on to mean the run that trains.
final class ThenLabel<T> extends Label {
    private final LabState lab;
    private final Texts texts;
    private final Value<T> value;
    private final Function<T, String> words;

    /// @param words say a value
    ThenLabel(LabState lab, Texts texts, String key, Value<T> value, Function<T, String> words) {
        this.lab = lab;
        this.texts = texts;
        this.value = value;
        this.words = words;
        setId("plan-" + key + "-then");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.TEXT_SMALL, Styles.ACCENT);
        TimeLineState time = lab.timeLine();
        time.positionProperty().subscribe(this::show);
        time.changesProperty().subscribe(this::show);
        lab.planProperty().subscribe(this::show);
    }

    private void show() {
        TrainingPlan now = lab.getPlan();
        TimeLineState time = lab.timeLine();
        Settings then = time.isPast() ? time.settingsAt(time.getPosition(), now.settings()) : null;
        T was = value.of(then == null ? now : now.withSettings(then));
        setText(was.equals(value.of(now)) ? "" : texts.of("view.side.then", words.apply(was)));
    }
}
