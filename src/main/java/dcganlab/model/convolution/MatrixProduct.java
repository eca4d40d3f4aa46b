package dcganlab.model.convolution;

/// A strided convolution is a matrix C with a row for each pixel that it makes; the transposed
/// convolution multiplies by the same matrix transposed. Hence its name.
public record MatrixProduct(Transposed of) implements Formulation {
    /// C: a row for each input pixel of each map, a column for each output pixel of the transposed
    /// convolution. Most of it is 0, and the rest are the same few weights again and again.
    public Grid matrix() {
        Geometry geometry = of.geometry();
        return Grid.of(
                of.maps() * geometry.inputs(),
                geometry.outputs(),
                (row, to) -> {
                    Grid kernel = of.kernels().get(row / geometry.inputs());
                    int from = row % geometry.inputs();
                    int r = geometry.outputRow(to) - geometry.down().start(geometry.inputRow(from));
                    int c =
                            geometry.outputColumn(to)
                                    - geometry.across().start(geometry.inputColumn(from));
                    return kernel.orZero(r, c);
                });
    }

    /// All numbers of all maps in one column.
    public Grid vector() {
        int pixels = of.geometry().inputs();
        return Grid.of(
                of.maps() * pixels,
                1,
                (row, column) -> of.inputs().get(row / pixels).at(row % pixels));
    }

    @Override
    public Grid output() {
        Grid matrix = matrix();
        Grid vector = vector();
        int columns = of.geometry().across().output();
        return Grid.of(
                of.geometry().down().output(),
                columns,
                (r, c) -> {
                    double sum = 0;
                    for (int row = 0; row < matrix.rows(); row++) {
                        sum += matrix.at(row, r * columns + c) * vector.at(row);
                    }
                    return sum;
                });
    }
}
