package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import dcganlab.model.DiffAugment;

import java.util.List;
import java.util.function.UnaryOperator;

/// Images as the discriminator sees them, with what a gradient needs to find back to them as they
/// were before.
///
/// @param images in {@link Phases}
/// @param augmentation what was done to them
/// @param draws by which random numbers, a single array; none where nothing was done
public record SeenImages(NDArray images, DiffAugment augmentation, List<NDArray> draws) {
    /// Random numbers by which one image is changed.
    public static final int DRAWS = 7;

    public SeenImages {
        draws = List.copyOf(draws);
    }

    /// As they are.
    ///
    /// @param images in phases
    public static SeenImages plainly(NDArray images) {
        return new SeenImages(images, DiffAugment.NONE, List.of());
    }

    /// Changed, each in its own way.
    ///
    /// @param images in phases, n of them
    /// @param draws `[n, 7]`, 0 to 1, see `augment.py`
    public static SeenImages augmented(NDArray images, DiffAugment augmentation, NDArray draws) {
        NDArray changed =
                Operations.run(images.getManager(), "augmented", images, draws, kinds(augmentation))
                        .getFirst();
        return new SeenImages(changed, augmentation, List.of(draws));
    }

    /// With something added to them, which no gradient notices.
    public SeenImages with(UnaryOperator<NDArray> addition) {
        return new SeenImages(addition.apply(images), augmentation, draws);
    }

    /// What was done in the numbers of `augment.py`.
    long[] kinds() {
        return kinds(augmentation);
    }

    private static long[] kinds(DiffAugment augmentation) {
        return new long[] {
            augmentation.colour() ? 1 : 0,
            augmentation.shift() ? 1 : 0,
            augmentation.cutout() ? 1 : 0
        };
    }
}
