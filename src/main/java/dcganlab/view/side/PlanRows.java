package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Texts;
import dcganlab.state.LabState;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/// Makes the controls of a plan, each with its name, which is marked where it differs from the
/// preset.
final class PlanRows {
    private static final double FIELD = 110;

    private final LabState lab;
    private final Texts texts;

    PlanRows(LabState lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    static Node pair(Node left, Node right) {
        HBox pair = new HBox(8, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return pair;
    }

    <T> VBox choice(String key, Value<T> value, Function<T, String> words, List<T> values) {
        return row(
                key,
                choiceBox(key, value, words, values),
                new DefaultMark<>(lab, texts, value, words));
    }

    /// Without a mark, for what no preset is about.
    <T> ChoiceBox<T> choiceBox(
            String key, Value<T> value, Function<T, String> words, List<T> values) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId("plan-" + key);
        box.getItems().addAll(values);
        box.setConverter(new Words<>(words));
        lab.planProperty().subscribe(plan -> box.setValue(value.of(plan)));
        box.setOnAction(e -> lab.plan(value.with(lab.getPlan(), box.getValue())));
        return box;
    }

    VBox number(String key, Value<Long> value) {
        Label reason = reason(key);
        NumberField field = numberField(key, value, reason);
        VBox row = row(key, field, new DefaultMark<>(lab, texts, value, n -> Long.toString(n)));
        row.getChildren().add(reason);
        return row;
    }

    /// With what it was at the step of the past that is shown.
    VBox changingNumber(String key, Value<Long> value) {
        VBox row = number(key, value);
        Node name = row.getChildren().removeFirst();
        ThenLabel<Long> then = new ThenLabel<>(lab, texts, key, value, n -> Long.toString(n));
        row.getChildren().addFirst(new HBox(4, name, gap(), then));
        return row;
    }

    /// Without a mark, for what no preset is about.
    VBox freeNumber(String key, Value<Long> value) {
        Label reason = reason(key);
        VBox row = row(key, numberField(key, value, reason));
        row.getChildren().add(reason);
        return row;
    }

    private NumberField numberField(String key, Value<Long> value, Label reason) {
        NumberField field =
                new NumberField(
                        number -> {
                            try {
                                lab.plan(value.with(lab.getPlan(), number));
                                return null;
                            } catch (InvalidPlanException e) {
                                return texts.of(e.reason());
                            }
                        },
                        text("notANumber"));
        field.setId("plan-" + key);
        lab.planProperty().subscribe(plan -> field.show(value.of(plan)));
        reason.textProperty().bind(field.reasonProperty());
        return field;
    }

    /// Why a number is refused; takes no room while it is not.
    private static Label reason(String key) {
        Label reason = new Label();
        reason.setId("plan-" + key + "-reason");
        reason.setWrapText(true);
        reason.setPrefWidth(FIELD); // Its neighbour keeps its room.
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    /// How a slider's way stands for a value.
    ///
    /// @param from the way's beginning
    /// @param to its end
    /// @param place the place of a value
    /// @param value the value at a place, rounded to what one would type
    record Scale(double from, double to, DoubleUnaryOperator place, DoubleUnaryOperator value) {
        /// The value itself, in steps.
        static Scale linear(double from, double to, double step) {
            return new Scale(
                    from, to, x -> x, x -> Math.round(x / step) / (double) Math.round(1 / step));
        }

        /// Decades, with two digits: 0.0002, 0.00035.
        static Scale decades(double from, double to) {
            return new Scale(
                    from,
                    to,
                    Math::log10,
                    exponent -> {
                        double power = Math.pow(10, Math.floor(exponent));
                        return Math.round(Math.pow(10, exponent) / power * 10) / 10.0 * power;
                    });
        }
    }

    /// @param format the key of the number's format
    Node slider(String key, String tip, Scale scale, String format, Value<Double> value) {
        Slider slider = new Slider(scale.from(), scale.to(), scale.from());
        slider.setId("plan-" + key);
        slider.getStyleClass().add(Styles.SMALL);
        Tips.give(slider, text(tip));
        slider.setBlockIncrement((scale.to() - scale.from()) / 20);
        slider.setAccessibleText(text(key));
        Label number = new Label();
        number.getStyleClass().add(Styles.TEXT_SMALL);
        boolean[] showing = {false};
        lab.planProperty()
                .subscribe(plan -> {
                    showing[0] = true;
                    slider.setValue(scale.place().applyAsDouble(value.of(plan)));
                    showing[0] = false;
                    number.setText(text(format, value.of(plan)));
                });
        slider.valueProperty()
                .subscribe(place -> {
                    if (!showing[0]) {
                        double chosen = scale.value().applyAsDouble(place.doubleValue());
                        lab.plan(value.with(lab.getPlan(), chosen));
                    }
                });
        Label name = new Label(text(key));
        name.setId("plan-" + key + "-name");
        name.getStyleClass().add(Styles.TEXT_SMALL);
        DefaultMark<Double> mark = new DefaultMark<>(lab, texts, value, v -> text(format, v));
        mark.on(name, slider, text(tip));
        mark.restoredBy(slider);
        ThenLabel<Double> then = new ThenLabel<>(lab, texts, key, value, v -> text(format, v));
        HBox head = new HBox(4, name, gap(), then, number);
        return new VBox(1, head, slider);
    }

    Node flag(String key, Value<Boolean> value) {
        CheckBox box = new CheckBox(text(key));
        box.setId("plan-" + key);
        box.getStyleClass().add(Styles.TEXT_SMALL);
        lab.planProperty().subscribe(plan -> box.setSelected(value.of(plan)));
        box.setOnAction(e -> lab.plan(value.with(lab.getPlan(), box.isSelected())));
        Function<Boolean, String> words = on -> text(on ? "on" : "off");
        new DefaultMark<>(lab, texts, value, words).on(box, box, text(key + "Tip"));
        return new HBox(4, box, gap(), new ThenLabel<>(lab, texts, key, value, words));
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private <T> VBox row(String key, Control control, DefaultMark<T> mark) {
        VBox row = row(key, control);
        if (row.getChildren().getFirst() instanceof Label name) {
            mark.on(name, control, "");
        }
        return row;
    }

    /// A control below its name.
    VBox row(String key, Region control) {
        Label name = new Label(text(key));
        name.setId("plan-" + key + "-name");
        name.setLabelFor(control);
        name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setPrefWidth(FIELD);
        return new VBox(2, name, control);
    }

    /// A number that is too large stays so, to be refused.
    static int narrow(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}
