package dcganlab.view.train;

import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.LabState;
import dcganlab.state.QualityState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Viewport;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.util.List;

/// How good the generator is: the distance of its pictures from the real images, and how much they
/// resemble each other, each with the same of real images as a dashed line. Their scales have
/// nothing in common, hence two charts; their points are few, so the charts may be narrow.
final class QualityCharts {
    private final QualityState quality;
    private final SeriesTable measured;
    private final ShownTexts texts;
    private final ChartLine distance;
    private final ChartLine likeness;
    private final List<SeriesChart> charts;

    QualityCharts(LabState lab, ShownTexts texts, Viewport viewport) {
        this.quality = lab.quality();
        this.texts = texts;
        measured = lab.run().quality();
        distance = line("swd", "swd", 2);
        likeness = line("ms_ssim", "msSsim", 3);
        charts =
                List.of(
                        chart("distance", Term.SWD, 5, viewport, distance),
                        chart("likeness", Term.MS_SSIM, 6, viewport, likeness));
        quality.latestProperty().subscribe(this::compare);
        quality.intervalProperty().subscribe(this::explain);
        quality.problemProperty().subscribe(this::explain);
        texts.follow(this::explain);
    }

    List<SeriesChart> charts() {
        return charts;
    }

    private ChartLine line(String column, String name, int colour) {
        ChartLine line = new ChartLine(measured.column(column), "", colour);
        line.labelProperty().bind(texts.bound("view.train." + name));
        return line;
    }

    /// @param key the number that makes it large with Shift, see [TrainPlace#enlarge]
    private SeriesChart chart(String name, Term term, int key, Viewport viewport, ChartLine line) {
        SeriesChart chart = new SeriesChart(viewport, measured, texts, List.of(line));
        chart.setId("train-" + name);
        chart.setTerm(term);
        chart.titleProperty().bind(texts.bound("view.train." + name));
        chart.helpProperty()
                .bind(
                        texts.bound(() ->
                                text(name + "Help", QualityState.PICTURES)
                                        + "\n\n"
                                        + text("largeChart", key)));
        chart.setMinSize(100, 120);
        chart.setPrefSize(200, 240);
        chart.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return chart;
    }

    /// Draws what real images have.
    private void compare(QualityMetrics metrics) {
        distance.setReference(metrics == null ? Double.NaN : metrics.swdReal());
        likeness.setReference(metrics == null ? Double.NaN : metrics.msSsimReal());
    }

    /// Says why there is nothing to draw.
    private void explain() {
        Message problem = quality.problemProperty().get();
        String reason =
                problem != null
                        ? texts.of(problem)
                        : text(
                                quality.intervalProperty().get().isZero()
                                        ? "qualityOff"
                                        : "noQuality");
        charts.forEach(chart -> chart.setEmptyText(reason));
    }

    /// The choice of how often to measure.
    Node interval() {
        ChoiceBox<Duration> box = new ChoiceBox<>();
        box.setId("train-quality-interval");
        box.getItems().addAll(QualityState.INTERVALS);
        texts.follow(() -> box.setConverter(new IntervalWords(texts)));
        quality.intervalProperty().subscribe(box::setValue);
        box.setOnAction(e -> quality.every(box.getValue()));
        Tips.give(box, texts.bound("view.train.intervalHelp", QualityState.PICTURES));
        Label caption = new Label();
        caption.textProperty().bind(texts.bound("view.train.interval"));
        caption.setLabelFor(box);
        HBox choice = new HBox(caption, box);
        choice.getStyleClass().add("quality-interval");
        choice.setAlignment(Pos.CENTER_RIGHT);
        return choice;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.train." + key, arguments);
    }
}
