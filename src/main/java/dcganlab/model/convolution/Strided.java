package dcganlab.model.convolution;

import java.util.List;

/// The mirror of a [Transposed] convolution: with the same sizes, a strided convolution of one map,
/// as large as that one's output, to several, as large as its inputs. The shapes come back by it,
/// the numbers do not.
///
/// @param input the map
/// @param kernels one for each map that comes out
public record Strided(Geometry geometry, Grid input, List<Grid> kernels) {
    public Strided {
        kernels = List.copyOf(kernels);
        if (input.rows() != geometry.down().output()
                || input.columns() != geometry.across().output()) {
            throw new IllegalArgumentException(input.rows() + " x " + input.columns());
        }
    }

    /// What comes out in one of the maps: sums of what the kernel meets, `stride` pixels apart,
    /// with `padding` zeros around the input.
    public Grid output(int map) {
        Axis down = geometry.down();
        Axis across = geometry.across();
        return Grid.of(
                down.input(),
                across.input(),
                (r, c) -> input.meets(kernels.get(map), down.start(r), across.start(c)));
    }

    /// The gradient with respect to the input, of which each number has as many parts as there are
    /// outputs that saw it: the transposed convolution of the outputs' gradients.
    ///
    /// @param gradients with respect to what comes out, map by map
    public Transposed wayBack(List<Grid> gradients) {
        return new Transposed(geometry, gradients, kernels);
    }
}
