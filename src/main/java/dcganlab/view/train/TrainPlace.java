package dcganlab.view.train;

import atlantafx.base.theme.Styles;

import dcganlab.model.LatentPoint;
import dcganlab.model.Rendered;
import dcganlab.model.Texts;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.DataState;
import dcganlab.state.LabState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.ChartRow;
import dcganlab.view.chart.ChartToolbar;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.time.StepLabel;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watch it learn: samples of the same latent points beside real images, above the losses and what
/// the discriminator believes.
public final class TrainPlace extends GridPane {
    private static final int FEWEST_SAMPLES = 12;
    private static final int FEWEST_REAL = 6;

    private final Texts texts;
    private final SeriesChart losses;
    private final SeriesChart beliefs;
    private final QualityCharts quality;

    /// @param step says of which step the samples are
    /// @param toLatent takes the latent point of a sample that was clicked
    public TrainPlace(LabState lab, Texts texts, StepLabel step, Consumer<LatentPoint> toLatent) {
        this.texts = texts;
        getStyleClass().add("train-place");
        getStylesheets().add(stylesheet());
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
                        viewport,
                        new ChartLine(table.column("loss_d"), text("lossD"), 0),
                        new ChartLine(table.column("loss_g"), text("lossG"), 1));
        beliefs =
                chart(
                        "beliefs",
                        viewport,
                        new ChartLine(table.column("d_x"), text("dX"), 0),
                        new ChartLine(table.column("d_gz"), text("dGz"), 1));
        beliefs.setAlways(new Span(0, 1));

        add(samples(lab, step, toLatent), 0, 0);
        add(real(lab.data()), 1, 0);
        quality = new QualityCharts(lab, texts, viewport);
        losses.setSmoothing(SeriesChart.MODERATE);
        ChartRow all = new ChartRow(charts(), 28, 34, 19, 19);
        VBox.setVgrow(all, Priority.ALWAYS);
        HBox bar = new HBox(new ChartToolbar(texts, charts()), gap(), quality.interval());
        bar.getStyleClass().add("charts-bar");
        VBox charts = new VBox(bar, all);
        charts.getStyleClass().add("card");
        add(charts, 0, 1, 2, 1);
        getColumnConstraints().addAll(columns(66), columns(34));
        getRowConstraints().addAll(rows(59), rows(41));
    }

    /// Losses, then the discriminator's beliefs and the quality.
    private List<SeriesChart> charts() {
        return Stream.concat(Stream.of(losses, beliefs), quality.charts().stream()).toList();
    }

    /// The charts, to be saved as pictures.
    public List<ExportableChart> exportable() {
        return charts().stream().map(each -> new ExportableChart(each, missing(each))).toList();
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

    /// How much all its charts are smoothed, see [SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return losses.smoothingProperty(); // The toolbar keeps all alike.
    }

    private SeriesChart chart(String name, Viewport viewport, ChartLine... lines) {
        SeriesChart chart = new SeriesChart(viewport, texts, List.of(lines));
        chart.setId("train-" + name);
        chart.setTitle(text(name));
        chart.setHelp(text(name + "Help"));
        chart.setEmptyText(text("noSteps"));
        chart.setMinSize(200, 120);
        chart.setPrefSize(400, 240);
        chart.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return chart;
    }

    private Node samples(LabState lab, StepLabel step, Consumer<LatentPoint> toLatent) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("train-samples");
        grid.setFewest(FEWEST_SAMPLES);
        grid.setEmptyText(text("noSamples"));
        grid.setCellText(i -> text("sample", i + 1));
        step.setId("train-sample-step");
        lab.run()
                .samplesProperty()
                .subscribe(samples -> {
                    grid.setPictures(samples == null ? null : samples.pictures());
                    step.show(samples);
                });
        grid.setOnPick(index -> {
            Rendered samples = lab.run().samplesProperty().get();
            if (samples != null) {
                toLatent.accept(samples.points().get(index));
            }
        });
        return card(text("samples"), step, grid);
    }

    private Node real(DataState data) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("train-real");
        grid.setFewest(FEWEST_REAL);
        grid.setEmptyText(text("noImages"));
        Label count = new Label();
        count.getStyleClass().add(Styles.TEXT_MUTED);
        data.loadedProperty()
                .subscribe(loaded -> {
                    grid.setPictures(loaded == null ? null : loaded.preview());
                    count.setText(loaded == null ? "" : text("count", loaded.count()));
                });
        return card(text("real"), count, grid);
    }

    private static Node card(String title, Label detail, Region content) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        HBox head = new HBox(heading, gap(), detail);
        content.setMinSize(0, 0);
        content.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        VBox card = new VBox(head, content);
        card.getStyleClass().add("card");
        card.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        return card;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static ColumnConstraints columns(double percent) {
        ColumnConstraints constraints = new ColumnConstraints();
        constraints.setPercentWidth(percent);
        return constraints;
    }

    private static RowConstraints rows(double percent) {
        RowConstraints constraints = new RowConstraints();
        constraints.setPercentHeight(percent);
        return constraints;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.train." + key, arguments);
    }

    private static String stylesheet() {
        return Objects.requireNonNull(TrainPlace.class.getResource("train.css")).toExternalForm();
    }
}
