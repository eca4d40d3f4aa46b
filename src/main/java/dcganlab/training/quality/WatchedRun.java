package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.nn.GeneratorCopy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// A run that a {@link QualityWatch} looks at, and what all its measurements have in common: the
/// same latent points, the same real images. But for the generator it belongs to the watch's
/// thread.
final class WatchedRun {
    private static final long SEED = 128;

    private final ImageSet images;
    private final Supplier<GeneratorCopy> generator;
    private final QualityWatch.Reader reader;
    private @Nullable LiveQuality figures;
    private @Nullable LiveSigns signs;
    private List<LatentPoint> points = List.of();

    WatchedRun(ImageSet images, Supplier<GeneratorCopy> generator, QualityWatch.Reader reader) {
        this.images = images;
        this.generator = generator;
        this.reader = reader;
    }

    QualityWatch.Reader reader() {
        return reader;
    }

    /// A copy of the generator as it is now; on the run's own thread.
    GeneratorCopy generator() {
        return generator.get();
    }

    /// Whether the real images were looked at.
    boolean isReady() {
        return figures != null;
    }

    /// Looks at the real images.
    ///
    /// @throws LabException if there are too few
    void getReady() throws LabException {
        signs = new LiveSigns(images, SEED);
        figures = new LiveQuality(images, QualityWatch.PICTURES, SEED);
    }

    /// Remembers the pictures that were measured last.
    LiveSigns signs() {
        return Objects.requireNonNull(signs);
    }

    /// Compares with the real images that were looked at.
    LiveQuality figures() {
        return Objects.requireNonNull(figures);
    }

    /// The latent points of all pictures.
    List<LatentPoint> points(int dimensions) {
        if (points.isEmpty()) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            points =
                    Stream.generate(() -> LatentPoint.random(dimensions, random))
                            .limit(QualityWatch.PICTURES)
                            .toList();
        }
        return points;
    }
}
