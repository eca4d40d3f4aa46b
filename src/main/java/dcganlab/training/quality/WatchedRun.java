package dcganlab.training.quality;

import dcganlab.data.HeldOut;
import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Loss;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.training.DcganTrainer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// A run that a {@link QualityWatch} looks at, and what all its measurements have in common: the
/// same latent points, the same real images. But for the copies of networks it belongs to the
/// watch's thread.
final class WatchedRun {
    /// Gives copies of a run's networks, on the run's own thread.
    interface Judges {
        NetworksCopy networks();

        /// With which the discriminator learns now.
        Loss loss();
    }

    private static final long SEED = 128;

    private final ImageSet images;
    private final Supplier<GeneratorCopy> generator;
    private final @Nullable Judges judges;
    private final QualityWatch.Reader reader;
    private @Nullable LiveQuality figures;
    private @Nullable LiveSigns signs;
    private @Nullable Pictures learnt; // of the run's thread
    private List<LatentPoint> points = List.of();

    /// @param judges nothing where the discriminator is not asked
    WatchedRun(
            ImageSet images,
            Supplier<GeneratorCopy> generator,
            @Nullable Judges judges,
            QualityWatch.Reader reader) {
        this.images = images;
        this.generator = generator;
        this.judges = judges;
        this.reader = reader;
    }

    /// A run that a trainer takes the steps of.
    static WatchedRun of(DcganTrainer trainer, QualityWatch.Reader reader) {
        Judges judges =
                new Judges() {
                    @Override
                    public NetworksCopy networks() {
                        return trainer.networksCopy();
                    }

                    @Override
                    public Loss loss() {
                        return trainer.settings().get(PlanFields.LOSS);
                    }
                };
        return new WatchedRun(trainer.images(), trainer::generatorCopy, judges, reader);
    }

    QualityWatch.Reader reader() {
        return reader;
    }

    /// A copy of the generator as it is now; on the run's own thread.
    GeneratorCopy generator() {
        return generator.get();
    }

    /// A copy of the discriminator as it is now, to be asked for its verdicts; on the run's own
    /// thread. Null where no images are held out.
    @Nullable Judging judging() {
        Pictures heldOut = images.heldOut();
        if (judges == null || heldOut == null) {
            return null;
        }
        if (learnt == null) {
            int[] order = new SplittableRandom(SEED).ints(HeldOut.MOST, 0, images.size()).toArray();
            learnt = images.pictures(order);
        }
        return new Judging(judges.networks(), judges.loss(), learnt, heldOut);
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
