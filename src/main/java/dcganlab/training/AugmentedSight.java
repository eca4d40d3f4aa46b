package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.DiffAugment;
import dcganlab.nn.SeenImages;

import java.util.random.RandomGenerator;

/// Augments whatever the discriminator sees in one step. Real and generated images are changed by
/// the same kinds of change, each image by random numbers of its own, of which every step has its
/// own as well.
final class AugmentedSight implements Sight {
    /// Batches that are seen in one step, at most: two for each update of the discriminator, of
    /// which there are up to 10, and one for the generator's.
    private static final long MOST = 32;

    private final DiffAugment augmentation;
    private final Randomness randomness;
    private final int batch;
    private long next;

    /// @param batch images in a batch
    AugmentedSight(DiffAugment augmentation, Randomness randomness, int batch, long step) {
        this.augmentation = augmentation;
        this.randomness = randomness;
        this.batch = batch;
        next = step * MOST;
    }

    @Override
    public SeenImages of(NDArray images) {
        RandomGenerator random = randomness.augmentation(next++);
        float[] draws = new float[batch * SeenImages.DRAWS];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = random.nextFloat();
        }
        Shape shape = new Shape(batch, SeenImages.DRAWS);
        return SeenImages.augmented(images, augmentation, images.getManager().create(draws, shape));
    }
}
