package dcganlab.view.latent;

/// In how many columns a number of sliders lies, and how high each is.
///
/// @param columns 1 or more
/// @param rows enough for all
/// @param cellHeight in pixels
record SliderShape(int columns, int rows, double cellHeight) {
    /// Width of a slider in heights that is pleasant to read and to drag.
    private static final double PLEASANT = 1.9;

    /// A slider grows to at most so many times its least height.
    private static final double GROWTH = 3.2;

    /// The best shape for a space: all sliders visible if possible, each of a pleasant shape, full
    /// rows, and rows of ten or another round number, by which an index is found quickly.
    ///
    /// @param leastWidth of one slider
    static SliderShape choose(
            int count, double gap, double width, double height, double leastWidth, double least) {
        int most = Math.clamp((int) ((width + gap) / (leastWidth + gap)), 1, count);
        SliderShape best = of(count, 1, gap, height, least);
        double lowest = Double.MAX_VALUE;
        for (int columns = 1; columns <= most; columns++) {
            SliderShape shape = of(count, columns, gap, height, least);
            double cost = shape.cost(count, gap, width, height);
            if (cost < lowest) {
                best = shape;
                lowest = cost;
            }
        }
        return best;
    }

    private static SliderShape of(int count, int columns, double gap, double height, double least) {
        int rows = (count + columns - 1) / columns;
        double even = (height - (rows - 1) * gap) / rows;
        return new SliderShape(columns, rows, Math.clamp(Math.floor(even), least, GROWTH * least));
    }

    private double cost(int count, double gap, double width, double height) {
        double cellWidth = (width - (columns - 1) * gap) / columns;
        double shape = Math.abs(Math.log(cellWidth / cellHeight / PLEASANT));
        double hidden = Math.max(0, Math.log(height(gap) / Math.max(1, height)));
        double ragged = 0.3 * (rows * columns - count) / columns + (count % columns == 0 ? 0 : 0.1);
        double round = columns % 10 == 0 ? -0.3 : columns % 8 == 0 || columns == 5 ? -0.2 : 0;
        return shape + hidden / 2 + ragged + round;
    }

    /// Height of all rows.
    double height(double gap) {
        return rows * cellHeight + (rows - 1) * gap;
    }
}
