package dcganlab.model;

/// A network's weights as they were after a step, held elsewhere, in native memory say, until
/// somebody wants them. Whoever holds it closes it.
public interface WeightsCopy extends AutoCloseable {
    /// The step it was taken after.
    long step();

    /// The weights in ordinary memory.
    Weights weights();

    @Override
    void close();
}
