package dcganlab.view.chart;

import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The names of the curves beside their colours; a click hides a curve or shows it again.
final class Legend extends HBox {
    private final SeriesChart chart;
    private final List<ToggleButton> items;

    /// @param name which of its names a curve has here
    Legend(SeriesChart chart, Function<ChartLine, ObservableValue<String>> name) {
        this.chart = chart;
        getStyleClass().add("legend");
        items = chart.lines().stream().map(line -> item(line, name.apply(line))).toList();
        getChildren().setAll(items);
        recolour();
    }

    private ToggleButton item(ChartLine line, ObservableValue<String> name) {
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        ToggleButton item = new ToggleButton();
        item.getStyleClass().setAll("legend-item");
        item.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // Names may differ at their end alone.
        item.setGraphic(swatch);
        item.textProperty().bind(name);
        item.selectedProperty().bindBidirectional(line.shownProperty());
        Tips.give(
                item,
                line.labelProperty().flatMap(full -> chart.texts().bound("view.chart.hide", full)));
        return item;
    }

    /// Where there is no room for all names, the longest are cut.
    @Override
    protected void layoutChildren() {
        double[] widths = items.stream().mapToDouble(item -> item.prefWidth(-1)).toArray();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        room -= snapSpaceX(getSpacing()) * (widths.length - 1);
        double most = most(widths, room);
        double x = getWidth() - snappedRightInset();
        for (int i = widths.length - 1; i >= 0; i--) {
            double width = Math.min(widths[i], most);
            double height = items.get(i).prefHeight(-1);
            x -= width;
            items.get(i)
                    .resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
            x -= snapSpaceX(getSpacing());
        }
    }

    /// How wide each may be, so that all together have the room.
    private static double most(double[] widths, double room) {
        double[] sorted = Arrays.stream(widths).sorted().toArray();
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double share = Math.floor(left / (sorted.length - i));
            if (sorted[i] > share) {
                return Math.max(0, share);
            }
            left -= sorted[i];
        }
        return Double.MAX_VALUE;
    }

    /// Takes the chart's colours anew.
    void recolour() {
        for (int i = 0; i < items.size(); i++) {
            Color colour = chart.colour(chart.lines().get(i));
            items.get(i).getGraphic().setStyle(background(colour));
        }
    }

    /// The style that fills a region with a colour.
    static String background(Color colour) {
        return String.format(
                Locale.ROOT,
                "-fx-background-color: rgb(%.0f, %.0f, %.0f);",
                255 * colour.getRed(),
                255 * colour.getGreen(),
                255 * colour.getBlue());
    }
}
