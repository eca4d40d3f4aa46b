package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Transposed;

/// Stamp and add in one dimension: the kernel, below it a row for each input pixel with its stamp
/// where it lands, so that stamps that overlap stand one below the other; at the bottom their sum,
/// whose ends are cut off.
record StampsLine(Drawn drawn, Phrases phrases) implements Figure {
    /// Where the output begins, beside the input.
    private static final double RIGHT = 1.3;

    private static final double GAP = 0.35;

    /// Where the stamps begin, below the kernel.
    private static final double FIRST = 1 + GAP;

    private static final String SUBSCRIPTS = "\u2081\u2082";

    @Override
    public double columns() {
        return RIGHT + drawn.across().uncut();
    }

    @Override
    public double rows() {
        return rowsOfStamps() + GAP + 1;
    }

    /// Several maps have a sum each below their stamps.
    private double rowsOfMap() {
        return FIRST + drawn.across().input() + (drawn.maps() > 1 ? 1 + GAP : 0);
    }

    private double rowsOfStamps() {
        return drawn.maps() * rowsOfMap();
    }

    private double rowOf(int map, int from) {
        return map * rowsOfMap() + FIRST + from;
    }

    @Override
    public boolean hasHeadings() {
        return true;
    }

    @Override
    public void draw(Sketch sketch) {
        Progress progress = drawn.progress();
        Axis axis = drawn.across();
        sketch.head(RIGHT, phrases.of("kernel"));
        for (int map = 0; map < drawn.maps(); map++) {
            Grid kernel = drawn.numbers().kernels().get(map);
            sketch.grid(RIGHT, map * rowsOfMap(), kernel, drawn.mostWeight(), i -> Look.PLAIN);
            for (int from = 0; from < axis.input(); from++) {
                stamp(sketch, map, from);
            }
            if (drawn.maps() > 1) {
                double row = rowOf(map, axis.input());
                sketch.words(0, row, 1, "\u03a3" + SUBSCRIPTS.charAt(map));
                sum(sketch, row, progress.begun().only(map));
            }
        }
        double bottom = rowsOfStamps() + GAP;
        sketch.words(0, bottom, 1, "\u03a3");
        sum(sketch, bottom, progress.begun());
        if (progress.to() >= 0) {
            double column = RIGHT + axis.padding() + progress.to();
            sketch.mark(column, FIRST, 1, rows() - FIRST);
        }
        sketch.keep(RIGHT + axis.padding(), bottom, axis.output(), 1);
    }

    private void sum(Sketch sketch, double row, Transposed of) {
        Grid uncut = new Stamps(of).uncut();
        String widest = sketch.widest(uncut);
        for (int place = 0; place < uncut.columns(); place++) {
            int to = place - drawn.across().padding();
            Look look = isCut(place) ? cutLook(place) : drawn.progress().outputLook(to);
            sketch.cell(RIGHT + place, row, uncut.at(place), drawn.mostOutput(), look, widest);
        }
    }

    private boolean isCut(int place) {
        int to = place - drawn.across().padding();
        return to < 0 || to >= drawn.across().output();
    }

    private Look cutLook(int place) {
        Axis axis = drawn.across();
        boolean stamped =
                drawn.progress().isStamped(from -> axis.reaches(from, place - axis.padding()));
        return stamped ? Look.CUT : Look.CUT_BLANK;
    }

    private void stamp(Sketch sketch, int map, int from) {
        Progress progress = drawn.progress();
        Axis axis = drawn.across();
        double row = rowOf(map, from);
        double input = drawn.numbers().inputs().get(map).at(from);
        sketch.cell(0, row, input, drawn.mostInput(), progress.inputLook(map, from));
        Grid stamp = new Stamps(drawn.numbers()).stamp(map, from);
        double most = Math.max(drawn.mostOutput(), drawn.mostInput() * drawn.mostWeight());
        for (int tap = 0; tap < axis.kernel(); tap++) {
            int place = from * axis.stride() + tap;
            double column = RIGHT + place;
            if (!progress.isGiven(map, from)) {
                sketch.cell(column, row, 0, most, Look.BLANK);
            } else if (isCut(place)) {
                sketch.cell(column, row, stamp.at(tap), most, Look.CUT);
            } else {
                boolean now = progress.to() < 0 || place - axis.padding() == progress.to();
                sketch.cell(column, row, stamp.at(tap), most, now ? Look.PLAIN : Look.FAINT);
            }
        }
        if (map == progress.map() && from == progress.from()) {
            sketch.mark(0, row);
            sketch.mark(RIGHT + from * axis.stride(), row, axis.kernel(), 1);
        }
    }
}
