package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Bfloat16;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// The plan of a run: a preset, the networks, and the settings that may change while it runs.
public final class PlanPane extends VBox {
    private static final double FIELD = 110;
    private static final double TIP_WIDTH = 390;

    private final LabState lab;
    private final Texts texts;
    private final BooleanBinding underWay;

    public PlanPane(LabState lab, Texts texts) {
        this.lab = lab;
        this.texts = texts;
        getStyleClass().add("section");
        underWay =
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
        Label plan = heading("plan");
        Label hint = new Label(text("locked"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        hint.visibleProperty().bind(underWay);
        hint.managedProperty().bind(underWay);
        VBox networks =
                new VBox(
                        presets(),
                        pair(
                                choice(
                                        "imageSize",
                                        p -> p.network().imageSize(),
                                        this::withSize,
                                        n -> n + " × " + n,
                                        32,
                                        64,
                                        128),
                                choice(
                                        "channels",
                                        p -> p.network().channels(),
                                        this::withChannels,
                                        n -> text(n == 1 ? "grey" : "colour"),
                                        3,
                                        1)),
                        pair(
                                number(
                                        "latent",
                                        p -> (long) p.network().latent(),
                                        this::withLatent),
                                number("width", p -> (long) p.network().width(), this::withWidth)),
                        pair(
                                number(
                                        "batch",
                                        p -> (long) p.batch(),
                                        (p, n) -> p.withBatch(narrow(n))),
                                number("seed", TrainingPlan::seed, TrainingPlan::withSeed)),
                        precision());
        networks.getStyleClass().add("rows");
        networks.disableProperty().bind(underWay);
        getChildren().addAll(plan, networks, hint, heading("settings"), settings());
    }

    private Node presets() {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            ToggleButton button = new ToggleButton(text("preset" + preset));
            button.setId("plan-" + preset.word());
            button.setTooltip(new Tooltip(text("preset" + preset + "Tip")));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass()
                    .add(preset == Preset.CLASSROOM ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
            button.setOnAction(e -> {
                lab.plan(with(preset, lab.getPlan()));
                button.setSelected(true);
            });
            lab.planProperty()
                    .subscribe(plan -> button.setSelected(with(preset, plan).equals(plan)));
            row.getChildren().add(button);
        }
        return row;
    }

    /// A preset, with those parts of another plan that no preset is about: the images, the seed,
    /// and what suits the machine.
    private static TrainingPlan with(Preset preset, TrainingPlan plan) {
        return preset.plan()
                .withData(plan.data())
                .withSeed(plan.seed())
                .withDevice(plan.device())
                .withPrecision(plan.precision());
    }

    private Node precision() {
        ChoiceBox<Precision> box =
                choiceBox(
                        "precision",
                        TrainingPlan::precision,
                        TrainingPlan::withPrecision,
                        this::words,
                        List.of(Precision.values()));
        Tooltip tip = new Tooltip(text("precisionTip"));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        box.setTooltip(tip);
        Runnable settle = () -> box.setConverter(new Words<>(this::words));
        lab.lifecycleProperty().subscribe(settle);
        lab.run().precisionProperty().subscribe(settle);
        VBox row = row("precision", box);
        row.getChildren().add(precisionWarning());
        return row;
    }

    /// What is wrong with bfloat16 on this computer, where it was chosen.
    private Node precisionWarning() {
        Label warning = new Label();
        warning.setId("plan-precision-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.WARNING);
        warning.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Bfloat16 worth = lab.run().bfloat16Property().get();
                                    Message said =
                                            worth == null ? null : worth.warning(lab.getPlan());
                                    return said == null ? "" : texts.of(said);
                                },
                                lab.planProperty(),
                                lab.run().bfloat16Property()));
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    /// A precision by its name; beside the automatic one what it has come to be in the present run.
    private String words(Precision precision) {
        Precision settled = lab.run().precisionProperty().get();
        boolean known =
                underWay.get()
                        && !(lab.lifecycleProperty().get() instanceof Preparing)
                        && settled != null;
        return precision == Precision.AUTOMATIC && known
                ? text("precisionSettled", text("precision" + settled))
                : text("precision" + precision);
    }

    private Node choice(
            String key,
            Function<TrainingPlan, Integer> get,
            BiFunction<TrainingPlan, Integer, TrainingPlan> set,
            Function<Integer, String> words,
            Integer... values) {
        return row(key, choiceBox(key, get, set, words, List.of(values)));
    }

    private <T> ChoiceBox<T> choiceBox(
            String key,
            Function<TrainingPlan, T> get,
            BiFunction<TrainingPlan, T, TrainingPlan> set,
            Function<T, String> words,
            List<T> values) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId("plan-" + key);
        box.getItems().addAll(values);
        box.setConverter(new Words<>(words));
        lab.planProperty().subscribe(plan -> box.setValue(get.apply(plan)));
        box.setOnAction(e -> lab.plan(set.apply(lab.getPlan(), box.getValue())));
        return box;
    }

    private TrainingPlan withSize(TrainingPlan plan, int size) {
        NetworkSpec n = plan.network();
        return plan.withNetwork(new NetworkSpec(size, n.channels(), n.latent(), n.width()));
    }

    private TrainingPlan withChannels(TrainingPlan plan, int channels) {
        NetworkSpec n = plan.network();
        return plan.withNetwork(new NetworkSpec(n.imageSize(), channels, n.latent(), n.width()));
    }

    private TrainingPlan withLatent(TrainingPlan plan, long latent) {
        NetworkSpec n = plan.network();
        return plan.withNetwork(
                new NetworkSpec(n.imageSize(), n.channels(), narrow(latent), n.width()));
    }

    private TrainingPlan withWidth(TrainingPlan plan, long width) {
        NetworkSpec n = plan.network();
        return plan.withNetwork(
                new NetworkSpec(n.imageSize(), n.channels(), n.latent(), narrow(width)));
    }

    private static int narrow(long value) {
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private Node number(
            String key,
            Function<TrainingPlan, Long> get,
            BiFunction<TrainingPlan, Long, TrainingPlan> set) {
        NumberField field =
                new NumberField(
                        value -> {
                            try {
                                lab.plan(set.apply(lab.getPlan(), value));
                                return null;
                            } catch (InvalidPlanException e) {
                                return texts.of(e.reason());
                            }
                        },
                        text("notANumber"));
        field.setId("plan-" + key);
        lab.planProperty().subscribe(plan -> field.show(get.apply(plan)));
        Label reason = new Label();
        reason.setId("plan-" + key + "-reason");
        reason.setWrapText(true);
        reason.setPrefWidth(FIELD); // Its neighbour keeps its room.
        reason.setMinHeight(USE_PREF_SIZE);
        reason.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.DANGER);
        reason.textProperty().bind(field.reasonProperty());
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        VBox row = row(key, field);
        row.getChildren().add(reason);
        return row;
    }

    private Node settings() {
        VBox rows =
                new VBox(
                        slider(
                                "learningRateD",
                                "learningRateTip",
                                -5,
                                -2,
                                s -> Math.log10(s.learningRateD()),
                                (s, v) -> s.withLearningRates(rate(v), s.learningRateG()),
                                s -> text("rate", s.learningRateD())),
                        slider(
                                "learningRateG",
                                "learningRateTip",
                                -5,
                                -2,
                                s -> Math.log10(s.learningRateG()),
                                (s, v) -> s.withLearningRates(s.learningRateD(), rate(v)),
                                s -> text("rate", s.learningRateG())),
                        slider(
                                "realLabel",
                                "realLabelTip",
                                0.7,
                                1,
                                Settings::realLabel,
                                (s, v) -> s.withRealLabel(Math.round(v * 100) / 100.0),
                                s -> text("hundredths", s.realLabel())),
                        slider(
                                "inputNoise",
                                "inputNoiseTip",
                                0,
                                0.5,
                                Settings::inputNoise,
                                (s, v) ->
                                        s.withInputNoise(
                                                Math.round(v * 100) / 100.0, s.noiseSteps()),
                                s -> text("hundredths", s.inputNoise())),
                        number(
                                "noiseSteps",
                                p -> (long) p.settings().noiseSteps(),
                                (p, n) ->
                                        change(
                                                p,
                                                s -> s.withInputNoise(s.inputNoise(), narrow(n)))),
                        slider(
                                "discriminatorSteps",
                                "discriminatorStepsTip",
                                1,
                                5,
                                Settings::discriminatorSteps,
                                (s, v) -> s.withDiscriminatorSteps((int) Math.round(v)),
                                s -> Integer.toString(s.discriminatorSteps())),
                        averaged());
        rows.getStyleClass().add("rows");
        return rows;
    }

    private static TrainingPlan change(TrainingPlan plan, UnaryOperator<Settings> change) {
        return plan.withSettings(change.apply(plan.settings()));
    }

    /// Two digits: 0.0002, 0.00035.
    private static double rate(double exponent) {
        double power = Math.pow(10, Math.floor(exponent));
        return Math.round(Math.pow(10, exponent) / power * 10) / 10.0 * power;
    }

    private Node slider(
            String key,
            String tip,
            double from,
            double to,
            ToDoubleFunction<Settings> get,
            BiFunction<Settings, Double, Settings> set,
            Function<Settings, String> words) {
        Slider slider = new Slider(from, to, from);
        slider.setId("plan-" + key);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setTooltip(new Tooltip(text(tip)));
        slider.setBlockIncrement((to - from) / 20);
        slider.setAccessibleText(text(key));
        Label value = new Label();
        value.getStyleClass().add(Styles.TEXT_SMALL);
        boolean[] showing = {false};
        lab.planProperty()
                .subscribe(plan -> {
                    showing[0] = true;
                    slider.setValue(get.applyAsDouble(plan.settings()));
                    showing[0] = false;
                    value.setText(words.apply(plan.settings()));
                });
        slider.valueProperty()
                .subscribe(v -> {
                    if (!showing[0]) {
                        lab.change(set.apply(lab.getPlan().settings(), v.doubleValue()));
                    }
                });
        Label label = new Label(text(key));
        label.getStyleClass().add(Styles.TEXT_SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox box = new VBox(1, new HBox(label, gap, value), slider);
        return box;
    }

    private Node averaged() {
        CheckBox box = new CheckBox(text("averaged"));
        box.setId("plan-averaged");
        box.getStyleClass().add(Styles.TEXT_SMALL);
        box.setTooltip(new Tooltip(text("averagedTip")));
        lab.planProperty().subscribe(plan -> box.setSelected(plan.settings().averaged()));
        box.setOnAction(e -> lab.change(lab.getPlan().settings().withAveraged(box.isSelected())));
        return box;
    }

    /// A control below its name.
    private VBox row(String key, Region control) {
        Label label = new Label(text(key));
        label.setLabelFor(control);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        control.setMaxWidth(Double.MAX_VALUE);
        control.setPrefWidth(FIELD);
        return new VBox(2, label, control);
    }

    private static Node pair(Node left, Node right) {
        HBox pair = new HBox(8, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return pair;
    }

    private Label heading(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}
