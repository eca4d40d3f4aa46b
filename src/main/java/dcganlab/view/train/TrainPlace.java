package dcganlab.view.train;

import atlantafx.base.theme.Styles;

import dcganlab.model.LatentPoint;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Rendered;
import dcganlab.state.Blindness;
import dcganlab.state.DataState;
import dcganlab.state.LabState;
import dcganlab.state.OpinionsState;
import dcganlab.state.RunState;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.time.StepLabel;
import dcganlab.view.tip.Tips;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watch it learn: samples of the same latent points beside real images, above the losses and what
/// the discriminator believes. The panels can be resized; each, and each chart, can be large.
public final class TrainPlace extends StackPane {
    private static final int FEWEST_SAMPLES = 12;
    private static final int FEWEST_REAL = 6;

    /// As many are enough for a class, which sees larger ones.
    private static final int FEWEST_PRESENTED = 6;

    private static final int FEWEST_REAL_PRESENTED = 2;

    private final ShownTexts texts;
    private final ObservableValue<Boolean> presenting;
    private final PictureCard samples;
    private final PictureCard real;
    private final ChartsCard charts;
    private final Panels panels;
    private @Nullable Region large;

    /// @param step says of which step the samples are
    /// @param presenting whether a class sees it: fewer things, and larger ones
    /// @param toLatent takes the latent point of a sample that was clicked
    public TrainPlace(
            LabState lab,
            ShownTexts texts,
            StepLabel step,
            ObservableValue<Boolean> presenting,
            Consumer<LatentPoint> toLatent) {
        this.texts = texts;
        this.presenting = presenting;
        getStyleClass().add("train-place");
        getStylesheets().add(stylesheet());
        charts = new ChartsCard(lab, texts, presenting, this::enlarge);
        samples = samples(lab, step, toLatent);
        real = real(lab.data(), lab.opinions(), lab.blindness());
        panels =
                new Panels(
                        samples,
                        real,
                        charts,
                        (width, height) -> {
                            int size = lab.shownProperty().get().imageSize();
                            return presenting.getValue()
                                    ? samples.side(RunState.SAMPLES, size, width, height)
                                    : samples.filled(RunState.SAMPLES, size, width, height);
                        },
                        bound("gapAcross"),
                        bound("gapDown"));
        panels.getStyleClass().add("panels");
        lab.shownProperty().map(NetworkSpec::imageSize).subscribe(size -> panels.fitAgain());
        presenting.subscribe(now -> panels.fitAgain());
        getChildren().add(panels);
    }

    /// Gives the place to one of its panels, or back to all if it has it.
    ///
    /// @param index 0 the generated pictures, 1 the real ones, then the charts
    /// @return whether there is such a panel
    public boolean enlarge(int index) {
        List<Region> all =
                Stream.concat(Stream.of(samples, real), charts.charts().stream()).toList();
        if (index >= all.size()) {
            return false;
        }
        enlarge(all.get(index));
        return true;
    }

    /// Gives the place to a card, or to a chart with the bar above it; or back to all.
    private void enlarge(Region panel) {
        boolean back = panel.equals(large);
        restore();
        if (!back) {
            large = panel;
            charts.showAlone(panel instanceof SeriesChart chart ? chart : null);
            panels.enlarge(panel instanceof SeriesChart ? charts : panel);
        }
    }

    /// Shows all panels again.
    ///
    /// @return whether one was large
    public boolean restore() {
        boolean was = large != null;
        large = null;
        charts.showAlone(null);
        panels.enlarge(null);
        return was;
    }

    /// Shows some steps in all charts, with as many around them, and points at the last.
    public void look(long from, long to) {
        restore();
        charts.look(from, to);
    }

    /// The charts, to be saved as pictures.
    public List<ExportableChart> exportable() {
        return charts.exportable();
    }

    /// How much all its charts are smoothed, see [SeriesChart#smoothingProperty].
    public DoubleProperty smoothingProperty() {
        return charts.charts().getFirst().smoothingProperty(); // The toolbar keeps all alike.
    }

    /// How much of the width the samples have, beside the real images; `NaN` for what is usual.
    public DoubleProperty samplesWidthProperty() {
        return panels.acrossProperty();
    }

    /// How much of the height the samples have, above the charts; `NaN` for what is usual.
    public DoubleProperty samplesHeightProperty() {
        return panels.downProperty();
    }

    private PictureCard samples(LabState lab, StepLabel step, Consumer<LatentPoint> toLatent) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("train-samples");
        Tips.about(grid, () -> text("samplesAbout"));
        arrange(grid, FEWEST_SAMPLES, FEWEST_PRESENTED);
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
                new PictureCard(
                        texts, Message.of("view.train.samples"), 1, step, grid, this::enlarge);
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

    private PictureCard real(DataState data, OpinionsState opinions, Blindness blindness) {
        PictureGrid grid = new PictureGrid(texts);
        grid.opinionsProperty().bind(opinions.realProperty());
        grid.setId("train-real");
        Tips.about(grid, () -> text("realAbout"));
        arrange(grid, FEWEST_REAL, FEWEST_REAL_PRESENTED);
        Label count = new Label();
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.visibleProperty().bind(blindness.blindProperty().not());
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
        return new PictureCard(texts, Message.of("view.train.real"), 2, count, grid, this::enlarge);
    }

    /// For a class as few pictures as are enough, as large as those can be.
    private void arrange(PictureGrid grid, int fewest, int fewestPresented) {
        presenting.subscribe(now -> {
            grid.setFewest(now ? fewestPresented : fewest);
            grid.setComfortable(now ? Integer.MAX_VALUE : PictureGrid.COMFORTABLE);
        });
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
