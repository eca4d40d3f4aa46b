package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;

/// The figures of a generator while it learns, from a small sample: at most 128 generated pictures
/// against as many real images, drawn once; 16 pieces a picture and 32 directions for the {@link
/// SlicedWasserstein} distance, 64 pairs for {@link MsSsim}. They are rougher than those of {@link
/// FullQuality} and not comparable with them, but with each other: the same real images, places,
/// directions and pairs every time.
///
/// Computes on the calling thread alone, with less than 5 MB of memory. One thread at a time.
public final class LiveQuality {
    /// Generated pictures that are looked at, at most.
    public static final int MOST = 128;

    static final int PATCHES = 16;
    static final int DIRECTIONS = 32;
    static final int PAIRS = 64;

    private final ImageSet real;
    private final int pictures;
    private final long seed;
    private final KeptSlices kept;
    private final int compared;
    private final SlicedDistance realDistance;
    private final double realLikeness;

    /// Looks at the real images.
    ///
    /// @param pictures how many generated ones there will be each time, 16 or more; beyond 128 they
    ///   are of no use
    /// @throws LabException if there are fewer than 16 real images, or of pictures
    public LiveQuality(ImageSet real, int pictures, long seed) throws LabException {
        Enough.requireImages(real);
        Enough.requirePictures(pictures);
        this.real = real;
        this.pictures = Math.min(pictures, MOST);
        this.seed = seed;
        SomeImages shuffled = SomeImages.shuffled(Images.of(real), seed);
        Draws draws = new SeededDraws(seed, PATCHES, DIRECTIONS);
        compared = Math.min(this.pictures, real.size());
        kept = new KeptSlices(shuffled.range(0, compared), draws);
        int half = Math.min(compared, real.size() / 2);
        KeptSlices some = half == compared ? kept : new KeptSlices(shuffled.range(0, half), draws);
        realDistance = some.to(shuffled.range(half, 2 * half));
        realLikeness = MsSsim.ofPairs(shuffled, PAIRS, seed, Workers.ONE);
    }

    /// The figures of some pictures.
    ///
    /// @param generated as many as were said, or more, of random latent points
    /// @throws LabException if there are fewer, or their shape is not the real images'
    public Quality of(Pictures generated) throws LabException {
        Enough.requireShape(generated, real);
        if (generated.count() < pictures) {
            throw Enough.tooFew(generated.count(), pictures);
        }
        Images some = SomeImages.first(Images.of(generated), pictures);
        return new Quality(
                pictures,
                compared,
                kept.to(SomeImages.first(some, compared)),
                realDistance,
                MsSsim.ofPairs(some, PAIRS, seed, Workers.ONE),
                realLikeness,
                Double.NaN,
                Double.NaN,
                null);
    }
}
