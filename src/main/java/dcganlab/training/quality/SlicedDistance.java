package dcganlab.training.quality;

import java.util.List;

/// A sliced Wasserstein distance times 1000, as its paper reports it: 0 for equal sets, a few for
/// two samples of the same images (the fewer pictures, the more), hundreds for noise.
///
/// @param levels one for each size of the pyramid: of the whole picture (its finest details), of
///   the half, and so on down to 16 pixels (the large shapes)
public record SlicedDistance(List<Double> levels) {
    public SlicedDistance {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("no level");
        }
    }

    /// The mean of all levels.
    public double mean() {
        return levels.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /// Side in pixels of a level.
    ///
    /// @param level 0 for the finest
    public int side(int level) {
        return LaplacianPyramid.SMALLEST << (levels.size() - 1 - level);
    }
}
