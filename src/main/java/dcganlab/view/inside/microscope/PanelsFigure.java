package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;

import java.util.List;

/// Grids one below the other if they are lines, next to each other if they are pictures.
///
/// @param panels one or more
record PanelsFigure(List<Panel> panels, boolean isLine) implements Figure {
    private static final double GAP = 1;

    /// Between a grid and the one below it, with its words.
    private static final double BETWEEN = 1.2;

    @Override
    public boolean isSquare() {
        return !isLine;
    }

    @Override
    public boolean hasHeadings() {
        return !isLine;
    }

    @Override
    public double columns() {
        return isLine
                ? panels.stream().mapToDouble(panel -> panel.grid().columns()).max().orElseThrow()
                : panels.stream().mapToDouble(PanelsFigure::width).sum()
                        + GAP * (panels.size() - 1);
    }

    /// So wide that a heading does not run into the next one.
    private static double width(Panel panel) {
        return Math.max(4, panel.grid().columns());
    }

    @Override
    public double rows() {
        return isLine
                ? 2.0 * panels.size()
                : panels.stream().mapToDouble(PanelsFigure::height).max().orElseThrow();
    }

    private static double height(Panel panel) {
        return panel.grid().rows() + panel.below().map(it -> BETWEEN + height(it)).orElse(0.0);
    }

    @Override
    public void draw(Sketch sketch) {
        double column = 0;
        double row = 1;
        for (Panel panel : panels) {
            if (isLine) {
                sketch.heading(0, row, panel.heading());
                draw(sketch, panel, 0, row);
                row += 2;
            } else {
                sketch.head(column, panel.heading());
                draw(sketch, panel, column, 0);
                if (panel.below().isPresent()) {
                    Panel below = panel.below().get();
                    double under = panel.grid().rows() + BETWEEN;
                    sketch.heading(column, under, below.heading());
                    draw(sketch, below, column, under);
                }
                column += width(panel) + GAP;
            }
        }
    }

    private static void draw(Sketch sketch, Panel panel, double column, double row) {
        Grid grid = panel.grid();
        sketch.grid(column, row, grid, grid.largest(), panel.look());
        for (int i = 0; i < grid.size(); i++) {
            if (panel.marked().test(i)) {
                sketch.mark(column + i % grid.columns(), row + i / grid.columns());
            }
        }
    }
}
