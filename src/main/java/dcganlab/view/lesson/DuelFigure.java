package dcganlab.view.lesson;

import dcganlab.model.DiracGan;
import dcganlab.model.DiracGan.Place;
import dcganlab.model.PlanFields;
import dcganlab.view.chart.Span;
import dcganlab.view.latent.IconButton;
import dcganlab.view.latent.Shown;
import dcganlab.view.pulse.PulseClock;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.stream.IntStream;

/// The smallest GAN, trained with a beta 1 that can be chosen: the way of its two weights, and how
/// G's number swings round the real one.
final class DuelFigure extends VBox {
    private static final int STEPS = DiracGan.STEPS;
    private static final double SECONDS = 10; // for the whole way
    private static final double MOST_BETA1 = 0.95;
    private static final double STEP = 0.05;
    private static final Span WEIGHT = new Span(-2.5, 2.5);

    private final TrailPlot plane;
    private final TrailPlot swings;
    private final NamedSlider beta1;
    private final NamedSlider step;
    private final IconButton play;
    private final PulseClock clock = new PulseClock(this::passed);
    private boolean playing;

    DuelFigure(ShownTexts texts) {
        getStyleClass().add("duel-figure");
        plane =
                new TrailPlot(
                        WEIGHT,
                        WEIGHT,
                        texts.bound("view.lesson.duelTheta"),
                        texts.bound("view.lesson.duelPsi"));
        swings =
                new TrailPlot(
                        new Span(0, STEPS),
                        WEIGHT,
                        texts.bound("view.lesson.duelSteps"),
                        texts.bound("view.lesson.duelTheta"));
        plane.getStyleClass().add("plane");
        plane.markGoal(texts.bound("view.lesson.duelGoal"));
        swings.getStyleClass().add("swings");
        HBox.setHgrow(swings, Priority.ALWAYS);
        HBox plots = new HBox(plane, swings);
        plots.getStyleClass().add("plots");
        beta1 = new NamedSlider("lesson-duel-beta1", texts, "duelBeta1");
        step = new NamedSlider("lesson-duel-step", texts, "duelStep").range(0, STEPS, STEPS, 1);
        play =
                new IconButton(
                        "lesson-duel-play", Feather.PLAY, texts.bound("view.lesson.duelPlay"));
        play.getStyleClass().add("button-icon");
        play.setOnAction(event -> play(!playing));
        HBox.setHgrow(step, Priority.ALWAYS);
        HBox along = new HBox(play, step);
        along.getStyleClass().add("along");
        Label says = new Label();
        says.setId("lesson-duel-says");
        says.getStyleClass().add("says");
        beta1.valueProperty().subscribe(is -> choose());
        step.valueProperty().subscribe(is -> go((int) Math.round(is.doubleValue())));
        beta1.range(0, MOST_BETA1, PlanFields.BETA1.paper(), STEP);
        says.textProperty()
                .bind(
                        beta1.valueProperty()
                                .flatMap(is ->
                                        texts.bound(
                                                "view.lesson.duelSwing",
                                                DiracGan.swing(way(is.doubleValue())))));
        getChildren().setAll(plots, beta1, along, says);
        Shown.of(this)
                .subscribe(shown -> {
                    if (!shown) {
                        play(false);
                    }
                });
    }

    private static List<Place> way(double beta1) {
        return DiracGan.path(beta1, STEPS);
    }

    private void choose() {
        List<Place> way = way(beta1.value());
        double[] thetas = way.stream().mapToDouble(Place::theta).toArray();
        double[] psis = way.stream().mapToDouble(Place::psi).toArray();
        plane.setWay(thetas, psis);
        swings.setWay(IntStream.rangeClosed(0, STEPS).asDoubleStream().toArray(), thetas);
    }

    private void go(int place) {
        plane.go(place);
        swings.go(place);
    }

    /// Goes on, from the beginning if it was at the end.
    private void play(boolean now) {
        playing = now;
        play.setGraphic(new FontIcon(now ? Feather.PAUSE : Feather.PLAY));
        if (!now) {
            clock.stop();
            return;
        }
        if (step.value() >= STEPS) {
            step.valueProperty().set(0);
        }
        clock.start();
    }

    private void passed(double seconds) {
        step.valueProperty().set(Math.min(STEPS, step.value() + seconds * STEPS / SECONDS));
        if (step.value() >= STEPS) {
            play(false);
        }
    }
}
