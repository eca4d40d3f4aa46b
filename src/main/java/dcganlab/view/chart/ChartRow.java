package dcganlab.view.chart;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import java.util.List;

/// Charts beside each other whose plots begin and end at the same heights, although some may need
/// another line for their legends.
public final class ChartRow extends GridPane {
    private final List<SeriesChart> charts;

    /// @param charts from left to right
    /// @param shares of the width for each, in percent
    public ChartRow(List<SeriesChart> charts, double... shares) {
        this.charts = List.copyOf(charts);
        getStyleClass().add("charts");
        for (int i = 0; i < shares.length; i++) {
            add(this.charts.get(i), i, 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(shares[i]);
            getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        getRowConstraints().add(row);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double header =
                charts.stream().mapToDouble(SeriesChart::neededHeaderHeight).max().orElse(0);
        charts.forEach(chart -> chart.setHeaderHeight(header));
    }
}
