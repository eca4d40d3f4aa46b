package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.FieldWords;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Kind;
import dcganlab.model.PlanField;
import dcganlab.model.Scale;
import dcganlab.model.Setting;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

/// Makes the control of a field of the plan by its kind, with its name, which is marked where it
/// differs from the preset; beside a setting stands what it was at the step of the past that is
/// shown.
final class PlanRows {
    private static final double FIELD = 110;

    private final LabState lab;
    private final ShownTexts texts;
    private final FieldWords words;
    private final AboutField about;

    PlanRows(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        words = new FieldWords(texts::now);
        about = new AboutField(texts, words);
    }

    /// Rows beside each other.
    static Node pair(List<Node> rows) {
        HBox pair = new HBox(8, rows.toArray(Node[]::new));
        rows.forEach(row -> HBox.setHgrow(row, Priority.ALWAYS));
        return pair;
    }

    Node of(PlanField<?> field) {
        return switch (field.kind()) {
            case Kind.Real real -> slider(field.as(real), real.scale(), value -> value);
            case Kind.Whole whole -> {
                Scale scale = whole.scale();
                yield scale == null
                        ? number(field.as(whole), PlanRows::narrow)
                        : slider(field.as(whole), scale, value -> (int) Math.round(value));
            }
            case Kind.OneOf numbers -> choice(field.as(numbers), numbers.values());
            case Kind.Choice<?> choice -> choice(field, choice);
            case Kind.Switch flag -> flag(field.as(flag));
            case Kind.Seed seed -> number(field.as(seed), value -> value);
            case Kind.Text<?> _ ->
                    throw new IllegalArgumentException(field.path() + " has a control of its own");
        };
    }

    private <E extends Enum<E>> Node choice(PlanField<?> field, Kind.Choice<E> choice) {
        return choice(field.as(choice), choice.values());
    }

    private <T> Node choice(PlanField<T> field, List<T> values) {
        return row(field, choiceBox(field, values, value -> words.value(field, value)));
    }

    /// The list alone.
    ///
    /// @param says each value
    <T> ChoiceBox<T> choiceBox(PlanField<T> field, List<T> values, Function<T, String> says) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id(field));
        box.getItems().addAll(values);
        Words.show(box, texts, says);
        lab.planProperty().subscribe(plan -> box.setValue(field.of(plan)));
        box.setOnAction(e -> lab.plan(field.with(lab.getPlan(), box.getValue())));
        return box;
    }

    /// @param of the value of a number that was typed
    private <T extends Number> Node number(PlanField<T> field, LongFunction<T> of) {
        NumberField typed =
                new NumberField(number -> {
                    try {
                        lab.plan(field.with(lab.getPlan(), of.apply(number)));
                        return null;
                    } catch (InvalidPlanException e) {
                        return e.reason();
                    }
                });
        typed.setId(id(field));
        lab.planProperty().subscribe(plan -> typed.show(field.of(plan).longValue()));
        Label reason = reason(field);
        reason.textProperty()
                .bind(typed.reasonProperty().flatMap(why -> texts.bound(why)).orElse(""));
        Tips.help(typed, reason::getText);
        VBox row = row(field, typed);
        row.getChildren().add(reason);
        return row;
    }

    /// Why a number is refused; takes no room while it is not.
    private static Label reason(PlanField<?> field) {
        Label reason = new Label();
        reason.setId(id(field) + "-reason");
        reason.setWrapText(true);
        reason.setPrefWidth(FIELD); // Its neighbour keeps its room.
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    /// @param of the value of a number on the scale
    private <T extends Number> Node slider(PlanField<T> field, Scale scale, DoubleFunction<T> of) {
        Slider slider = new Slider(scale.from(), scale.to(), scale.from());
        slider.setId(id(field));
        slider.getStyleClass().add(Styles.SMALL);
        Tips.give(slider, texts.bound(() -> words.tip(field)));
        slider.setBlockIncrement((scale.to() - scale.from()) / 20);
        slider.accessibleTextProperty().bind(name(field));
        Label number = new Label();
        number.getStyleClass().add(Styles.TEXT_SMALL);
        boolean[] showing = {false};
        lab.planProperty()
                .subscribe(plan -> {
                    T value = field.of(plan);
                    showing[0] = true;
                    slider.setValue(scale.place(value.doubleValue()));
                    showing[0] = false;
                });
        number.textProperty()
                .bind(
                        lab.planProperty()
                                .map(field::of)
                                .flatMap(value -> texts.bound(() -> words.value(field, value))));
        slider.valueProperty()
                .subscribe(place -> {
                    if (!showing[0]) {
                        T chosen = of.apply(scale.value(place.doubleValue()));
                        lab.plan(field.with(lab.getPlan(), chosen));
                    }
                });
        Label name = new Label();
        name.textProperty().bind(name(field));
        name.setId(id(field) + "-name");
        name.getStyleClass().add(Styles.TEXT_SMALL);
        DefaultMark<T> mark = new DefaultMark<>(lab, texts, words, field);
        mark.on(name, slider);
        Tips.about(slider, () -> about.of(field));
        mark.restoredBy(slider);
        HBox head = withThen(name, field);
        head.getChildren().add(number);
        if (field instanceof Setting<T> setting) {
            head.getChildren().add(new InEffectLabel<>(lab, texts, words, setting));
        }
        return new VBox(1, head, slider);
    }

    private Node flag(PlanField<Boolean> field) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(name(field));
        box.setId(id(field));
        box.getStyleClass().add(Styles.TEXT_SMALL);
        lab.planProperty().subscribe(plan -> box.setSelected(field.of(plan)));
        box.setOnAction(e -> lab.plan(field.with(lab.getPlan(), box.isSelected())));
        Tips.about(box, () -> about.of(field));
        new DefaultMark<>(lab, texts, words, field).on(box, box);
        return withThen(box, field);
    }

    /// A control below its name. What no preset is about has no mark.
    VBox row(PlanField<?> field, Control control) {
        Label name = name(field, control);
        if (field.section().ofPresets()) {
            new DefaultMark<>(lab, texts, words, field).on(name, control);
        }
        Tips.about(control, () -> about.of(field));
        return new VBox(2, field instanceof Setting ? withThen(name, field) : name, control);
    }

    private ObservableValue<String> name(PlanField<?> field) {
        return texts.bound(() -> words.name(field));
    }

    private Label name(PlanField<?> field, Control control) {
        Label name = new Label();
        name.textProperty().bind(name(field));
        name.setId(id(field) + "-name");
        name.setLabelFor(control);
        control.accessibleTextProperty().bind(name.textProperty());
        name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setPrefWidth(FIELD);
        return name;
    }

    /// A name, and room for what was said in the past.
    private HBox withThen(Labeled name, PlanField<?> field) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, name, gap);
        if (field instanceof Setting<?> setting) {
            head.getChildren().add(new ThenLabel<>(lab, texts, words, setting));
        }
        return head;
    }

    private static String id(PlanField<?> field) {
        return "plan-" + field.name();
    }

    /// A number that is too large stays so, to be refused.
    private static int narrow(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
