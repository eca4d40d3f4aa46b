package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Preset;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The plan of a run: a preset, the networks, and the settings that may change while it runs. What
/// is not as in the preset is marked, and set back by a double click.
public final class PlanPane extends VBox {
    private final LabState lab;
    private final Texts texts;
    private final PlanRows rows;

    public PlanPane(LabState lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
        rows = new PlanRows(lab, texts);
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
        hint.textProperty().bind(underWay.map(is -> text(is ? "locked" : "unlocked")));
        VBox networks =
                new VBox(
                        presets(),
                        PlanRows.pair(
                                rows.choice(
                                        "imageSize",
                                        network(NetworkSpec::imageSize, NetworkSpec::withImageSize),
                                        n -> n + " × " + n,
                                        List.of(32, 64, 128)),
                                rows.choice(
                                        "channels",
                                        network(NetworkSpec::channels, NetworkSpec::withChannels),
                                        n -> text(n == 1 ? "grey" : "colour"),
                                        List.of(3, 1))),
                        PlanRows.pair(
                                rows.number(
                                        "latent",
                                        network(
                                                n -> (long) n.latent(),
                                                (n, v) -> n.withLatent(PlanRows.narrow(v)))),
                                rows.number(
                                        "width",
                                        network(
                                                n -> (long) n.width(),
                                                (n, v) -> n.withWidth(PlanRows.narrow(v))))),
                        PlanRows.pair(
                                rows.number(
                                        "batch",
                                        new Value<>(
                                                plan -> (long) plan.batch(),
                                                (plan, n) -> plan.withBatch(PlanRows.narrow(n)))),
                                rows.freeNumber(
                                        "seed",
                                        new Value<>(TrainingPlan::seed, TrainingPlan::withSeed))),
                        new DeviceRow(lab, texts, rows),
                        new PrecisionRow(lab, texts, rows, underWay));
        networks.getStyleClass().add("rows");
        networks.disableProperty().bind(underWay);
        Tips.because(networks, () -> text("locked"));
        getChildren()
                .addAll(
                        heading("plan"),
                        networks,
                        hint,
                        heading("settings"),
                        new SettingsPane(lab, texts));
    }

    private Node presets() {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton(text("preset" + preset));
            button.setId("plan-" + preset.word());
            Tips.give(button, text("preset" + preset + "Tip"));
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

    private static <N> Value<N> network(
            Function<NetworkSpec, N> get, BiFunction<NetworkSpec, N, NetworkSpec> set) {
        return new Value<>(
                plan -> get.apply(plan.network()),
                (plan, value) -> plan.withNetwork(set.apply(plan.network(), value)));
    }

    private Label heading(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    private String text(String key) {
        return texts.of("view.side." + key);
    }
}
