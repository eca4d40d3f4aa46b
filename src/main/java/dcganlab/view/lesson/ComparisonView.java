package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Passage.Comparison;
import dcganlab.model.FieldWords;
import dcganlab.state.LabState;
import dcganlab.state.SideBySideState;
import dcganlab.view.pulse.Sight;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.Instant;

/// Shows runs that differ in one switch side by side: those that ship with the lab at once, one's
/// own once they are trained. It tells how far these are, and goes to where they are watched.
final class ComparisonView extends VBox {
    private static final double SECONDS = 60;

    private final SideBySideState runs;
    private final ShownTexts texts;
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private Instant begun = Instant.now();
    private long first;

    ComparisonView(
            Comparison comparison, Chapter chapter, LabState lab, ShownTexts texts, Doors doors) {
        runs = lab.sideBySide();
        this.texts = texts;
        getStyleClass().addAll("task", "comparison");
        setId("task-" + comparison.id());
        FieldWords words = new FieldWords(texts::unmarked); // The runs keep these names.
        Button ready = new Button(null, new FontIcon(Feather.BOOK_OPEN));
        ready.setId("ready-" + comparison.id());
        ready.getStyleClass().add(Styles.ACCENT);
        ready.textProperty().bind(texts.bound("view.lesson.compareReady"));
        Tips.about(ready, () -> texts.of("view.lesson.compareReadyAbout"));
        Tips.because(ready, () -> texts.of("view.runs.whySide"));
        ready.setOnAction(event -> {
            lab.lesson().take(comparison);
            doors.beside()
                    .show(
                            comparison.ready(),
                            comparison.steps(),
                            () -> lab.lesson().compared(comparison));
        });
        Button begin = new Button(null, new FontIcon(Feather.COLUMNS));
        begin.setId("begin-" + comparison.id());
        begin.textProperty()
                .bind(
                        texts.bound(() ->
                                texts.of(
                                        "view.lesson.compare",
                                        words.name(comparison.variation().field()),
                                        comparison.steps())));
        Tips.about(begin, () -> texts.of("view.lesson.compareAbout"));
        Tips.because(begin, () -> texts.of("view.runs.whySide"));
        begin.setOnAction(event ->
                doors.endRun()
                        .accept(() -> {
                            lab.lesson()
                                    .compare(
                                            comparison,
                                            lab.getPlan(),
                                            comparison.variation().names(words));
                            lab.lesson().take(comparison);
                            doors.runs().run();
                        }));
        Button watch = new Button(null, new FontIcon(Feather.ARROW_UP_RIGHT));
        watch.setId("watch-" + comparison.id());
        watch.textProperty().bind(texts.bound("view.lesson.goRuns"));
        Tips.about(watch, () -> texts.of("view.lesson.watchAbout"));
        watch.setOnAction(event -> {
            lab.lesson().take(comparison);
            doors.runs().run();
        });
        watch.managedProperty().bind(watch.visibleProperty());
        FlowPane buttons = new FlowPane(ready, begin, watch);
        buttons.getStyleClass().add("buttons");
        said.setId("progress-" + comparison.id());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        bar.managedProperty().bind(bar.visibleProperty());
        runs.lifecycleProperty()
                .subscribe(now -> {
                    ready.setDisable(runs.isGoing());
                    begin.setDisable(runs.isGoing());
                    watch.setVisible(runs.isGoing());
                    show();
                });
        runs.stepProperty().when(Sight.of(this)).subscribe(now -> show());
        texts.follow(this::show);
        getChildren()
                .setAll(
                        new TaskHead("comparison", texts),
                        ChapterPage.words(texts, comparison.words()),
                        buttons,
                        bar,
                        said,
                        new DoneMark(comparison, lab.lesson(), texts));
        chapter.testedBy(comparison)
                .forEach(each ->
                        getChildren().add(new PredictionOutcome(each, lab.lesson(), texts)));
    }

    private void show() {
        bar.setVisible(runs.isGoing());
        long step = runs.stepProperty().get();
        long all = runs.stepsProperty().get();
        if (!runs.isGoing()) {
            first = -1;
            bar.setProgress(0);
            said.setText(texts.of("view.lesson.compareTakes"));
            return;
        }
        if (first < 0 || step < first) {
            first = step;
            begun = Instant.now();
        }
        bar.setProgress(all == 0 ? 0 : (double) step / all);
        said.setText(
                step > first
                        ? texts.of("view.lesson.compareLeft", step, all, left(step, all))
                        : texts.of("view.lesson.compareBegins", step, all));
    }

    /// Minutes, at the pace so far, 1 or more.
    private long left(long step, long all) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        double each = seconds / (step - first);
        return Math.max(1, Math.round(each * (all - step) / SECONDS));
    }
}
