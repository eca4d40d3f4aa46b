package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// How long to train: so many steps, or so many minutes.
final class Length {
    private static final double DEFAULT_MINUTES = 2;

    @Option(names = "--steps", paramLabel = "N")
    private @Nullable Long steps;

    @Option(names = "--minutes", paramLabel = "M")
    private @Nullable Double minutes;

    static Length ofSteps(long steps) {
        Length length = new Length();
        length.steps = steps;
        return length;
    }

    /// @throws InvalidPlanException if it is not more than nothing
    void check() {
        if ((steps != null && steps < 1) || !(minutes() > 0)) {
            throw new InvalidPlanException(Message.of("cli.length"));
        }
    }

    /// How many steps in all; -1 if time decides.
    long steps() {
        return steps == null ? -1 : steps;
    }

    boolean reached(long stepsDone, double secondsGone) {
        return steps != null ? stepsDone >= steps : secondsGone >= minutes() * 60;
    }

    /// How much is done, 0 to 1.
    double part(long stepsDone, double secondsGone) {
        double part = steps != null ? (double) stepsDone / steps : secondsGone / (minutes() * 60);
        return Math.clamp(part, 0, 1);
    }

    private double minutes() {
        return minutes == null ? DEFAULT_MINUTES : minutes;
    }
}
