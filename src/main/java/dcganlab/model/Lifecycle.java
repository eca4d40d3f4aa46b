package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// Where a training run stands.
public sealed interface Lifecycle {
    /// No run.
    record Idle() implements Lifecycle {}

    /// Images are loaded, networks built.
    ///
    /// @param progress 0 to 1, or negative while unknown
    record Preparing(Message what, double progress) implements Lifecycle {}

    /// Step follows step.
    record Running() implements Lifecycle {}

    /// Between two steps, waiting.
    record Paused() implements Lifecycle {}

    /// Ended by an error; the last good weights are kept.
    ///
    /// @param reason what happened and what to do
    /// @param cause for the log; none where the reason says all
    /// @param steps how many steps the kept weights had learnt; 0 if none are kept
    record Failed(Message reason, @Nullable Throwable cause, long steps) implements Lifecycle {}

    Lifecycle IDLE = new Idle();
    Lifecycle RUNNING = new Running();
    Lifecycle PAUSED = new Paused();
}
