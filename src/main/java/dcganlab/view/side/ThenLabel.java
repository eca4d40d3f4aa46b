package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.FieldWords;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;
import dcganlab.state.TimeLineState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;

/// What a setting was at the step of the past that is shown, where it is another one now: beside it
/// stand today's controls, which go on to mean the run that trains.
final class ThenLabel<T> extends Label {
    private final LabState lab;
    private final ShownTexts texts;
    private final Setting<T> field;
    private final FieldWords words;

    ThenLabel(LabState lab, ShownTexts texts, FieldWords words, Setting<T> field) {
        this.lab = lab;
        this.texts = texts;
        this.field = field;
        this.words = words;
        setId("plan-" + field.name() + "-then");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.TEXT_SMALL, Styles.ACCENT);
        TimeLineState time = lab.timeLine();
        time.positionProperty().subscribe(this::show);
        time.changesProperty().subscribe(this::show);
        lab.planProperty().subscribe(this::show);
        texts.follow(this::show);
    }

    private void show() {
        TrainingPlan now = lab.getPlan();
        TimeLineState time = lab.timeLine();
        Settings then = time.isPast() ? time.settingsAt(time.getPosition(), now.settings()) : null;
        T is = now.settings().get(field);
        T was = then == null ? is : then.get(field);
        setText(was.equals(is) ? "" : texts.of("view.side.then", words.value(field, was)));
    }
}
