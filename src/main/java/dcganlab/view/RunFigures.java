package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.state.Moment;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far the run is and how fast it goes; while a step of the past is shown, how it was then.
final class RunFigures extends HBox {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final String UNKNOWN = "–";

    private final LabState lab;
    private final ShownTexts texts;
    private final Label step;
    private final Label epoch;
    private final Label elapsed;
    private final Label steps;
    private final Label images;
    private final Label line = new Label();

    RunFigures(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        getStyleClass().add("figures");
        setId("figures");
        setMinWidth(Region.USE_PREF_SIZE);
        step = figure("step");
        epoch = figure("epoch");
        elapsed = figure("elapsed");
        steps = figure("stepsPerSecond");
        images = figure("imagesPerSecond");
        line.setId("figure-line");
        line.getStyleClass().add("figure-line");
        getChildren().add(line);
        setSlim(false);
        lab.run().latestProperty().subscribe(latest -> show());
        lab.timeLine().positionProperty().subscribe(position -> show());
        texts.follow(this::show);
    }

    /// A number with its name below.
    private Label figure(String name) {
        Label value = new Label();
        value.setId("figure-" + name);
        value.getStyleClass().add("figure");
        Label caption = new Label();
        caption.textProperty().bind(texts.bound("view." + name + "Label"));
        caption.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        VBox box = new VBox(value, caption);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("figure-box");
        getChildren().add(box);
        return value;
    }

    /// Only the step, in one line, or all.
    void setSlim(boolean slim) {
        for (Node each : getChildren()) {
            each.setVisible(each.equals(line) == slim);
            each.setManaged(each.isVisible());
        }
    }

    private void show() {
        StepMetrics latest = lab.run().latestProperty().get();
        boolean past = latest != null && lab.timeLine().isPast();
        pseudoClassStateChanged(PAST, past);
        if (latest == null) {
            for (Label each : new Label[] {step, epoch, elapsed, steps, images}) {
                each.setText(UNKNOWN);
            }
            line.setText("");
            Tips.give(this, "");
            return;
        }
        long shown = past ? lab.timeLine().getPosition() : latest.step();
        Tips.give(this, past ? texts.of("view.figuresThen", shown, latest.step()) : "");
        line.setText(
                past
                        ? texts.of("view.time.atStepOf", shown, latest.step())
                        : texts.of("view.time.atStep", shown));
        show(lab.run().at(shown));
    }

    private void show(Moment moment) {
        step.setText(texts.of("view.whole", moment.step()));
        epoch.setText(texts.of("view.hundredths", moment.epoch()));
        elapsed.setText(clock((long) moment.seconds()));
        double speed = moment.speed().stepsPerSecond();
        steps.setText(speed > 0 ? texts.of("view.tenths", speed) : UNKNOWN);
        images.setText(
                speed > 0 ? texts.of("view.whole", moment.speed().imagesPerSecond()) : UNKNOWN);
    }

    /// Seconds as `1:05`, or `1:00:05`.
    static String clock(long seconds) {
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
