package dcganlab.cli;

import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// How long to train: so many steps, or so many minutes.
final class Length {
    private static final double DEFAULT_MINUTES = 2;

    @Option(names = "--steps", paramLabel = "N")
    private @Nullable Long steps;

    @Option(names = "--minutes", paramLabel = "M")
    private @Nullable Double minutes;

    /// Where that ends; minutes are counted from the start of the command.
    ///
    /// @throws InvalidPlanException if it is not more than nothing
    Goal goal() {
        return steps != null
                ? new Goal.Step(steps)
                : Goal.Time.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes);
    }
}
