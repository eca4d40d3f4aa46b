package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Transposed;

import java.util.List;

/// What several figures draw alike: the input, the output so far, and how strong colours are.
///
/// @param mostOutput the largest magnitude of all that comes out at last, so that a colour stays
///   while sums grow
record Drawn(Progress progress, double mostOutput) {
    Drawn(Progress progress) {
        this(progress, new Stamps(progress.numbers()).uncut().largest());
    }

    Transposed numbers() {
        return progress.numbers();
    }

    Geometry geometry() {
        return progress.geometry();
    }

    Axis across() {
        return geometry().across();
    }

    Axis down() {
        return geometry().down();
    }

    int maps() {
        return numbers().maps();
    }

    double mostInput() {
        return largest(numbers().inputs());
    }

    double mostWeight() {
        return largest(numbers().kernels());
    }

    private static double largest(List<Grid> grids) {
        return grids.stream().mapToDouble(Grid::largest).max().orElse(0);
    }

    /// An input map, with what counts now marked.
    void input(Sketch sketch, double column, double row, int map) {
        Grid grid = numbers().inputs().get(map);
        sketch.grid(column, row, grid, mostInput(), from -> progress.inputLook(map, from));
        for (int from = 0; from < grid.size(); from++) {
            if (progress.isLit(map, from)) {
                sketch.mark(column + geometry().inputColumn(from), row + geometry().inputRow(from));
            }
        }
    }

    /// A kernel.
    void kernel(Sketch sketch, double column, double row, Grid kernel) {
        sketch.grid(column, row, kernel, mostWeight(), i -> Look.PLAIN);
    }

    /// The output so far, with what the current step changes marked.
    void output(Sketch sketch, double column, double row, Grid output) {
        sketch.grid(column, row, output, mostOutput(), progress::outputLook);
        for (int to = 0; to < output.size(); to++) {
            if (progress.to() == to) {
                sketch.mark(column + geometry().outputColumn(to), row + geometry().outputRow(to));
            }
        }
        reach(sketch, column, row);
    }

    /// Where the current input pixel's stamp lies on the output, as far as it is not cut off.
    private void reach(Sketch sketch, double column, double row) {
        int from = progress.from();
        if (from < 0) {
            return;
        }
        int top = Math.max(0, down().start(geometry().inputRow(from)));
        int left = Math.max(0, across().start(geometry().inputColumn(from)));
        int bottom =
                Math.min(
                        down().output(), down().start(geometry().inputRow(from)) + down().kernel());
        int right =
                Math.min(
                        across().output(),
                        across().start(geometry().inputColumn(from)) + across().kernel());
        if (bottom > top && right > left) {
            sketch.mark(column + left, row + top, right - left, bottom - top);
        }
    }
}
