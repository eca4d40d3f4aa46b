package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.PictureSigns;
import dcganlab.model.Pictures;

import org.jspecify.annotations.Nullable;

/// Signs of trouble in a generator's pictures while it learns: whether they differ from each other
/// and from what they were, have a grain, are black and white, held against the same real images
/// every time. One thread at a time.
final class LiveSigns {
    /// Pictures that are remembered from one time to the next.
    private static final int REMEMBERED = 32;

    private final double realSpread;
    private final double realPeak;
    private final Tones realTones;
    private @Nullable Images before;

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
    /// @param generated 32 or more, always of the same latent points
    PictureSigns of(Pictures generated) {
        Images all = Images.of(generated);
        Images some = Images.of(generated.first(REMEMBERED));
        double change = before == null ? Double.NaN : part(Spread.between(some, before));
        before = some;
        return new PictureSigns(
                part(Spread.among(all)),
                change,
                NyquistPeak.of(all),
                realPeak,
                Tones.of(all).extreme(),
                realTones.extreme(),
                realTones.colour(),
                realTones.light());
    }

    private double part(double distance) {
        return realSpread == 0 ? Double.NaN : distance / realSpread;
    }
}
