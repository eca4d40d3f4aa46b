package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.PictureSigns;
import dcganlab.model.Pictures;

import org.jspecify.annotations.Nullable;

/// Signs of trouble in a generator's pictures while it learns: whether they differ from each other
/// and from what they were, have a grain, are black and white, held against the same real images
/// every time. Takes about a tenth of the time of {@link LiveQuality}. One thread at a time.
final class LiveSigns {
    /// Pictures that are remembered from one time to the next, and enough for grain and tones.
    static final int SOME = 32;

    private final double realSpread;
    private final double realPeak;
    private final Tones realTones;
    private final PictureChange change = new PictureChange();

    /// @param real two or more
    LiveSigns(ImageSet real, long seed) {
        SomeImages shuffled = SomeImages.shuffled(Images.of(real), seed);
        SomeImages some = shuffled.range(0, Math.min(LiveQuality.MOST, shuffled.count()));
        realSpread = Spread.among(some);
        realPeak = NyquistPeak.of(some);
        realTones = Tones.of(some);
    }

    /// Looks at pictures, and remembers some of them for the next time.
    ///
    /// @param step of the generator
    /// @param generated 32 or more, always of the same latent points
    /// @param later the first 32 a hundred steps later; none if nobody looked
    PictureSigns of(long step, Pictures generated, @Nullable Pictures later) {
        Images all = Images.of(generated);
        Images some = Images.of(generated.first(SOME));
        return new PictureSigns(
                part(Spread.among(all)),
                part(change.of(step, some, later == null ? null : Images.of(later))),
                NyquistPeak.of(some),
                realPeak,
                Tones.of(some).extreme(),
                realTones.extreme(),
                realTones.colour(),
                realTones.light());
    }

    private double part(double distance) {
        return realSpread == 0 ? Double.NaN : distance / realSpread;
    }
}
