package dcganlab.view.chart;

import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;

/// One drawing of a plot: where rows and values lie, in device pixels from its upper left corner. A
/// small margin keeps a curve at the edge of its range from being cut.
final class Frame {
    /// In pixels of the layout.
    static final double MARGIN = 4;

    private final SeriesTable table;
    private final XAxis axis;
    private final Span visible;
    private final YScale y;
    private final int width;
    private final int height;
    private final double scale;
    private final double margin;
    private final int[] rows;

    /// @param scale device pixels for a pixel of the layout
    Frame(
            SeriesTable table,
            XAxis axis,
            Span visible,
            YScale y,
            int width,
            int height,
            double scale) {
        this.table = table;
        this.axis = axis;
        this.visible = visible;
        this.y = y;
        this.width = width;
        this.height = height;
        this.scale = scale;
        margin = MARGIN * scale;
        rows = new int[width + 1];
        int first = axis.rowFrom(table, placeOf(0));
        int end = axis.rowFrom(table, placeOf(width));
        int grain = grain((end - first) / width);
        rows[0] = first;
        rows[width] = end;
        for (int column = 1; column < width; column++) {
            int exact = axis.rowFrom(table, placeOf(column), rows[column - 1], end);
            int coarse = (exact + grain / 2) / grain * grain;
            rows[column] = Math.max(rows[column - 1], Math.min(coarse, end));
        }
    }

    /// To which multiple of rows a column may begin, so that it is put together from few blocks of
    /// the series' pyramids and is off by a sixteenth of a pixel at most.
    private static int grain(int rowsInColumn) {
        int grain = 1;
        while (grain * Series.BLOCK * 8 <= rowsInColumn) {
            grain *= Series.BLOCK;
        }
        return grain;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double scale() {
        return scale;
    }

    YScale y() {
        return y;
    }

    Span visible() {
        return visible;
    }

    /// The first row that lies in a pixel column or to its right.
    int rowAt(int column) {
        return rows[column];
    }

    double pixelOfRow(int row) {
        return pixelOf(axis.at(table, row));
    }

    /// Across: the pixel of a place on the axis.
    double pixelOf(double place) {
        return margin + (place - visible.from()) / visible.width() * (width - 2 * margin);
    }

    /// Across: the place on the axis under a pixel.
    double placeOf(double pixel) {
        return visible.at((pixel - margin) / (width - 2 * margin));
    }

    /// Down: the pixel of a value, `NaN` if it has none; far outside it stays within reach.
    double heightOf(double value) {
        double fraction = Math.max(-2, Math.min(3, y.fraction(value)));
        return margin + (1 - fraction) * (height - 2 * margin);
    }

    /// The fraction of the way up at a pixel.
    double fractionOf(double pixel) {
        return 1 - (pixel - margin) / (height - 2 * margin);
    }
}
