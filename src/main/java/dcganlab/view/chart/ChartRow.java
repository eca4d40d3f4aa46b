package dcganlab.view.chart;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

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
        show(charts);
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        getRowConstraints().add(row);
    }

    /// Shows some of the charts, which share the width of all.
    ///
    /// @param some one or more
    public void show(Collection<SeriesChart> some) {
        getChildren().clear();
        getColumnConstraints().clear();
        int[] shown =
                IntStream.range(0, shares.length)
                        .filter(i -> some.contains(charts.get(i)))
                        .toArray();
        double sum = Arrays.stream(shown).mapToDouble(i -> shares[i]).sum();
        for (int i : shown) {
            add(charts.get(i), getChildren().size(), 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * shares[i] / sum);
            getColumnConstraints().add(column);
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
