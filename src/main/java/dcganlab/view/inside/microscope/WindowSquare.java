package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;

import java.util.List;

/// The strided convolution in two dimensions: what it looks at, with the part on which the kernel
/// lies now, and next to it each map's kernel and output.
record WindowSquare(Looking looking, Phrases phrases) implements SquareFigure {
    private static final double GAP = 0.8;

    private Axis down() {
        return looking.geometry().down();
    }

    private Axis across() {
        return looking.geometry().across();
    }

    private int maps() {
        return looking.up().maps();
    }

    private double kernels() {
        return across().output() + 2.0 * across().padding() + GAP;
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
        return outputs() + across().input();
    }

    @Override
    public double rows() {
        return Math.max(down().output() + 2.0 * down().padding(), below(maps()) - GAP / 2);
    }

    @Override
    public void draw(Sketch sketch) {
        looking.draw(sketch);
        head(sketch, 0, "wide");
        head(sketch, kernels(), "kernel");
        head(sketch, outputs(), "output");
        List<Grid> outputs = looking.outputs();
        for (int map = 0; map < maps(); map++) {
            draw(sketch, map, outputs.get(map));
        }
        looking.markWindow(sketch);
    }

    private void draw(Sketch sketch, int map, Grid output) {
        double row = below(map);
        Grid kernel = looking.up().kernels().get(map);
        sketch.grid(kernels(), row, kernel, kernel.largest(), i -> Look.PLAIN);
        sketch.grid(outputs(), row, output, output.largest(), i -> looking.outputLook(map, i));
        if (looking.map() == map) {
            sketch.mark(kernels(), row, kernel.columns(), kernel.rows());
            sketch.mark(
                    outputs() + looking.geometry().inputColumn(looking.at()),
                    row + looking.geometry().inputRow(looking.at()));
        }
    }
}
