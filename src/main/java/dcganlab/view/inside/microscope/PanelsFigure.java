package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;

import java.util.List;

/// Grids one below the other if they are lines, next to each other if they are pictures.
///
/// @param panels one or more
record PanelsFigure(List<Panel> panels, boolean isLine) implements Figure {
    private static final double GAP = 1;

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
                : panels.stream().mapToDouble(panel -> panel.grid().rows()).max().orElseThrow();
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
