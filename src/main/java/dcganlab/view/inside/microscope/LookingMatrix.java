package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.MatrixProduct;

import java.util.List;

/// The strided convolution as a matrix: C times all that it looks at. A row of C is an output
/// pixel.
record LookingMatrix(Looking looking, Phrases phrases) implements Figure {
    private static final int FEW = 30;

    @Override
    public boolean hasHeadings() {
        return true;
    }

    private int wide() {
        return looking.geometry().outputs();
    }

    private int outputs() {
        return looking.up().maps() * looking.geometry().inputs();
    }

    /// Both vectors stand so far apart that their headings do, where cells are small.
    private double gap() {
        return Math.max(1, wide() / 18.0);
    }

    private double vector() {
        return wide() + gap();
    }

    private double result() {
        return vector() + 1 + 1.5 * gap();
    }

    @Override
    public double columns() {
        return result() + 1;
    }

    @Override
    public double rows() {
        return Math.max(wide(), outputs());
    }

    @Override
    public void draw(Sketch sketch) {
        Grid matrix = new MatrixProduct(looking.up()).matrix();
        Look zero = wide() <= FEW ? Look.ZERO : Look.BLANK;
        sketch.head(0, phrases.of("matrix"));
        sketch.grid(0, 0, matrix, matrix.largest(), i -> matrix.at(i) == 0 ? zero : Look.PLAIN);
        sketch.frame(0, 0, matrix.columns(), matrix.rows());
        Grid seen = looking.wide();
        sketch.head(vector(), "y");
        String widest = sketch.widest(seen);
        for (int i = 0; i < seen.size(); i++) {
            sketch.cell(vector(), i, seen.at(i), seen.largest(), Look.PLAIN, widest);
        }
        sketch.head(result(), phrases.of("result"));
        List<Grid> outputs = looking.outputs();
        double most = outputs.stream().mapToDouble(Grid::largest).max().orElse(0);
        int pixels = looking.geometry().inputs();
        for (int row = 0; row < outputs(); row++) {
            double value = outputs.get(row / pixels).at(row % pixels);
            Look look = looking.outputLook(row / pixels, row % pixels);
            sketch.cell(result(), row, value, most, look);
        }
        int now = looking.step() - 1;
        if (now >= 0) {
            sketch.mark(0, now, wide(), 1);
            sketch.mark(result(), now);
            for (int i = 0; i < seen.size(); i++) {
                if (looking.geometry().reaches(now % pixels, i)) {
                    sketch.trace(vector(), i, 1, 1);
                }
            }
        }
    }
}
