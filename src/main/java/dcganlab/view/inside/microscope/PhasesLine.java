package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Phases;

import java.util.List;

/// Phases in one dimension: the input above, a row for each phase with its few weights on the left
/// and the pixels that it makes where they belong, and below them all pixels together.
record PhasesLine(Drawn drawn) implements Figure {
    private static final double GAP = 0.25;

    /// Of phases: no numbers, as those that stand beside them are.
    private static final List<String> NAMES = List.of("I", "II", "III");

    private static final double LABEL = 0.9;

    private Axis axis() {
        return drawn.across();
    }

    /// The most weights that a phase has.
    private int weights() {
        return Math.max(1, axis().weights(0));
    }

    private double output() {
        return LABEL + drawn.maps() * (weights() + GAP) + GAP;
    }

    private double phase(int phase) {
        return drawn.maps() + GAP + phase;
    }

    @Override
    public double columns() {
        return output() + Math.max(axis().output(), axis().input());
    }

    @Override
    public double rows() {
        return phase(axis().stride()) + GAP + 1;
    }

    @Override
    public void draw(Sketch sketch) {
        for (int map = 0; map < drawn.maps(); map++) {
            input(sketch, map);
        }
        Grid output = new Phases(drawn.progress().begun()).output();
        for (int phase = 0; phase < axis().stride(); phase++) {
            phase(sketch, phase, output);
        }
        drawn.output(sketch, output(), rows() - 1, output);
    }

    /// Input pixels stand as far apart as the output's width allows.
    private void input(Sketch sketch, int map) {
        double pitch = Math.max(1, (double) axis().output() / axis().input());
        for (int from = 0; from < axis().input(); from++) {
            double column = output() + (from + 0.5) * pitch - 0.5;
            double value = drawn.numbers().inputs().get(map).at(from);
            Look look = drawn.progress().inputLook(map, from);
            sketch.cell(column, map, value, drawn.mostInput(), look);
            if (drawn.progress().isLit(map, from)) {
                sketch.mark(column, map);
            }
        }
    }

    private void phase(Sketch sketch, int phase, Grid output) {
        double row = phase(phase);
        sketch.words(0, row, 0.8, NAMES.get(phase));
        int to = drawn.progress().to();
        for (int map = 0; map < drawn.maps(); map++) {
            Grid kernel = new Phases(drawn.numbers()).kernel(map, 0, phase);
            double column = LABEL + map * (weights() + GAP) + weights() - kernel.columns();
            drawn.kernel(sketch, column, row, kernel);
            if (to >= 0 && axis().phase(to) == phase) {
                sketch.mark(column, row, kernel.columns(), 1);
            }
        }
        String widest = sketch.widest(output);
        for (int pixel = 0; pixel < axis().output(); pixel++) {
            if (axis().phase(pixel) == phase) {
                double value = output.at(pixel);
                Look look = drawn.progress().outputLook(pixel);
                sketch.cell(output() + pixel, row, value, drawn.mostOutput(), look, widest);
                if (drawn.progress().isTouched(pixel)) {
                    sketch.mark(output() + pixel, row);
                }
            }
        }
    }
}
