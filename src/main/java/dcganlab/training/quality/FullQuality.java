package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;

import java.util.function.DoubleConsumer;

/// All figures of a finished generator, from many pictures, on all cores: {@link SlicedWasserstein}
/// as large as it gets, 1000 pairs for {@link MsSsim}, 1000 pictures looked up by {@link
/// NearestReal}. The same seed gives the same figures, on any number of cores.
public final class FullQuality {
    /// Fewer pictures or real images say nothing.
    public static final int LEAST = 16;

    static final int PAIRS = 1000;

    /// The parts of the work, by their time.
    private static final double DISTANCE = 0.4;

    private static final double LIKENESS = 0.05;

    private final ImageSet real;
    private final long seed;

    /// @param real at least 16, not all the same: those that the generator has learnt from, or
    ///   copies cannot be found
    /// @throws LabException if there are fewer, or they are all the same
    public FullQuality(ImageSet real, long seed) throws LabException {
        Enough.requireImages(real);
        Enough.requireDifferent(real);
        this.real = real;
        this.seed = seed;
    }

    /// The figures of some pictures.
    ///
    /// @param generated 16 or more, of random latent points
    /// @param progress told the part that is done, 0 to 1, from several threads
    /// @throws LabException if there are fewer, or their shape is not the real images'
    public Quality of(Pictures generated, DoubleConsumer progress) throws LabException {
        Enough.requirePictures(generated.count());
        Enough.requireShape(generated, real);
        Images ours = Images.of(generated);
        SomeImages theirs = SomeImages.shuffled(Images.of(real), seed);
        int compared = Math.min(ours.count(), theirs.count());
        SlicedDistance distance =
                SlicedWasserstein.between(
                        theirs.range(0, compared),
                        SomeImages.first(ours, compared),
                        seed,
                        part -> progress.accept(DISTANCE * part));
        int half = Math.min(compared, theirs.count() / 2);
        SlicedDistance realDistance =
                SlicedWasserstein.between(
                        theirs.range(0, half),
                        theirs.range(half, 2 * half),
                        seed,
                        part -> progress.accept(DISTANCE + DISTANCE * part));
        double likeness = MsSsim.ofPairs(ours, PAIRS, seed);
        progress.accept(2 * DISTANCE + LIKENESS);
        double realLikeness = MsSsim.ofPairs(theirs, PAIRS, seed);
        double soFar = 2 * (DISTANCE + LIKENESS);
        progress.accept(soFar);
        Memorisation memorisation =
                new NearestReal(theirs)
                        .check(ours, part -> progress.accept(soFar + (1 - soFar) * part));
        return new Quality(
                ours.count(),
                theirs.count(),
                distance,
                realDistance,
                likeness,
                realLikeness,
                Tones.of(ours).extreme(),
                Tones.of(theirs).extreme(),
                memorisation);
    }
}
