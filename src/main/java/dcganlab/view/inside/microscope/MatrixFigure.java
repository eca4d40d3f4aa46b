package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.MatrixProduct;

/// The matrix C of the strided convolution, and its transpose times the input. An input pixel is a
/// row of C and a column of its transpose; an output pixel is the other of each.
record MatrixFigure(Drawn drawn, Phrases phrases) implements Figure {
    private static final double GAP = 0.9;

    /// Zeros are drawn as such while there are few.
    private static final int FEW = 30;

    @Override
    public boolean hasHeadings() {
        return true;
    }

    private int inputs() {
        return drawn.maps() * drawn.geometry().inputs();
    }

    private int outputs() {
        return drawn.geometry().outputs();
    }

    private double transposed() {
        return outputs() + GAP * scale();
    }

    private double vector() {
        return transposed() + inputs() + 0.6 * scale();
    }

    private double result() {
        return vector() + 1 + 1.2 * scale();
    }

    /// Both vectors are wider where the matrices have very many columns.
    private double scale() {
        return Math.max(1, (outputs() + inputs()) / 40.0);
    }

    @Override
    public double columns() {
        return result() + 1;
    }

    @Override
    public double rows() {
        return Math.max(outputs(), inputs());
    }

    @Override
    public void draw(Sketch sketch) {
        Grid matrix = new MatrixProduct(drawn.numbers()).matrix();
        sketch.head(0, phrases.of("matrix"));
        matrix(sketch, 0, matrix);
        sketch.head(transposed(), phrases.of("transpose"));
        Grid turned =
                Grid.of(matrix.columns(), matrix.rows(), (row, column) -> matrix.at(column, row));
        matrix(sketch, transposed(), turned);
        sketch.head(vector(), "x");
        sketch.head(result(), "y");
        vectors(sketch);
        marks(sketch);
    }

    private void matrix(Sketch sketch, double left, Grid matrix) {
        Look zero = outputs() <= FEW ? Look.ZERO : Look.BLANK;
        sketch.grid(
                left, 0, matrix, drawn.mostWeight(), i -> matrix.at(i) == 0 ? zero : Look.PLAIN);
        sketch.frame(left, 0, matrix.columns(), matrix.rows());
    }

    private void vectors(Sketch sketch) {
        Progress progress = drawn.progress();
        for (int row = 0; row < inputs(); row++) {
            int map = row / drawn.geometry().inputs();
            int from = row % drawn.geometry().inputs();
            double value = drawn.numbers().inputs().get(map).at(from);
            Look look = progress.inputLook(map, from);
            sketch.cell(vector(), row, value, drawn.mostInput(), look);
        }
        Grid output = new MatrixProduct(progress.begun()).output();
        String widest = sketch.widest(output);
        for (int to = 0; to < outputs(); to++) {
            double value = output.at(to);
            sketch.cell(result(), to, value, drawn.mostOutput(), progress.outputLook(to), widest);
        }
        if (scale() == 1) {
            sketch.words(vector() + 1, (Math.min(inputs(), outputs()) - 1) / 2.0, 1.2, "=");
        }
    }

    private void marks(Sketch sketch) {
        Progress progress = drawn.progress();
        if (progress.from() >= 0) {
            int row = progress.map() * drawn.geometry().inputs() + progress.from();
            sketch.mark(0, row, outputs(), 1);
            sketch.mark(transposed() + row, 0, 1, outputs());
            sketch.mark(vector(), row);
            for (int to = 0; to < outputs(); to++) {
                if (progress.isTouched(to)) {
                    sketch.trace(result(), to, 1, 1);
                }
            }
        } else if (progress.to() >= 0) {
            sketch.mark(progress.to(), 0, 1, inputs());
            sketch.mark(transposed(), progress.to(), inputs(), 1);
            sketch.mark(result(), progress.to());
            for (int row = 0; row < inputs(); row++) {
                int from = row % drawn.geometry().inputs();
                if (progress.isLit(row / drawn.geometry().inputs(), from)) {
                    sketch.trace(vector(), row, 1, 1);
                }
            }
        }
    }
}
