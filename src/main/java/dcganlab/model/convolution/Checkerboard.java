package dcganlab.model.convolution;

import java.util.List;

/// What a transposed convolution makes of an even area, far from the edges: a pattern that repeats
/// every `stride` pixels, and is even only if the weights of all phases have the same sum. Equal
/// counts of weights make it milder and do not exclude it (Odena, Dumoulin and Olah 2016).
///
/// @param kernel the sum of the kernels of all maps
public record Checkerboard(Geometry geometry, Grid kernel) {
    /// Pixels of a side of [#pattern]: a multiple of each stride up to 4, so that the spectrum has
    /// their frequencies, and even, so that it has the highest.
    public static final int SIDE = 24;

    /// Of all maps, each full of ones.
    public static Checkerboard of(Transposed of) {
        Grid sum = of.kernels().stream().reduce(Grid::plus).orElseThrow();
        return new Checkerboard(of.geometry(), sum);
    }

    /// That of the contributions: all weights are 1.
    public static Checkerboard ofCounts(Geometry geometry) {
        return new Checkerboard(
                geometry,
                Grid.of(geometry.down().kernel(), geometry.across().kernel(), (r, c) -> 1));
    }

    /// The sum of the weights that serve a phase.
    public double sum(int down, int across) {
        double sum = 0;
        for (int r = down; r < kernel.rows(); r += geometry.down().stride()) {
            for (int c = across; c < kernel.columns(); c += geometry.across().stride()) {
                sum += kernel.at(r, c);
            }
        }
        return sum;
    }

    /// The pattern; a single row of it for a line.
    public Grid pattern() {
        int rows = geometry.isLine() ? 1 : SIDE;
        return Grid.of(
                rows,
                SIDE,
                (r, c) -> sum(r % geometry.down().stride(), c % geometry.across().stride()));
    }

    /// How much of the pattern repeats along a row with each frequency.
    public Spectrum spectrum() {
        return Spectrum.of(pattern());
    }

    /// Whether an even area stays even, but for rounding.
    public boolean isEven() {
        Grid pattern = pattern();
        double first = pattern.at(0);
        double bound = 1e-9 * Math.max(1, pattern.largest());
        return pattern.values().stream().allMatch(value -> Math.abs(value - first) <= bound);
    }

    /// The different sums of phases, in the order of the phases.
    public List<Double> sums() {
        return pattern()
                .part(0, 0, geometry.down().stride(), geometry.across().stride())
                .values()
                .stream()
                .distinct()
                .toList();
    }
}
