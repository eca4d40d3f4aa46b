package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;

/// Stamp and add in two dimensions: the input, the stamp of the current pixel below it, and the sum
/// of all stamps with their outlines, which cross where they overlap. The border is cut off.
record StampsSquare(Drawn drawn, Phrases phrases) implements SquareFigure {
    private static final double GAP = 1.2;

    @Override
    public double columns() {
        return right() + drawn.across().uncut();
    }

    /// Where the sum begins.
    private double right() {
        return Math.max(map(drawn.maps()) - 0.5, drawn.across().kernel()) + GAP;
    }

    /// Where an input map begins.
    private double map(int map) {
        return map * (drawn.across().input() + 0.5);
    }

    @Override
    public double rows() {
        return Math.max(drawn.down().uncut(), below() + drawn.down().kernel());
    }

    /// Where the stamp begins.
    private double below() {
        return drawn.down().input() + 1;
    }

    @Override
    public void draw(Sketch sketch) {
        head(sketch, 0, "input");
        for (int map = 0; map < drawn.maps(); map++) {
            drawn.input(sketch, map(map), 0, map);
        }
        stamp(sketch);
        head(sketch, right(), "sum");
        Axis down = drawn.down();
        Axis across = drawn.across();
        Grid uncut = new Stamps(drawn.progress().begun()).uncut();
        sketch.grid(right(), 0, uncut, drawn.mostOutput(), this::look);
        outlines(sketch);
        sketch.keep(right() + across.padding(), down.padding(), across.output(), down.output());
        int to = drawn.progress().to();
        if (to >= 0) {
            sketch.mark(
                    right() + across.padding() + drawn.geometry().outputColumn(to),
                    down.padding() + drawn.geometry().outputRow(to));
        }
    }

    private void stamp(Sketch sketch) {
        Progress progress = drawn.progress();
        if (progress.from() < 0) {
            return;
        }
        if (sketch.hasRoomForHeadings()) { // Else it would lie on the input.
            sketch.heading(0, below(), phrases.of("stamp"));
        }
        Grid stamp = new Stamps(drawn.numbers()).stamp(progress.map(), progress.from());
        sketch.grid(0, below(), stamp, drawn.mostOutput(), i -> Look.PLAIN);
        sketch.mark(0, below(), stamp.columns(), stamp.rows());
    }

    private Look look(int place) {
        int row = place / drawn.across().uncut() - drawn.down().padding();
        int column = place % drawn.across().uncut() - drawn.across().padding();
        boolean inside =
                row >= 0
                        && row < drawn.down().output()
                        && column >= 0
                        && column < drawn.across().output();
        if (inside) {
            return drawn.progress().outputLook(row * drawn.across().output() + column);
        }
        boolean stamped =
                drawn.progress()
                        .isStamped(from ->
                                drawn.down().reaches(drawn.geometry().inputRow(from), row)
                                        && drawn.across()
                                                .reaches(
                                                        drawn.geometry().inputColumn(from),
                                                        column));
        return stamped ? Look.CUT : Look.CUT_BLANK;
    }

    private void outlines(Sketch sketch) {
        Progress progress = drawn.progress();
        for (int from = 0; from < drawn.geometry().inputs(); from++) {
            double column = right() + drawn.geometry().inputColumn(from) * drawn.across().stride();
            double row = drawn.geometry().inputRow(from) * drawn.down().stride();
            int width = drawn.across().kernel();
            int height = drawn.down().kernel();
            if (progress.from() == from) {
                sketch.mark(column, row, width, height);
            } else if (progress.from() < 0
                    ? progress.to() >= 0 && progress.isLit(0, from)
                    : progress.isGiven(progress.map(), from)) {
                sketch.trace(column, row, width, height);
            }
        }
    }
}
