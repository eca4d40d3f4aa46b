package dcganlab.view.train;

import dcganlab.model.glossary.Term;
import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.LabState;
import dcganlab.state.UsualValues;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.ChartRow;
import dcganlab.view.chart.ChartToolbar;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.UsualBands;
import dcganlab.view.chart.Viewport;
import dcganlab.view.text.ShownTexts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The curves of the run: the losses, what the discriminator believes, and the quality. One of them
/// can be alone. To a class, whose type is large, only the first two are shown beside each other,
/// and without what sets how they are drawn.
final class ChartsCard extends VBox {
    private final ShownTexts texts;
    private final ReadOnlyStringProperty run;
    private final ObservableValue<Boolean> presenting;
    private final SeriesChart losses;
    private final SeriesChart beliefs;
    private final QualityCharts quality;
    private final ChartRow row;
    private final HBox bar;
    private @Nullable SeriesChart alone;

    /// @param presenting whether a class sees it
    /// @param enlarge is told of a chart that shall have the whole place, or give it back
    ChartsCard(
            LabState lab,
            ShownTexts texts,
            ObservableValue<Boolean> presenting,
            Consumer<SeriesChart> enlarge) {
        this.texts = texts;
        this.presenting = presenting;
        run = lab.timeLine().nameProperty();
        SeriesTable table = lab.run().table();
        Viewport viewport = new Viewport(table);
        lab.timeLine()
                .positionProperty()
                .subscribe(position -> {
                    boolean past = lab.timeLine().isPast();
                    viewport.setMark(past ? position.doubleValue() : Double.NaN);
                });
        losses =
                chart(
                        "losses",
                        3,
                        viewport,
                        line(table.column("loss_d"), "lossD", 0),
                        line(table.column("loss_g"), "lossG", 1));
        beliefs =
                chart(
                        "beliefs",
                        4,
                        viewport,
                        line(table.column("d_x"), "dX", 0),
                        line(table.column("d_gz"), "dGz", 1));
        losses.setTerm(Term.LOSS);
        beliefs.setTerm(Term.DISCRIMINATOR);
        beliefs.setAlways(new Span(0, 1));
        var usual = lab.doctor().usualProperty();
        UsualBands.show(losses, usual, UsualValues::lossD, UsualValues::lossG);
        UsualBands.show(beliefs, usual, UsualValues::dX, UsualValues::dGz);
        quality = new QualityCharts(lab, texts, viewport);
        row = new ChartRow(charts(), 28, 34, 19, 19);
        VBox.setVgrow(row, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new HBox(new ChartToolbar(texts, charts()), gap, quality.interval());
        bar.getStyleClass().add("charts-bar");
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().setAll(bar, row);
        getStyleClass().add("card");
        setMinSize(0, 0);
        charts().forEach(chart -> letGrow(chart, enlarge));
        presenting.subscribe(now -> arrange());
    }

    /// A double click beside its plot makes a chart large, and so does Enter.
    private static void letGrow(SeriesChart chart, Consumer<SeriesChart> enlarge) {
        chart.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2
                            && event.getButton() == MouseButton.PRIMARY
                            && event.getY() < chart.neededHeaderHeight()) {
                        enlarge.accept(chart);
                        event.consume();
                    }
                });
        chart.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        enlarge.accept(chart);
                        event.consume();
                    }
                });
    }

    /// Shows one chart; null for all of them.
    void showAlone(@Nullable SeriesChart chart) {
        if (chart != alone) {
            alone = chart;
            arrange();
        }
    }

    private void arrange() {
        boolean presented = presenting.getValue();
        bar.setVisible(alone != null || !presented);
        row.show(alone != null ? List.of(alone) : presented ? List.of(losses, beliefs) : charts());
    }

    /// Shows some steps in all charts, with as many around them, and points at the last.
    void look(long from, long to) {
        Viewport viewport = losses.viewport();
        SeriesTable table = viewport.table();
        int last = table.lastRowUpTo(to);
        if (last < 0) {
            return;
        }
        long around = to - from + 1;
        double begin = viewport.getAxis().at(table, Math.max(0, table.lastRowUpTo(from - around)));
        double end = viewport.getAxis().at(table, table.lastRowUpTo(to + around));
        viewport.show(new Span(begin, Math.nextUp(Math.max(begin, end))));
        viewport.setCrosshair(viewport.getAxis().at(table, last));
    }

    /// Losses, then the discriminator's beliefs and the quality.
    List<SeriesChart> charts() {
        return Stream.concat(Stream.of(losses, beliefs), quality.charts().stream()).toList();
    }

    /// The charts, to be saved as pictures.
    List<ExportableChart> exportable() {
        return charts().stream()
                .map(each -> new ExportableChart(each, missing(each), run.get()))
                .toList();
    }

    private String missing(SeriesChart chart) {
        if (!chart.isBlank()) {
            return "";
        }
        boolean measured = quality.charts().contains(chart);
        return text(
                !chart.table().isEmpty()
                        ? "hiddenShort"
                        : measured ? "noQualityShort" : "noStepsShort");
    }

    private ChartLine line(Series series, String name, int colour) {
        return new ChartLine(series, bound(name), bound(name + "Short"), colour);
    }

    /// @param key the number that makes it large with Shift, see [TrainPlace#enlarge]
    private SeriesChart chart(String name, int key, Viewport viewport, ChartLine... lines) {
        SeriesChart chart = new SeriesChart(viewport, texts, List.of(lines));
        chart.setId("train-" + name);
        chart.titleProperty().bind(bound(name));
        chart.helpProperty()
                .bind(texts.bound(() -> text(name + "Help") + "\n\n" + text("largeChart", key)));
        chart.emptyTextProperty().bind(bound("noSteps"));
        chart.setMinSize(100, 120);
        chart.setPrefSize(400, 240);
        chart.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return chart;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.train." + key, arguments);
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.train." + key);
    }
}
