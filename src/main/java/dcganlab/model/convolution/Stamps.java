package dcganlab.model.convolution;

/// Stamp and add: each input pixel multiplies the kernel, and lays it down `stride` pixels from its
/// neighbour's. Where stamps overlap they add up; then the padding is cut off.
public record Stamps(Transposed of) implements Formulation {
    /// What an input pixel lays down.
    public Grid stamp(int map, int from) {
        return of.kernels().get(map).times(of.inputs().get(map).at(from));
    }

    /// The sum of all stamps before anything is cut off, with what an output has beyond them.
    public Grid uncut() {
        Axis down = of.geometry().down();
        Axis across = of.geometry().across();
        double[][] sums = new double[down.uncut()][across.uncut()];
        for (int map = 0; map < of.maps(); map++) {
            for (int from = 0; from < of.geometry().inputs(); from++) {
                int top = of.geometry().inputRow(from) * down.stride();
                int left = of.geometry().inputColumn(from) * across.stride();
                add(stamp(map, from), sums, top, left);
            }
        }
        return Grid.of(down.uncut(), across.uncut(), (r, c) -> sums[r][c]);
    }

    private static void add(Grid stamp, double[][] sums, int top, int left) {
        for (int r = 0; r < stamp.rows(); r++) {
            for (int c = 0; c < stamp.columns(); c++) {
                sums[top + r][left + c] += stamp.at(r, c);
            }
        }
    }

    @Override
    public Grid output() {
        Axis down = of.geometry().down();
        Axis across = of.geometry().across();
        return uncut().part(down.padding(), across.padding(), down.output(), across.output());
    }
}
