package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.FieldWords;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.PlanField;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Asks in what runs shall differ that are trained side by side, in which values, and for how many
/// steps.
final class SideBySideQuestion {
    private static final double WIDTH = 500;
    private static final int STEPS = 625; // A classroom's pass over the portraits.
    private static final int MOST_STEPS = 1_000_000;

    private final LabState lab;
    private final ShownTexts texts;
    private final FieldWords words;
    private final TrainingPlan base;
    private final Dialog<Answer> dialog = new Dialog<>();
    private final ChoiceBox<PlanField<?>> what = new ChoiceBox<>();
    private final FlowPane values = new FlowPane();
    private final Label count = new Label();
    private final Spinner<Integer> steps = new Spinner<>(1, MOST_STEPS, STEPS, 25);
    private final ButtonType start;
    private Choices<?> choices;

    /// What was answered.
    record Answer(TrainingPlan base, Variation<?> variation, List<String> names, int steps) {
        void begin(LabState lab) {
            lab.sideBySide().begin(base, variation, names, steps);
        }
    }

    /// The values of a field, each with a box to tick; that of the plan comes first.
    private record Choices<T>(PlanField<T> field, List<T> values, List<CheckBox> boxes) {
        List<T> chosen() {
            return values.stream()
                    .filter(value -> boxes.get(values.indexOf(value)).isSelected())
                    .toList();
        }

        boolean isEnough() {
            int many = chosen().size();
            return many >= Variation.LEAST && many <= Variation.MOST;
        }

        Variation<T> variation() {
            return new Variation<>(field, chosen());
        }
    }

    SideBySideQuestion(LabState lab, ShownTexts texts, Window owner) {
        this.lab = lab;
        this.texts = texts;
        words = new FieldWords(texts::now);
        base = lab.getPlan();
        dialog.initOwner(owner);
        dialog.setTitle(text("sideTitle"));
        dialog.setHeaderText(text("sideHeader"));
        what.setId("side-what");
        what.getItems()
                .addAll(
                        Variation.FIELDS.stream()
                                .filter(field -> Variation.choices(field, base).size() > 1)
                                .toList());
        what.setConverter(new Names());
        values.setId("side-values");
        values.getStyleClass().add("values");
        values.setPrefWrapLength(WIDTH - 130);
        count.setId("side-count");
        count.managedProperty().bind(count.visibleProperty());
        count.setText(text("sideCount"));
        count.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        steps.setId("side-steps");
        steps.setEditable(true);
        start = new ButtonType(text("sideStart"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(text("cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().getButtonTypes().setAll(start, cancel);
        dialog.getDialogPane().lookupButton(start).setId("side-start");
        dialog.getDialogPane()
                .getStylesheets()
                .add(
                        Objects.requireNonNull(RunsPlace.class.getResource("runs.css"))
                                .toExternalForm());
        dialog.setResultConverter(button -> button == start ? answer() : null);
        PlanField<?> first = first();
        choices = choices(first);
        what.setValue(first);
        what.valueProperty().subscribe(field -> offer(choices(field)));
    }

    Optional<Answer> ask() {
        return dialog.showAndWait();
    }

    /// The guideline that shows most in the fewest steps.
    private PlanField<?> first() {
        return what.getItems().stream()
                .filter(field -> field.name().equals("batchNormG"))
                .findFirst()
                .orElseGet(() -> what.getItems().getFirst());
    }

    private Node content() {
        Label how = new Label(text("sideText"));
        how.setWrapText(true);
        how.setPrefWidth(WIDTH);
        how.setMinHeight(Label.USE_PREF_SIZE);
        Label plan = new Label(plan());
        plan.setId("side-plan");
        plan.setWrapText(true);
        plan.setPrefWidth(WIDTH);
        plan.setMinHeight(Label.USE_PREF_SIZE);
        plan.getStyleClass().add(Styles.TEXT_MUTED);
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        addRow(form, "sideWhat", what);
        addRow(form, "sideValues", new VBox(6, values, count));
        addRow(form, "sideSteps", steps);
        VBox content = new VBox(how, plan, form);
        content.getStyleClass().add("side-question");
        if (!(lab.lifecycleProperty().get() instanceof Idle)) {
            Label ends = new Label(text("sideEnds"));
            ends.setId("side-ends");
            content.getChildren().add(ends);
        }
        return content;
    }

    private String plan() {
        Preset preset = Preset.nearest(base);
        String name = texts.of("view.side.preset" + preset);
        String seed = Long.toString(base.seed());
        String others = new PlanWords(texts).differences(base, preset.appliedTo(base));
        return others.isEmpty()
                ? text("sidePlan", name, seed)
                : text("sidePlanBut", name, seed, others);
    }

    private void addRow(GridPane form, String key, Node field) {
        Label label = new Label(text(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(field);
        GridPane.setValignment(label, field instanceof VBox ? VPos.TOP : VPos.CENTER);
        form.addRow(form.getRowCount(), label, field);
    }

    private <T> Choices<T> choices(PlanField<T> field) {
        List<T> offered = Variation.choices(field, base);
        List<CheckBox> boxes =
                offered.stream()
                        .map(value -> {
                            String name = words.value(field, value);
                            boolean ofPlan = value.equals(field.of(base));
                            return new CheckBox(ofPlan ? text("sideAsPlan", name) : name);
                        })
                        .toList();
        return new Choices<>(field, offered, boxes);
    }

    /// Of few values all are compared at first, of many the first two.
    private void offer(Choices<?> next) {
        choices = next;
        Tips.give(what, words.tip(next.field()));
        int ticked = next.boxes().size() > Variation.MOST ? Variation.LEAST : Variation.MOST;
        for (int i = 0; i < next.boxes().size(); i++) {
            CheckBox box = next.boxes().get(i);
            box.setId("side-value-" + i);
            box.setSelected(i < ticked);
            box.selectedProperty().subscribe(this::check);
        }
        values.getChildren().setAll(next.boxes());
        check();
    }

    /// Says what is missing, and takes as much room as that and the values need.
    private void check() {
        count.setVisible(choices.boxes().size() > Variation.LEAST || !choices.isEnough());
        Scene scene = dialog.getDialogPane().getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            scene.getWindow().sizeToScene();
        }
        dialog.getDialogPane().lookupButton(start).setDisable(!choices.isEnough());
        count.getStyleClass().removeAll(Styles.DANGER, Styles.TEXT_MUTED);
        count.getStyleClass().add(choices.isEnough() ? Styles.TEXT_MUTED : Styles.DANGER);
    }

    private Answer answer() {
        Variation<?> variation = choices.variation();
        // The runs keep these names.
        FieldWords plain = new FieldWords(texts.unmarked());
        return new Answer(base, variation, variation.names(plain), steps.getValue());
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }

    /// Fields by their names.
    private final class Names extends StringConverter<PlanField<?>> {
        @Override
        public String toString(@Nullable PlanField<?> field) {
            return field == null ? "" : words.name(field);
        }

        @Override
        public PlanField<?> fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }
}
