package dcganlab.view.chart;

import dcganlab.model.series.SeriesTable;
import dcganlab.view.text.ShownTexts;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// The small panel at the crosshair: the step, the time, and every curve's name and value there,
/// the smoothed and the raw one under their names if the chart smooths; in brief the values alone,
/// each beside its colour. Of what is measured now and then it always says when that was. In a
/// small chart the colours stand for the names where there are two columns of values.
final class ValuePanel extends GridPane {
    private final SeriesChart chart;
    private final boolean brief;
    private final Label heading = new Label();
    private final Label smoothedCaption = new Label();
    private final Label rawCaption = new Label();
    private final List<Row> rows = new ArrayList<>();

    ValuePanel(SeriesChart chart, List<Curve> curves, boolean brief) {
        this.chart = chart;
        this.brief = brief;
        getStyleClass().add("value-panel");
        setManaged(false);
        setMouseTransparent(true);
        heading.getStyleClass().add("heading");
        show(heading, !brief || chart.isSparse());
        add(heading, 0, 0, 4, 1);
        smoothedCaption.textProperty().bind(chart.texts().bound("view.chart.smoothed"));
        rawCaption.textProperty().bind(chart.texts().bound("view.chart.raw"));
        for (Label caption : List.of(smoothedCaption, rawCaption)) {
            caption.getStyleClass().add("caption");
        }
        add(smoothedCaption, 2, 1);
        add(rawCaption, 3, 1);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(new ColumnConstraints(), name, numbers, numbers);
        for (Curve curve : curves) {
            rows.add(new Row(curve, rows.size() + 2));
        }
    }

    /// Writes what is known of a row of the table.
    void show(int row) {
        SeriesTable table = chart.table();
        heading.setText(heading(table, row));
        boolean smoothed = rows.stream().allMatch(each -> each.curve.isSmoothed());
        show(smoothedCaption, smoothed);
        show(rawCaption, smoothed);
        boolean named = !brief && !(smoothed && chart.isSmall());
        rows.forEach(each -> each.show(row, smoothed, named));
        applyCss();
        autosize();
    }

    private String heading(SeriesTable table, int row) {
        ShownTexts texts = chart.texts();
        IntFunction<String> words = chart.getRowText();
        long step = table.step(row);
        if (words != null) {
            return words.apply(row);
        }
        if (chart.isSparse()) {
            return texts.of("view.chart.measured", step);
        }
        return table.seconds(table.rows() - 1) > 0
                ? texts.of("view.chart.at", step, TimeTicks.clock(table.seconds(row)))
                : texts.of("view.chart.atStep", step);
    }

    /// The raw values beside each curve that is shown, for readers of the screen and for tests.
    List<String> values() {
        return rows.stream().filter(Row::isShown).map(row -> row.value.getText()).toList();
    }

    /// The smoothed values in the same way.
    List<String> averages() {
        return rows.stream().filter(Row::isShown).map(row -> row.average.getText()).toList();
    }

    private static void show(Node node, boolean shown) {
        node.setManaged(shown);
        node.setVisible(shown);
    }

    /// Four digits that matter.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\u221e" : "\u2212\u221e";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return NumberTicks.scientific(value);
        }
        int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
        return String.format(Locale.ROOT, "%,." + digits + "f", value).replace('-', '\u2212');
    }

    /// One curve: its colour, its name, its smoothed value if it is smoothed, and its value.
    private final class Row {
        private final Curve curve;
        private final Region swatch = new Region();
        private final Label name = new Label();
        private final Label average = new Label();
        private final Label value = new Label();

        Row(Curve curve, int at) {
            this.curve = curve;
            swatch.getStyleClass().add("swatch");
            average.getStyleClass().add("average");
            value.getStyleClass().add("value");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.getStyleClass().add("name");
            name.textProperty().bind(curve.line().labelProperty());
            addRow(at, swatch, name, average, value);
        }

        boolean isShown() {
            return curve.line().isShown();
        }

        void show(int row, boolean smoothed, boolean named) {
            ValuePanel.show(swatch, isShown());
            ValuePanel.show(name, isShown() && named);
            ValuePanel.show(average, isShown() && smoothed);
            ValuePanel.show(value, isShown());
            value.pseudoClassStateChanged(SeriesChartSkin.SMOOTHED, smoothed);
            average.setText(number(curve.smoothed().get(row)));
            value.setText(number(curve.raw().get(row)));
            swatch.setStyle(Legend.background(chart.colour(curve.line())));
        }
    }
}
