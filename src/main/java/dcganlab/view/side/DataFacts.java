package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.DataState.Loaded;
import dcganlab.state.LabState;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the loaded images are, what is wrong with them, and buttons that mend what a plan can mend.
final class DataFacts extends VBox {
    /// Files that a tooltip has room for.
    private static final int NAMED = 25;

    private final LabState lab;
    private final Texts texts;
    private final Consumer<Runnable> whenRunMayEnd;
    private final Label facts = line("facts");
    private final Label skipped = line("skipped", Styles.TEXT_MUTED);
    private final Label remarks = line("remarks");

    /// @param whenRunMayEnd runs an action that ends the present run, if there is none or its user
    ///   agrees
    DataFacts(LabState lab, Texts texts, Consumer<Runnable> whenRunMayEnd) {
        this.lab = lab;
        this.texts = texts;
        this.whenRunMayEnd = whenRunMayEnd;
        getStyleClass().add("rows");
        Label problem = line("problem", Styles.DANGER);
        lab.data().loadedProperty().subscribe(this::show);
        lab.data()
                .problemProperty()
                .subscribe(reason -> problem.setText(reason == null ? "" : texts.of(reason)));
        getChildren()
                .addAll(
                        problem,
                        remedy("fewer", DataFacts::withFittingBatch),
                        facts,
                        skipped,
                        remarks,
                        remedy("inGrey", DataFacts::inGrey));
    }

    private static Label line(String name, String... styles) {
        Label line = new Label();
        line.setId("data-" + name);
        line.setWrapText(true);
        line.getStyleClass().add(Styles.TEXT_SMALL);
        line.getStyleClass().addAll(styles);
        line.managedProperty().bind(line.textProperty().isNotEmpty());
        return line;
    }

    private void show(@Nullable Loaded images) {
        if (images == null) {
            facts.setText("");
            skipped.setText("");
            remarks.setText("");
            return;
        }
        facts.setText(
                text(
                        "facts",
                        images.count(),
                        images.imageSize(),
                        text(images.channels() == 1 ? "grey" : "colour"),
                        images.classes().size()));
        facts.setTooltip(
                images.classes().isEmpty()
                        ? null
                        : new Tooltip(String.join("\n", images.classes())));
        int count = images.skipped().size();
        skipped.setText(count == 0 ? "" : text("skipped", count));
        skipped.setTooltip(
                new Tooltip(
                        images.skipped().stream()
                                .limit(NAMED)
                                .map(texts::of)
                                .collect(Collectors.joining("\n"))));
        remarks.setText(images.remarks().stream().map(texts::of).collect(Collectors.joining("\n")));
    }

    /// A button that changes the plan; it is there where the change would help.
    ///
    /// @param better the plan that suits the images; the present one if that does
    private Button remedy(String key, Remedy better) {
        Button button = new Button();
        button.setId("data-" + key);
        button.getStyleClass().add(Styles.SMALL);
        button.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !suited(better).equals(lab.getPlan()),
                                lab.planProperty(),
                                lab.data().loadedProperty()));
        button.managedProperty().bind(button.visibleProperty());
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(key, suited(better).batch()),
                                lab.planProperty(),
                                lab.data().loadedProperty()));
        button.setOnAction(e -> whenRunMayEnd.accept(() -> lab.plan(suited(better))));
        return button;
    }

    private TrainingPlan suited(Remedy better) {
        Loaded images = lab.data().loadedProperty().get();
        return images == null ? lab.getPlan() : better.apply(lab.getPlan(), images);
    }

    /// A plan that suits images better.
    private interface Remedy {
        TrainingPlan apply(TrainingPlan plan, Loaded images);
    }

    private static TrainingPlan inGrey(TrainingPlan plan, Loaded images) {
        return images.allGrey() ? plan.withNetwork(plan.network().withChannels(1)) : plan;
    }

    private static TrainingPlan withFittingBatch(TrainingPlan plan, Loaded images) {
        boolean better = images.count() < plan.batch() && images.fittingBatch() > 0;
        return better ? plan.withBatch(images.fittingBatch()) : plan;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}
