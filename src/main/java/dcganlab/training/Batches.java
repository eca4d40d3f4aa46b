package dcganlab.training;

import dcganlab.data.ImageSet;

import java.util.random.RandomGenerator;

/// The order in which a run sees its images: pass after pass, each in a new random order. A batch
/// may begin in one pass and end in the next, so no image is left out and every batch is full.
final class Batches {
    private final ImageSet images;
    private final Randomness randomness;
    private int[] order = {};
    private long epochOfOrder = -1;

    Batches(ImageSet images, Randomness randomness) {
        this.images = images;
        this.randomness = randomness;
    }

    /// The images of one batch, by their numbers in the set.
    ///
    /// @param seen images that the run has seen before
    int[] next(long seen, int count) {
        int[] next = new int[count];
        for (int i = 0; i < count; i++) {
            long position = seen + i;
            order(position / images.size());
            next[i] = order[(int) (position % images.size())];
        }
        return next;
    }

    private void order(long epoch) {
        if (epoch == epochOfOrder) {
            return;
        }
        RandomGenerator random = randomness.order(epoch);
        order = new int[images.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        epochOfOrder = epoch;
    }
}
