package dcganlab.model.convolution;

/// Small convolutions, one for each phase: `stride` neighbouring pixels along an axis are made of
/// different weights, `w[a], w[a + stride], …` for phase `a`, and no zero is ever multiplied. Four
/// phases for stride 2 in a picture. What they make is laid side by side (Shi et al. 2016, "Is the
/// deconvolution layer the same as a convolutional layer?").
public record Phases(Transposed of) implements Formulation {
    /// The kernel of a phase, flipped as it goes over the input; a zero alone if it has no weights,
    /// which is so where the stride is longer than the kernel.
    public Grid kernel(int map, int down, int across) {
        Axis rows = of.geometry().down();
        Axis columns = of.geometry().across();
        int height = rows.weights(down);
        int width = columns.weights(across);
        if (height == 0 || width == 0) {
            return Grid.zeros(1, 1);
        }
        Grid kernel = of.kernels().get(map);
        return Grid.of(
                height,
                width,
                (r, c) ->
                        kernel.at(
                                down + rows.stride() * (height - 1 - r),
                                across + columns.stride() * (width - 1 - c)));
    }

    /// Where the kernel of an output pixel's phase begins on the input, along one axis; negative
    /// before the first pixel.
    public static int begin(Axis axis, int to) {
        int last = (to + axis.padding()) / axis.stride();
        return last - Math.max(1, axis.weights(axis.phase(to))) + 1;
    }

    @Override
    public Grid output() {
        Axis down = of.geometry().down();
        Axis across = of.geometry().across();
        return Grid.of(
                down.output(),
                across.output(),
                (r, c) -> {
                    double sum = 0;
                    for (int map = 0; map < of.maps(); map++) {
                        Grid kernel = kernel(map, down.phase(r), across.phase(c));
                        sum += of.inputs().get(map).meets(kernel, begin(down, r), begin(across, c));
                    }
                    return sum;
                });
    }
}
