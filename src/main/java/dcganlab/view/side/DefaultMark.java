package dcganlab.view.side;

import dcganlab.model.FieldWords;
import dcganlab.model.PlanField;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Marks the name of a value that is not the preset's; a double click on it gives that one back.
final class DefaultMark<T> {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final LabState lab;
    private final ShownTexts texts;
    private final PlanField<T> field;
    private final FieldWords words;

    DefaultMark(LabState lab, ShownTexts texts, FieldWords words, PlanField<T> field) {
        this.lab = lab;
        this.texts = texts;
        this.field = field;
        this.words = words;
    }

    /// @param control sets the value; says what the preset's is, and gives it back by Delete unless
    ///   one types there
    void on(Labeled name, Control control) {
        boolean types = control instanceof TextInputControl;
        lab.planProperty().subscribe(plan -> name.pseudoClassStateChanged(DIFFERS, differs(plan)));
        Tips.give(name, lab.planProperty().flatMap(plan -> texts.bound(() -> tip(plan))));
        restoredBy(name);
        if (!types) {
            Tips.help(control, () -> tip(lab.getPlan()));
            control.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.DELETE
                                || event.getCode() == KeyCode.BACK_SPACE) {
                            restore();
                            event.consume();
                        }
                    });
        }
    }

    /// A double click there gives the preset's value back.
    void restoredBy(Node place) {
        place.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        restore();
                        event.consume();
                    }
                });
    }

    void restore() {
        TrainingPlan plan = lab.getPlan();
        lab.plan(field.with(plan, byDefault(plan)));
    }

    private boolean differs(TrainingPlan plan) {
        return !field.of(plan).equals(byDefault(plan));
    }

    /// What the value is, unless its name says that, and the preset's if it is another.
    private String tip(TrainingPlan plan) {
        String about = words.tip(field);
        String back = differs(plan) ? back(plan) : "";
        return about.isEmpty() || back.isEmpty() ? about + back : about + "\n" + back;
    }

    private String back(TrainingPlan plan) {
        Preset preset = Preset.nearest(plan);
        return texts.of(
                "view.side.presetValue",
                texts.of("view.side.preset" + preset),
                words.value(field, byDefault(plan)));
    }

    /// What the preset says that is nearest to a plan.
    private T byDefault(TrainingPlan plan) {
        return field.of(Preset.nearest(plan).plan());
    }
}
