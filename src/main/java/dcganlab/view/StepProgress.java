package dcganlab.view;

import dcganlab.model.Lifecycle.Running;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// A line that fills while a long step is taken, so that one sees that it goes on: the lesson's
/// networks may take seconds for a step. Steps that follow each other quickly do not show it.
final class StepProgress extends Region {
    /// Seconds from which on a step is long.
    private static final double LONG = 0.7;

    /// A step that takes longer than the one before does not look done.
    private static final double MOST = 0.95;

    private static final double HEIGHT = 3;

    private final Region done = new Region();
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.millis(100), event -> advance()));
    private double usual; // s, as long as the step before
    private double lastTime; // s, what all steps until the last one took
    private long lastStep;
    private long began; // ns

    StepProgress(LabState lab) {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getStyleClass().add("step-progress");
        done.getStyleClass().add("done");
        getChildren().add(done);
        clock.setCycleCount(Animation.INDEFINITE);
        lab.run().latestProperty().subscribe(this::stepped);
        lab.lifecycleProperty()
                .subscribe(now -> {
                    if (now instanceof Running) {
                        began = System.nanoTime();
                        clock.play();
                    } else {
                        clock.stop();
                        setVisible(false);
                    }
                });
    }

    private void stepped(@Nullable StepMetrics step) {
        if (step == null) {
            usual = 0;
            lastTime = 0;
            lastStep = 0;
            return;
        }
        // Many rows may have come at once, of a run that was opened say.
        usual = Math.max(0, step.seconds() - lastTime) / Math.max(1, step.step() - lastStep);
        lastTime = step.seconds();
        lastStep = step.step();
        began = System.nanoTime();
        advance();
    }

    /// The part of the step that is done, as far as one can tell from the one before.
    ///
    /// @param seconds since the step began
    /// @param usual seconds that the step before took; 0 if there was none
    /// @return 0 to [#MOST]
    static double part(double seconds, double usual) {
        // Of the first step nobody knows how long it takes: each second a third of what is left.
        double part = usual > 0 ? seconds / usual : 1 - Math.pow(2 / 3.0, seconds);
        return Math.clamp(part, 0, MOST);
    }

    private void advance() {
        double seconds = (System.nanoTime() - began) / 1e9;
        boolean seen = clock.getStatus() == Animation.Status.RUNNING;
        setVisible(seen && Math.max(seconds, usual) >= LONG);
        if (isVisible()) {
            done.resize(Math.rint(getWidth() * part(seconds, usual)), HEIGHT);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
