package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.SpreadInput;

/// Zeros inserted in one dimension: the spread input, the kernel below where it lies now, and the
/// output. Over an output pixel lies the flipped kernel; an input pixel is met by each of its
/// weights in turn, which is the kernel as it is, its stamp.
record SpreadLine(Drawn drawn) implements Figure {
    private static final double GAP = 0.4;

    @Override
    public double columns() {
        return drawn.across().spread();
    }

    @Override
    public double rows() {
        return drawn.maps() * (2 + GAP) + 1;
    }

    @Override
    public void draw(Sketch sketch) {
        for (int map = 0; map < drawn.maps(); map++) {
            double row = map * (2 + GAP);
            spread(sketch, map, row);
            kernel(sketch, map, row + 1);
        }
        Grid output = new SpreadInput(drawn.progress().begun()).output();
        drawn.output(sketch, middle(), rows() - 1, output);
    }

    /// Where the output begins: below the middle of the kernel that makes its first pixel.
    private double middle() {
        return (drawn.across().kernel() - 1) / 2.0;
    }

    private void spread(Sketch sketch, int map, double row) {
        Axis axis = drawn.across();
        Progress progress = drawn.progress();
        Grid spread = new SpreadInput(drawn.numbers()).spread(map);
        String widest = sketch.widest(spread);
        for (int place = 0; place < spread.columns(); place++) {
            int from = SpreadInput.source(axis, place);
            Look look = from < 0 ? Look.ZERO : progress.inputLook(map, from);
            sketch.cell(place, row, spread.at(place), drawn.mostInput(), look, widest);
            if (from >= 0 && progress.from() == from && progress.map() == map) {
                sketch.mark(place, row);
            }
        }
    }

    private void kernel(Sketch sketch, int map, double row) {
        Progress progress = drawn.progress();
        Axis axis = drawn.across();
        if (progress.to() >= 0) {
            drawn.kernel(sketch, progress.to(), row, new SpreadInput(drawn.numbers()).flipped(map));
            sketch.mark(progress.to(), row - 1, axis.kernel(), 2);
        } else if (progress.map() == map) {
            Grid kernel = drawn.numbers().kernels().get(map);
            int start = axis.start(progress.from());
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int to = start + tap;
                if (to >= 0 && to < axis.output()) {
                    double value = kernel.at(tap);
                    sketch.cell(middle() + to, row, value, drawn.mostWeight(), Look.PLAIN);
                }
            }
        }
    }
}
