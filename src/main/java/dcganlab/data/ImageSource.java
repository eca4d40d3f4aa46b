package dcganlab.data;

import dcganlab.model.LabException;

/// A place that images come from.
public interface ImageSource {
    /// Loads every image, brought to one size, into memory. Takes as long as it takes: not for the
    /// FX thread.
    ///
    /// @throws LabException if there is nothing to read, too little, or too much for the memory;
    ///   the message says what to do
    /// @throws java.util.concurrent.CancellationException if the progress says so
    ImageSet load(Preparation preparation, LoadProgress progress) throws LabException;
}
