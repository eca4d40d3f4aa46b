package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.QualityMetrics;
import dcganlab.model.WorkTime;
import dcganlab.nn.GeneratorCopy;

import java.util.function.Supplier;

/// The figures of a {@link QualityWatch} when somebody asks for them, at once and on the calling
/// thread: for runs that are to be measured after the same steps.
public final class QualityOnce {
    private final WatchedRun run;

    /// @param generator gives copies of the run's generator, asked on the thread that measures
    public QualityOnce(ImageSet images, Supplier<GeneratorCopy> generator) {
        run = new WatchedRun(images, generator, null, QualityWatch.Reader.NOBODY);
    }

    /// How good the generator is now.
    ///
    /// @throws LabException if there are too few real images
    public QualityMetrics measure() throws LabException {
        return Measurement.whole(run, WorkTime::ofThisThread);
    }
}
