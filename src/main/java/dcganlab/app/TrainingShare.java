package dcganlab.app;

import dcganlab.model.Place;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Hides the window, for which nothing is drawn then, and shows it again, in turns: training's
/// speed beside it, once it has settled, as a part of its speed alone, by the clock of training
/// itself.
final class TrainingShare extends Phase {
    /// A window that has just been shown is styled as a whole, which is not what it does beside
    /// training.
    private static final long SETTLING = 1_000_000_000L; // ns

    private static final long TURN = 3_500_000_000L; // ns
    private static final int TURNS = 12; // even

    private final LabState lab;
    private final Stage stage;
    private final List<Double> shown = new ArrayList<>();
    private final List<Double> hidden = new ArrayList<>();
    private long turned;
    private @Nullable StepMetrics first;

    TrainingShare(LabState lab, Stage stage) {
        super(TURNS * TURN);
        this.lab = lab;
        this.stage = stage;
    }

    @Override
    void begin(long now) {
        turned = now;
        first = null;
    }

    @Override
    void pulse(long now) {
        if (first == null && now - turned > SETTLING) {
            first = lab.run().latestProperty().get();
        } else if (now - turned > TURN) {
            note();
            if (stage.isShowing()) {
                stage.hide();
                lab.see(EnumSet.noneOf(Place.class));
            } else {
                show();
            }
            begin(now);
        }
    }

    private void show() {
        stage.show();
        lab.see(EnumSet.of(Place.SAMPLES));
    }

    private void note() {
        StepMetrics last = lab.run().latestProperty().get();
        if (first != null && last != null && last.step() > first.step()) {
            (stage.isShowing() ? shown : hidden)
                    .add((last.step() - first.step()) / (last.seconds() - first.seconds()));
        }
    }

    @Override
    double end(double length) {
        note();
        show();
        return median(shown) / median(hidden);
    }

    private static double median(List<Double> speeds) {
        return speeds.stream().sorted().skip(speeds.size() / 2).findFirst().orElseThrow();
    }
}
