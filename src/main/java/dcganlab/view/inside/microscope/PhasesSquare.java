package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Phases;

/// Phases in two dimensions: the input, each phase's few weights and beside them the pixels that it
/// makes, and the output, in which they lie next to each other.
record PhasesSquare(Drawn drawn, Phrases phrases) implements SquareFigure {
    private static final double GAP = 0.7;

    private double phases() {
        return drawn.across().input() + GAP;
    }

    private static int weights(Axis axis) {
        return Math.max(1, axis.weights(0));
    }

    private static int pixels(Axis axis) {
        return Math.ceilDiv(axis.output(), axis.stride());
    }

    private double width() {
        return weights(drawn.across()) + 0.3 + pixels(drawn.across()) + GAP;
    }

    private double height() {
        double kernels = drawn.maps() * (weights(drawn.down()) + 0.3) - 0.3;
        return Math.max(kernels, pixels(drawn.down())) + GAP;
    }

    private double output() {
        return phases() + drawn.across().stride() * width();
    }

    @Override
    public double columns() {
        return output() + drawn.across().output();
    }

    @Override
    public double rows() {
        double inputs = drawn.maps() * (drawn.down().input() + 0.5) - 0.5;
        double phases = drawn.down().stride() * height() - GAP;
        return Math.max(Math.max(inputs, phases), drawn.down().output());
    }

    @Override
    public void draw(Sketch sketch) {
        head(sketch, 0, "input");
        head(sketch, phases(), "phases");
        head(sketch, output(), "output");
        for (int map = 0; map < drawn.maps(); map++) {
            drawn.input(sketch, 0, map * (drawn.down().input() + 0.5), map);
        }
        Grid output = new Phases(drawn.progress().begun()).output();
        for (int a = 0; a < drawn.down().stride(); a++) {
            for (int b = 0; b < drawn.across().stride(); b++) {
                phase(sketch, a, b, output);
            }
        }
        drawn.output(sketch, output(), 0, output);
    }

    private void phase(Sketch sketch, int a, int b, Grid output) {
        double left = phases() + b * width();
        double top = a * height();
        int to = drawn.progress().to();
        boolean now =
                to >= 0
                        && drawn.down().phase(drawn.geometry().outputRow(to)) == a
                        && drawn.across().phase(drawn.geometry().outputColumn(to)) == b;
        for (int map = 0; map < drawn.maps(); map++) {
            Grid kernel = new Phases(drawn.numbers()).kernel(map, a, b);
            double below = top + map * (weights(drawn.down()) + 0.3);
            drawn.kernel(sketch, left, below, kernel);
            if (now) {
                sketch.mark(left, below, kernel.columns(), kernel.rows());
            }
        }
        double right = left + weights(drawn.across()) + 0.3;
        String widest = sketch.widest(output);
        for (int pixel = 0; pixel < output.size(); pixel++) {
            int r = drawn.geometry().outputRow(pixel);
            int c = drawn.geometry().outputColumn(pixel);
            if (drawn.down().phase(r) == a && drawn.across().phase(c) == b) {
                double column = right + nth(drawn.across(), c);
                double row = top + nth(drawn.down(), r);
                Look look = drawn.progress().outputLook(pixel);
                sketch.cell(column, row, output.at(pixel), drawn.mostOutput(), look, widest);
                if (drawn.progress().isTouched(pixel)) {
                    sketch.mark(column, row);
                }
            }
        }
    }

    /// The how manieth pixel of its phase an output pixel is, from 0.
    private static int nth(Axis axis, int to) {
        return to / axis.stride();
    }
}
