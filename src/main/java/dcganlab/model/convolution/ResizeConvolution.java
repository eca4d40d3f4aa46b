package dcganlab.model.convolution;

/// The other way to make a picture larger: each pixel is repeated, then an ordinary convolution
/// goes over it with zeros around (Odena, Dumoulin and Olah 2016).
///
/// @param down how often a row is repeated
/// @param across how often a pixel of a row is
/// @param kernel of odd sides, so that the size stays
public record ResizeConvolution(Grid input, int down, int across, Grid kernel) {
    public ResizeConvolution {
        if (down < 1 || across < 1 || kernel.rows() % 2 == 0 || kernel.columns() % 2 == 0) {
            throw new IllegalArgumentException(down + " x " + across + ", " + kernel);
        }
    }

    /// The input with each pixel repeated.
    public Grid enlarged() {
        return Grid.of(
                input.rows() * down,
                input.columns() * across,
                (r, c) -> input.at(r / down, c / across));
    }

    public Grid output() {
        Grid enlarged = enlarged();
        return Grid.of(
                enlarged.rows(),
                enlarged.columns(),
                (r, c) -> enlarged.meets(kernel, r - kernel.rows() / 2, c - kernel.columns() / 2));
    }

    /// How many products add to each output pixel: as many as the kernel has weights, but for the
    /// edges.
    public Grid contributions() {
        Grid ones = Grid.of(input.rows(), input.columns(), (r, c) -> 1);
        Grid weights = Grid.of(kernel.rows(), kernel.columns(), (r, c) -> 1);
        return new ResizeConvolution(ones, down, across, weights).output();
    }
}
