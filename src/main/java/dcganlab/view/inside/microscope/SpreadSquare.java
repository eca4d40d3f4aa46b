package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.SpreadInput;

/// Zeros inserted in two dimensions: each spread map, the flipped kernels, and the output.
record SpreadSquare(Drawn drawn, Phrases phrases) implements SquareFigure {
    private static final double GAP = 0.8;

    private double kernels() {
        return drawn.maps() * (drawn.across().spread() + GAP);
    }

    private double output() {
        return kernels() + Math.max(drawn.across().kernel(), 3) + GAP;
    }

    @Override
    public double columns() {
        return output() + drawn.across().output();
    }

    @Override
    public double rows() {
        return Math.max(drawn.down().spread(), drawn.maps() * (drawn.down().kernel() + GAP) - GAP);
    }

    @Override
    public void draw(Sketch sketch) {
        SpreadInput whole = new SpreadInput(drawn.numbers());
        head(sketch, 0, "spread");
        head(sketch, kernels(), "flipped");
        head(sketch, output(), "output");
        for (int map = 0; map < drawn.maps(); map++) {
            spread(sketch, map, map * (drawn.across().spread() + GAP), whole.spread(map));
            double below = map * (drawn.down().kernel() + GAP);
            drawn.kernel(sketch, kernels(), below, whole.flipped(map));
        }
        drawn.output(sketch, output(), 0, new SpreadInput(drawn.progress().begun()).output());
    }

    private void spread(Sketch sketch, int map, double left, Grid spread) {
        Progress progress = drawn.progress();
        Geometry geometry = drawn.geometry();
        String widest = sketch.widest(spread);
        for (int place = 0; place < spread.size(); place++) {
            int r = place / spread.columns();
            int c = place % spread.columns();
            int from = from(r, c);
            Look look = from < 0 ? Look.ZERO : progress.inputLook(map, from);
            sketch.cell(left + c, r, spread.at(place), drawn.mostInput(), look, widest);
            if (from >= 0 && progress.from() == from && progress.map() == map) {
                sketch.mark(left + c, r);
            }
        }
        int to = progress.to();
        if (to >= 0) {
            sketch.mark(
                    left + geometry.outputColumn(to),
                    geometry.outputRow(to),
                    drawn.across().kernel(),
                    drawn.down().kernel());
        }
    }

    private int from(int row, int column) {
        Axis down = drawn.down();
        Axis across = drawn.across();
        int r = SpreadInput.source(down, row);
        int c = SpreadInput.source(across, column);
        return r < 0 || c < 0 ? -1 : r * across.input() + c;
    }
}
