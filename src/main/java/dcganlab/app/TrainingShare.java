package dcganlab.app;

import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Has something done beside training, and left, in turns: training's speed beside it, once it has
/// settled, as a part of its speed without it. By the clock on the wall: what is done between two
/// steps holds training up as much as what is done beside them.
final class TrainingShare extends Phase {
    /// A window that has just been shown is styled as a whole, which is not what it does beside
    /// training.
    private static final long SETTLING = 1_000_000_000L; // ns

    private static final long TURN = 3_500_000_000L; // ns
    private static final int TURNS = 12; // even

    private final LabState lab;
    private final Runnable with;
    private final Runnable without;
    private final List<Double> beside = new ArrayList<>();
    private final List<Double> alone = new ArrayList<>();
    private boolean on = true;
    private long turned;
    private @Nullable Seen first;
    private @Nullable Seen last;

    /// @param at nanoseconds
    private record Seen(StepMetrics step, long at) {}

    /// @param with begins what is done beside training; it goes on at the end
    /// @param without leaves it
    TrainingShare(LabState lab, Runnable with, Runnable without) {
        super(TURNS * TURN);
        this.lab = lab;
        this.with = with;
        this.without = without;
    }

    @Override
    void begin(long now) {
        with.run();
        turn(now);
    }

    private void turn(long now) {
        turned = now;
        first = null;
        last = null;
    }

    @Override
    void pulse(long now) {
        StepMetrics latest = lab.run().latestProperty().get();
        if (latest != null && (last == null || last.step().step() != latest.step())) {
            last = new Seen(latest, now);
            if (first == null && now - turned > SETTLING) {
                first = last;
            }
        }
        if (now - turned > TURN) {
            note();
            on = !on;
            (on ? with : without).run();
            turn(now);
        }
    }

    private void note() {
        if (first != null && last != null && last.at() > first.at()) {
            long steps = last.step().step() - first.step().step();
            (on ? beside : alone).add(steps * 1e9 / (last.at() - first.at()));
        }
    }

    @Override
    double end(double length) {
        note();
        with.run();
        return median(beside) / median(alone);
    }

    private static double median(List<Double> speeds) {
        return speeds.stream().sorted().skip(speeds.size() / 2).findFirst().orElseThrow();
    }
}
