package dcganlab.view.train;

import atlantafx.base.theme.Styles;

import dcganlab.model.LatentPoint;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Rendered;
import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.DataState;
import dcganlab.state.LabState;
import dcganlab.state.OpinionsState;
import dcganlab.state.RunState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.ChartRow;
import dcganlab.view.chart.ChartToolbar;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.time.StepLabel;
import dcganlab.view.tip.Tips;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watch it learn: samples of the same latent points beside real images, above the losses and what
/// the discriminator believes. The panels can be resized; each, and each chart, can be large.
public final class TrainPlace extends StackPane {
    private static final int FEWEST_SAMPLES = 12;
    private static final int FEWEST_REAL = 6;

    private final ShownTexts texts;
    private final SeriesChart losses;
    private final SeriesChart beliefs;
    private final QualityCharts quality;
    private final ChartRow row;
    private final VBox below;
    private final Panels panels;
    private final ReadOnlyStringProperty run;

    /// @param step says of which step the samples are
    /// @param toLatent takes the latent point of a sample that was clicked
    public TrainPlace(
            LabState lab, ShownTexts texts, StepLabel step, Consumer<LatentPoint> toLatent) {
        this.texts = texts;
        run = lab.timeLine().nameProperty();
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
                        line(table.column("loss_d"), "lossD", 0),
                        line(table.column("loss_g"), "lossG", 1));
        beliefs =
                chart(
                        "beliefs",
                        viewport,
                        line(table.column("d_x"), "dX", 0),
                        line(table.column("d_gz"), "dGz", 1));
        beliefs.setAlways(new Span(0, 1));

        quality = new QualityCharts(lab, texts, viewport);
        row = new ChartRow(charts(), 28, 34, 19, 19);
        VBox.setVgrow(row, Priority.ALWAYS);
        HBox bar = new HBox(new ChartToolbar(texts, charts()), gap(), quality.interval());
        bar.getStyleClass().add("charts-bar");
        below = new VBox(bar, row);
        below.getStyleClass().add("card");
        below.setMinSize(0, 0);
        PictureCard samples = samples(lab, step, toLatent);
        panels =
                new Panels(
                        samples,
                        real(lab.data(), lab.opinions()),
                        below,
                        (width, height) ->
                                samples.filled(
                                        RunState.SAMPLES,
                                        lab.shownProperty().get().imageSize(),
                                        width,
                                        height),
                        bound("gapAcross"),
                        bound("gapDown"));
        panels.getStyleClass().add("panels");
        lab.shownProperty().map(NetworkSpec::imageSize).subscribe(size -> panels.fitAgain());
        getChildren().add(panels);
        charts().forEach(this::letGrow);
    }

    /// A double click beside its plot makes a chart large, and so does Enter.
    private void letGrow(SeriesChart chart) {
        chart.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2
                            && event.getButton() == MouseButton.PRIMARY
                            && event.getY() < chart.neededHeaderHeight()) {
                        enlarge(chart);
                        event.consume();
                    }
                });
        chart.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        enlarge(chart);
                        event.consume();
                    }
                });
    }

    /// Gives the place to a chart, with the bar above it; or back to all.
    private void enlarge(SeriesChart chart) {
        if (!restore()) {
            row.showAlone(chart);
            panels.enlarge(below);
        }
    }

    /// Gives the place to a card, or back to all.
    private void enlarge(Region card) {
        if (!restore()) {
            panels.enlarge(card);
        }
    }

    /// Shows all panels again.
    ///
    /// @return whether one was large
    public boolean restore() {
        boolean was = panels.getLarge() != null;
        row.showAlone(null);
        panels.enlarge(null);
        return was;
    }

    /// Losses, then the discriminator's beliefs and the quality.
    private List<SeriesChart> charts() {
        return Stream.concat(Stream.of(losses, beliefs), quality.charts().stream()).toList();
    }

    /// The charts, to be saved as pictures.
    public List<ExportableChart> exportable() {
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

    /// How much all its charts are smoothed, see [SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return losses.smoothingProperty(); // The toolbar keeps all alike.
    }

    /// How much of the width the samples have, beside the real images; `NaN` for what is usual.
    public DoubleProperty samplesWidthProperty() {
        return panels.acrossProperty();
    }

    /// How much of the height the samples have, above the charts; `NaN` for what is usual.
    public DoubleProperty samplesHeightProperty() {
        return panels.downProperty();
    }

    private ChartLine line(Series series, String name, int colour) {
        return new ChartLine(series, bound(name), bound(name + "Short"), colour);
    }

    private SeriesChart chart(String name, Viewport viewport, ChartLine... lines) {
        SeriesChart chart = new SeriesChart(viewport, texts, List.of(lines));
        chart.setId("train-" + name);
        chart.titleProperty().bind(bound(name));
        chart.helpProperty()
                .bind(texts.bound(() -> text(name + "Help") + "\n\n" + text("largeChart")));
        chart.emptyTextProperty().bind(bound("noSteps"));
        chart.setMinSize(100, 120);
        chart.setPrefSize(400, 240);
        chart.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return chart;
    }

    private PictureCard samples(LabState lab, StepLabel step, Consumer<LatentPoint> toLatent) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("train-samples");
        grid.setFewest(FEWEST_SAMPLES);
        grid.emptyTextProperty().bind(bound("noSamples"));
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
        grid.opinionsProperty().bind(lab.opinions().generatedProperty());
        PictureCard card =
                new PictureCard(texts, Message.of("view.train.samples"), step, grid, this::enlarge);
        card.add(opinions(lab.opinions()));
        return card;
    }

    /// Whether the discriminator's opinion stands below each picture. It is asked only while that
    /// is seen.
    private CheckBox opinions(OpinionsState opinions) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(bound("opinions"));
        box.setId("train-opinions");
        box.getStyleClass().add("opinions");
        box.setMinWidth(Region.USE_PREF_SIZE);
        Tips.give(box, bound("opinionsTip"));
        box.selectedProperty().bindBidirectional(opinions.wantedProperty());
        visibleProperty().subscribe(opinions::watch);
        return box;
    }

    private Region real(DataState data, OpinionsState opinions) {
        PictureGrid grid = new PictureGrid(texts);
        grid.opinionsProperty().bind(opinions.realProperty());
        grid.setId("train-real");
        grid.setFewest(FEWEST_REAL);
        Label count = new Label();
        count.getStyleClass().add(Styles.TEXT_MUTED);
        grid.emptyTextProperty()
                .bind(
                        data.progressProperty()
                                .map(part -> Double.isNaN(part.doubleValue()))
                                .flatMap(idle -> bound(idle ? "noImages" : "loadingImages")));
        count.textProperty()
                .bind(
                        data.loadedProperty()
                                .flatMap(loaded -> bound("count", loaded.count()))
                                .orElse(""));
        data.loadedProperty()
                .subscribe(loaded -> grid.setPictures(loaded == null ? null : loaded.preview()));
        return new PictureCard(texts, Message.of("view.train.real"), count, grid, this::enlarge);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.train." + key, arguments);
    }

    private ObservableValue<String> bound(String key, Object... arguments) {
        return texts.bound("view.train." + key, arguments);
    }

    private static String stylesheet() {
        return Objects.requireNonNull(TrainPlace.class.getResource("train.css")).toExternalForm();
    }
}
