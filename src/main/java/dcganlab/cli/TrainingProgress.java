package dcganlab.cli;

import dcganlab.model.Goal;
import dcganlab.model.StepMetrics;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What is said of a training run while it runs, the weightiest first, for a narrow terminal: the
/// step, how long it will still take, a bar, images a second, both losses.
final class TrainingProgress {
    private static final int BAR = 10;

    private final Terminal terminal;
    private final StatusLine line;
    private final Goal goal;
    private @Nullable StepMetrics first;
    private @Nullable StepMetrics last;
    private double partBefore;
    private double secondsGone;

    TrainingProgress(Terminal terminal, StatusLine line, Goal goal) {
        this.terminal = terminal;
        this.line = line;
        this.goal = goal;
    }

    /// @param secondsGone since the first step began
    void stepped(StepMetrics metrics, double secondsGone) {
        if (first == null) {
            first = metrics;
            partBefore = goal.part(metrics.step() - 1, 0); // A resumed run's.
        }
        last = metrics;
        this.secondsGone = secondsGone;
        line.show(() -> text(metrics));
    }

    void finish() {
        if (last == null) {
            line.close();
        } else {
            line.finish(text(last));
        }
    }

    /// Images a second; the first step, in which all is set up, does not count unless it is the
    /// only one.
    double imagesPerSecond() {
        if (first == null || last == null) {
            return 0;
        }
        double seconds = last.seconds() - first.seconds();
        return seconds > 0
                ? (last.images() - first.images()) / seconds
                : last.images() / last.seconds();
    }

    private String text(StepMetrics metrics) {
        double part = goal.part(metrics.step(), secondsGone);
        String step =
                switch (goal) {
                    case Goal.Step(long last) -> metrics.step() + "/" + last;
                    case Goal.Time t -> Long.toString(metrics.step());
                };
        return terminal.texts()
                .of(
                        "cli.progress",
                        step,
                        clock(
                                part > partBefore
                                        ? secondsGone * (1 - part) / (part - partBefore)
                                        : 0),
                        bar(part),
                        String.format(Locale.ROOT, "%.1f", imagesPerSecond()),
                        String.format(Locale.ROOT, "%.3f", metrics.lossD()),
                        String.format(Locale.ROOT, "%.3f", metrics.lossG()));
    }

    private static String bar(double part) {
        int done = (int) Math.round(part * BAR);
        return "[" + "=".repeat(done) + ".".repeat(BAR - done) + "]";
    }

    /// Seconds as `1:05`, or `1:00:05`.
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
