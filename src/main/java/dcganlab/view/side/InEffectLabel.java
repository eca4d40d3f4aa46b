package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.FieldWords;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;

/// What a setting comes to at the newest step, where that is something else than it says: a
/// learning rate that has fallen.
final class InEffectLabel<T> extends Label {
    private final LabState lab;
    private final ShownTexts texts;
    private final Setting<T> field;
    private final FieldWords words;

    InEffectLabel(LabState lab, ShownTexts texts, FieldWords words, Setting<T> field) {
        this.lab = lab;
        this.texts = texts;
        this.field = field;
        this.words = words;
        setId("plan-" + field.name() + "-in-effect");
        getStyleClass().add(Styles.TEXT_SMALL);
        lab.run().latestProperty().subscribe(this::show);
        lab.planProperty().subscribe(this::show);
        texts.follow(this::show);
    }

    private void show() {
        StepMetrics latest = lab.run().latestProperty().get();
        Settings settings = lab.getPlan().settings();
        T says = settings.get(field);
        T is = settings.at(latest == null ? 0 : latest.step()).get(field);
        setText(is.equals(says) ? "" : texts.of("view.side.inEffect", words.value(field, is)));
    }
}
