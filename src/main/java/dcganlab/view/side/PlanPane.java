package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Kind;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.PlanField;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Setting;
import dcganlab.model.glossary.Term;
import dcganlab.state.LabState;
import dcganlab.view.help.HelpSign;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The plan of a run: a preset, the networks, and the settings that may change while it runs. What
/// is not as in the preset is marked, and set back by a double click.
public final class PlanPane extends VBox {
    private static final Set<Section> KEPT =
            EnumSet.of(Section.NETWORKS, Section.STEP, Section.START, Section.WEIGHTS);

    private final LabState lab;
    private final ShownTexts texts;
    private final PlanRows rows;
    private final SettingsPane settings;

    public PlanPane(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        rows = new PlanRows(lab, texts);
        settings = new SettingsPane(lab, texts);
        getStyleClass().add("section");
        BooleanBinding underWay =
                Bindings.createBooleanBinding(
                        () ->
                                switch (lab.lifecycleProperty().get()) {
                                    case Idle i -> false;
                                    case Failed f -> f.steps() > 0;
                                    case Preparing p -> true;
                                    case Running r -> true;
                                    case Paused p -> true;
                                },
                        lab.lifecycleProperty());
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        // Always a line, so that nothing moves when a run begins.
        hint.textProperty().bind(underWay.flatMap(is -> bound(is ? "locked" : "unlocked")));
        VBox networks = new VBox(presets());
        networks.getChildren().addAll(keptRows());
        GuidelinesPane guidelines = new GuidelinesPane(lab, texts, rows);
        networks.getChildren()
                .addAll(
                        guidelines,
                        new DeviceRow(lab, texts, rows),
                        new PrecisionRow(lab, texts, rows, underWay));
        networks.getStyleClass().add("rows");
        // The guidelines can be opened and read at any time.
        for (Node row : networks.getChildren()) {
            Node locked = row.equals(guidelines) ? guidelines.getContent() : row;
            locked.disableProperty().bind(underWay);
            Tips.because(locked, () -> texts.of("view.side.locked"));
        }
        getChildren()
                .addAll(
                        heading("plan", Term.HYPERPARAMETER),
                        networks,
                        hint,
                        heading("settings", Term.LEARNING_RATE),
                        settings);
    }

    /// The row of what may change while a run trains.
    Node row(Setting<?> setting) {
        return settings.row(setting);
    }

    private Node presets() {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(bound("preset" + preset));
            button.setId("plan-" + preset.word());
            Tips.give(button, bound("preset" + preset + "Tip"));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass()
                    .add(preset == Preset.CLASSROOM ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
            button.setOnAction(e -> {
                lab.plan(preset.appliedTo(lab.getPlan()));
                button.setSelected(true);
            });
            lab.planProperty()
                    .subscribe(plan -> button.setSelected(preset.appliedTo(plan).equals(plan)));
            row.getChildren().add(button);
        }
        return row;
    }

    /// The fields that a run keeps: lists and numbers two beside each other, then what needs a row
    /// of its own.
    private List<Node> keptRows() {
        List<PlanField<?>> kept =
                PlanFields.ALL.stream().filter(field -> KEPT.contains(field.section())).toList();
        return Stream.concat(
                        kept.stream()
                                .filter(Predicate.not(PlanPane::isWide))
                                .map(rows::of)
                                .gather(Gatherers.windowFixed(2))
                                .map(PlanRows::pair),
                        kept.stream().filter(PlanPane::isWide).map(rows::of))
                .toList();
    }

    /// Sliders and boxes to tick, whose names stand beside them.
    private static boolean isWide(PlanField<?> field) {
        return field.kind() instanceof Kind.Real || field.kind() instanceof Kind.Switch;
    }

    private Label heading(String key, Term about) {
        Label label = new Label();
        label.textProperty().bind(bound(key));
        label.getStyleClass().add(Styles.TEXT_BOLD);
        label.setGraphic(new HelpSign(texts, about));
        label.setContentDisplay(ContentDisplay.RIGHT);
        return label;
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.side." + key);
    }
}
