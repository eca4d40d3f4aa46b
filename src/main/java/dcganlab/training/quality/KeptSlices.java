package dcganlab.training.quality;

import java.util.ArrayList;
import java.util.List;

/// One side of a {@link SlicedWasserstein} distance, computed once and kept: for a small set that
/// others are compared with again and again. Works on the calling thread alone.
final class KeptSlices {
    private final Images images;
    private final Draws draws;

    /// `[levels][directions][count * patches]`, each direction's numbers in rising order.
    private final float[][][] slices;

    KeptSlices(Images images, Draws draws) {
        this.images = images;
        this.draws = draws;
        slices = new float[LaplacianPyramid.levels(images.size())][][];
        for (int level = 0; level < slices.length; level++) {
            slices[level] = slices(images, level);
        }
    }

    /// The distance of as many other pictures.
    SlicedDistance to(Images others) {
        SlicedWasserstein.requireSameShape(images, others);
        List<Double> distances = new ArrayList<>();
        for (int level = 0; level < slices.length; level++) {
            double sum = SlicedWasserstein.sum(slices[level], slices(others, level));
            distances.add(SlicedWasserstein.PAPER_UNIT * sum / draws.directions());
        }
        return new SlicedDistance(distances);
    }

    private float[][] slices(Images some, int level) {
        Descriptors descriptors = Descriptors.of(some, level, draws, Workers.ONE);
        return descriptors.slices(draws.directions(level, descriptors.values()));
    }
}
