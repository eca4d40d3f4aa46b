package dcganlab.training;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;

/// What learns from images in memory: one run, or several side by side. Whoever holds it closes it.
public interface Learner extends AutoCloseable {
    /// What it learns from.
    ImageSet images();

    /// Steps done.
    long steps();

    /// @throws LabException if something could not be written until now
    @Override
    void close() throws LabException;
}
