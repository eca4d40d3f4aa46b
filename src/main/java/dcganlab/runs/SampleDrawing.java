package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Pictures;

/// Pictures by a generator as it was after a step, to be drawn by whoever writes them, on a thread
/// of his own, who then closes it.
public interface SampleDrawing extends AutoCloseable {
    /// The step that the generator had learnt.
    long step();

    /// Draws them.
    ///
    /// @throws LabException if that fails
    Pictures draw() throws LabException;

    @Override
    void close();
}
