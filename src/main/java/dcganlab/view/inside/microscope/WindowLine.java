package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;

import java.util.List;

/// The strided convolution in one dimension: what it looks at, and for each map the kernel where it
/// lies now, and below it the output pixel that comes of that.
record WindowLine(Looking looking) implements Figure {
    private static final double GAP = 0.4;

    private Axis across() {
        return looking.geometry().across();
    }

    private int maps() {
        return looking.up().maps();
    }

    @Override
    public double columns() {
        return across().output() + 2.0 * across().padding();
    }

    @Override
    public double rows() {
        return 1 + maps() * (2 + GAP);
    }

    @Override
    public void draw(Sketch sketch) {
        looking.draw(sketch);
        List<Grid> outputs = looking.outputs();
        for (int map = 0; map < maps(); map++) {
            draw(sketch, map, outputs.get(map));
        }
        looking.markWindow(sketch);
    }

    private void draw(Sketch sketch, int map, Grid output) {
        double row = 1 + map * (2 + GAP);
        Grid kernel = looking.up().kernels().get(map);
        if (looking.map() == map) {
            double left = looking.left(looking.at());
            sketch.grid(left, row, kernel, kernel.largest(), i -> Look.PLAIN);
            sketch.mark(left, row, kernel.columns(), 1);
        }
        double middle = (across().kernel() - 1) / 2.0;
        for (int pixel = 0; pixel < output.size(); pixel++) {
            double column = looking.left(pixel) + middle;
            double value = output.at(pixel);
            Look look = looking.outputLook(map, pixel);
            sketch.cell(column, row + 1, value, output.largest(), look);
            if (looking.map() == map && looking.at() == pixel) {
                sketch.mark(column, row + 1);
            }
        }
    }
}
