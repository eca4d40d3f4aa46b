package dcganlab.data;

import dcganlab.data.portraits.Portraits;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;

/// Loads images, and keeps the last ones: what was loaded to be looked at is not loaded again to be
/// learnt from. May be used from several threads; one loads, the others wait and share.
public final class ImageLibrary {
    private static final long PORTRAIT_SEED = 1;

    private @Nullable DataChoice choice;
    private @Nullable Preparation preparation;
    private @Nullable ImageSet images;

    /// The images of a choice, in a shape.
    ///
    /// @throws LabException if they cannot be had; the message says what to do
    /// @throws CancellationException if the progress says so
    public synchronized ImageSet load(DataChoice wanted, Preparation shape, LoadProgress progress)
            throws LabException {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        ImageSet kept = images;
        if (kept != null && wanted.equals(choice) && shape.equals(preparation)) {
            return kept;
        }
        ImageSource source =
                ImageSources.open(wanted, count -> new Portraits(count, PORTRAIT_SEED));
        images = null; // Two sets at once might be too much for the memory.
        ImageSet loaded = source.load(shape, progress);
        choice = wanted;
        preparation = shape;
        images = loaded;
        return loaded;
    }
}
