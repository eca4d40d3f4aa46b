package dcganlab.view.chart;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Charts beside each other whose plots begin and end at the same heights, although some may need
/// another line for their legends.
public final class ChartRow extends GridPane {
    private final List<SeriesChart> charts;
    private final double[] shares;

    /// @param charts from left to right
    /// @param shares of the width for each, in percent
    public ChartRow(List<SeriesChart> charts, double... shares) {
        this.charts = List.copyOf(charts);
        getStyleClass().add("charts");
        this.shares = shares.clone();
        showAlone(null);
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        getRowConstraints().add(row);
    }

    /// Shows one of the charts; null for all.
    public void showAlone(@Nullable SeriesChart alone) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < shares.length; i++) {
            boolean shown = alone == null || alone.equals(charts.get(i));
            if (shown) {
                add(charts.get(i), getChildren().size(), 0);
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(alone == null ? shares[i] : 100);
                getColumnConstraints().add(column);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double header =
                charts.stream()
                        .filter(chart -> getChildren().contains(chart))
                        .mapToDouble(SeriesChart::neededHeaderHeight)
                        .max()
                        .orElse(0);
        charts.forEach(chart -> chart.setHeaderHeight(header));
    }
}
