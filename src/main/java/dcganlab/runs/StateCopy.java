package dcganlab.runs;

import dcganlab.model.TrainerState;

/// A run's state that was taken between two steps, and is brought into ordinary memory by whoever
/// writes it, on a thread of his own, who then closes it.
public interface StateCopy extends AutoCloseable {
    /// The step it was taken after.
    long step();

    /// The state in ordinary memory.
    TrainerState state();

    @Override
    void close();
}
