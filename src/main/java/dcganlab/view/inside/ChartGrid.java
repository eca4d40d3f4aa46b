package dcganlab.view.inside;

import javafx.scene.layout.Region;

import java.util.List;

/// Regions of one size in as many columns as make them largest; those in the last row share it.
/// Where they would become too low to be read it is higher than there is room, to be scrolled.
final class ChartGrid extends Region {
    private static final double GAP = 8;
    private static final double NARROWEST = 140;
    private static final double LOWEST = 120;

    /// How much wider than high they look best.
    private static final double ASPECT = 1.6;

    private final int count;

    ChartGrid(List<? extends Region> cells) {
        count = cells.size();
        getStyleClass().add("chart-grid");
        getChildren().setAll(cells);
    }

    /// As many as there is room for.
    private int mostColumns(double width) {
        return (int) Math.clamp((width + GAP) / (NARROWEST + GAP), 1, count);
    }

    private int columns(double width, double height) {
        int best = 1;
        double largest = 0;
        for (int columns = 1; columns <= mostColumns(width); columns++) {
            double size =
                    Math.min(
                            cell(width, columns) / ASPECT,
                            cell(height, Math.ceilDiv(count, columns)));
            if (size > largest) {
                best = columns;
                largest = size;
            }
        }
        return best;
    }

    private static double cell(double room, int cells) {
        return (room - (cells - 1) * GAP) / cells;
    }

    @Override
    protected double computeMinHeight(double width) {
        int rows = Math.ceilDiv(count, mostColumns(width < 0 ? getWidth() : width));
        return rows * (LOWEST + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth(), getHeight());
        int rows = Math.ceilDiv(count, columns);
        double height = cell(getHeight(), rows);
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            double width = cell(getWidth(), Math.min(columns, count - row * columns));
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            snapPositionX(i % columns * (width + GAP)),
                            snapPositionY(row * (height + GAP)),
                            snapSizeX(width),
                            snapSizeY(height));
        }
    }
}
