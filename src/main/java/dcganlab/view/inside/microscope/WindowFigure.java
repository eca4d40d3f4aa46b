package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;

import java.util.List;

/// The strided convolution: the kernel lies on a part of what it looks at, and goes on by `stride`
/// pixels. In a line all stand one below the other, in a picture next to each other.
record WindowFigure(Looking looking, Phrases phrases) implements Figure {
    private static final double GAP = 0.8;

    private boolean isLine() {
        return looking.geometry().isLine();
    }

    private Axis down() {
        return looking.geometry().down();
    }

    private Axis across() {
        return looking.geometry().across();
    }

    private int maps() {
        return looking.up().maps();
    }

    @Override
    public boolean isSquare() {
        return !isLine();
    }

    @Override
    public boolean hasHeadings() {
        return !isLine();
    }

    private double width() {
        return across().output() + 2.0 * across().padding();
    }

    private double kernels() {
        return width() + GAP;
    }

    private double outputs() {
        return kernels() + Math.max(3, across().kernel()) + GAP;
    }

    /// Where the kernel and the output of a map begin.
    private double below(int map) {
        return map * (Math.max(down().kernel(), down().input()) + GAP / 2);
    }

    @Override
    public double columns() {
        return isLine() ? width() : outputs() + across().input();
    }

    @Override
    public double rows() {
        return isLine()
                ? 1 + 2 * maps() + GAP / 2 * maps()
                : Math.max(down().output() + 2.0 * down().padding(), below(maps()) - GAP / 2);
    }

    @Override
    public void draw(Sketch sketch) {
        Grid padded = looking.padded();
        double most = padded.largest();
        sketch.grid(0, 0, padded, most, i -> looking.isAround(i) ? Look.ZERO : Look.PLAIN);
        if (!isLine()) {
            sketch.head(0, phrases.of("wide"));
            sketch.head(kernels(), phrases.of("kernel"));
            sketch.head(outputs(), phrases.of("output"));
        }
        List<Grid> outputs = looking.outputs();
        for (int map = 0; map < maps(); map++) {
            if (isLine()) {
                line(sketch, map, outputs.get(map));
            } else {
                square(sketch, map, outputs.get(map));
            }
        }
        if (looking.at() >= 0) {
            sketch.mark(left(looking.at()), top(looking.at()), across().kernel(), down().kernel());
        }
    }

    /// Where the window of an output pixel begins.
    private double left(int pixel) {
        return looking.geometry().inputColumn(pixel) * (double) across().stride();
    }

    private double top(int pixel) {
        return looking.geometry().inputRow(pixel) * (double) down().stride();
    }

    private void line(Sketch sketch, int map, Grid output) {
        double row = 1 + map * (2 + GAP / 2);
        Grid kernel = looking.up().kernels().get(map);
        if (looking.map() == map) {
            sketch.grid(left(looking.at()), row, kernel, kernel.largest(), i -> Look.PLAIN);
            sketch.mark(left(looking.at()), row, kernel.columns(), 1);
        }
        double middle = (across().kernel() - 1) / 2.0;
        for (int pixel = 0; pixel < output.size(); pixel++) {
            double column = left(pixel) + middle;
            double value = output.at(pixel);
            Look look = looking.outputLook(map, pixel);
            sketch.cell(column, row + 1, value, output.largest(), look);
            if (looking.map() == map && looking.at() == pixel) {
                sketch.mark(column, row + 1, 1, 1);
            }
        }
    }

    private void square(Sketch sketch, int map, Grid output) {
        double row = below(map);
        Grid kernel = looking.up().kernels().get(map);
        sketch.grid(kernels(), row, kernel, kernel.largest(), i -> Look.PLAIN);
        sketch.grid(outputs(), row, output, output.largest(), i -> looking.outputLook(map, i));
        if (looking.map() == map) {
            sketch.mark(kernels(), row, kernel.columns(), kernel.rows());
            sketch.mark(
                    outputs() + looking.geometry().inputColumn(looking.at()),
                    row + looking.geometry().inputRow(looking.at()),
                    1,
                    1);
        }
    }
}
