package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.TrainingPlan;
import dcganlab.state.DataState.Loaded;
import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the loaded images are, what is wrong with them, and buttons that mend what a plan can mend.
final class DataFacts extends VBox {
    /// Files that a tip has room for.
    private static final int NAMED = 25;

    private final LabState lab;
    private final ShownTexts texts;
    private final PathChooser chooser;
    private final Consumer<Runnable> whenRunMayEnd;
    private final Label facts = line("facts");
    private final Label skipped = line("skipped", Styles.TEXT_MUTED);
    private final Label remarks = line("remarks");

    /// @param whenRunMayEnd runs an action that ends the present run, if there is none or its user
    ///   agrees
    DataFacts(
            LabState lab, ShownTexts texts, PathChooser chooser, Consumer<Runnable> whenRunMayEnd) {
        this.lab = lab;
        this.texts = texts;
        this.chooser = chooser;
        this.whenRunMayEnd = whenRunMayEnd;
        getStyleClass().add("rows");
        Label problem = line("problem", Styles.DANGER);
        lab.data().loadedProperty().subscribe(this::show);
        texts.follow(() -> show(lab.data().loadedProperty().get()));
        lab.data()
                .progressProperty()
                .subscribe(part -> {
                    if (lab.data().loadedProperty().get() == null) {
                        show(null);
                    }
                });
        problem.textProperty()
                .bind(
                        lab.data()
                                .problemProperty()
                                .flatMap(reason -> texts.bound(reason))
                                .orElse(""));
        getChildren()
                .addAll(
                        problem,
                        find(),
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
        // Also invisible, lest it lies over what is below and takes its clicks.
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private void show(@Nullable Loaded images) {
        if (images == null) {
            boolean loads = !Double.isNaN(lab.data().progressProperty().get());
            facts.setText(loads ? " " : ""); // The line is there before its words.
            skipped.setText("");
            remarks.setText("");
            Tips.give(facts, "");
            Tips.give(skipped, "");
            return;
        }
        facts.setText(
                text(
                        "facts",
                        images.count(),
                        images.imageSize(),
                        text(images.channels() == 1 ? "grey" : "colour"),
                        images.classes().size()));
        Tips.give(facts, images.classes().isEmpty() ? "" : String.join("\n", images.classes()));
        int count = images.skipped().size();
        skipped.setText(count == 0 ? "" : text("skipped", count));
        Tips.give(
                skipped,
                images.skipped().stream()
                        .limit(NAMED)
                        .map(texts::of)
                        .collect(Collectors.joining("\n")));
        remarks.setText(images.remarks().stream().map(texts::of).collect(Collectors.joining("\n")));
    }

    /// For a kept run whose images have moved.
    private MenuButton find() {
        MenuItem folder = new MenuItem(null, new FontIcon(Feather.FOLDER));
        folder.textProperty().bind(texts.bound("view.side.openFolder"));
        folder.setId("data-find-folder");
        folder.setOnAction(e -> chooser.folder(text("find")).ifPresent(lab::imagesFoundAt));
        MenuItem file = new MenuItem(null, new FontIcon(Feather.FILE));
        file.textProperty().bind(texts.bound("view.side.openFile"));
        file.setId("data-find-file");
        file.setOnAction(e -> chooser.file(text("find"), "").ifPresent(lab::imagesFoundAt));
        MenuButton find = new MenuButton(null, null, folder, file);
        find.textProperty().bind(texts.bound("view.side.find"));
        find.setId("data-find");
        find.getStyleClass().add(Styles.SMALL);
        Tips.give(find, texts.bound("view.side.findTip"));
        find.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        lab.lookingProperty().get()
                                                && lab.lifecycleProperty().get() instanceof Idle
                                                && lab.data().problemProperty().get() != null,
                                lab.lookingProperty(),
                                lab.lifecycleProperty(),
                                lab.data().problemProperty()));
        find.managedProperty().bind(find.visibleProperty());
        return find;
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
                        Bindings.createObjectBinding(
                                        () -> suited(better).batch(),
                                        lab.planProperty(),
                                        lab.data().loadedProperty())
                                .flatMap(batch -> texts.bound("view.side." + key, batch)));
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
