package dcganlab.view.lesson;

import dcganlab.lesson.Figure;
import dcganlab.model.Part;
import dcganlab.model.Rendered;
import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.LabState;
import dcganlab.state.UsualValues;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.UsualBands;
import dcganlab.view.chart.Viewport;
import dcganlab.view.inside.GuessFigure;
import dcganlab.view.inside.StepFigure;
import dcganlab.view.inside.microscope.MicroscopeFigure;
import dcganlab.view.latent.SlidersFigure;
import dcganlab.view.latent.WalkFigure;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// Builds the figures of the lesson out of the lab's own controls.
final class FigureViews {
    /// Fewer and larger pictures are seen better than all of them.
    private static final int FEWEST = 8;

    private final LabState lab;
    private final ShownTexts texts;

    FigureViews(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
    }

    /// A figure, alive.
    Region of(Figure figure) {
        return switch (figure) {
            case SAMPLES -> samples();
            case GUESSING -> new GuessFigure(lab, texts);
            case CONVOLUTION -> microscope(figure, false, MicroscopeFigure.Part.WINDOW);
            case POOLING ->
                    microscope(
                            figure,
                            false,
                            MicroscopeFigure.Part.STRIDED,
                            MicroscopeFigure.Part.POOLING);
            case STAMPS -> microscope(figure, true);
            case EVENNESS ->
                    microscope(
                            figure,
                            true,
                            MicroscopeFigure.Part.COUNTS,
                            MicroscopeFigure.Part.PATTERN);
            case ACTIVATIONS -> new ActivationsFigure(texts, lab.lesson()::probe);
            case GENERATOR_CODE -> code(Part.GENERATOR);
            case DISCRIMINATOR_CODE -> code(Part.DISCRIMINATOR);
            case NORMALISED -> new SpreadFigure(lab.lessonFigures().signals(), texts);
            case ONE_STEP -> new StepFigure(lab.lessonFigures().readyStep(), texts);
            case COST -> new CostFigure(texts);
            case SMOOTHING -> new SmoothingFigure(texts);
            case DUEL -> new DuelFigure(texts);
            case LOSSES -> losses();
            case BELIEFS -> beliefs();
            case SLIDERS -> new SlidersFigure(lab.latent(), texts);
            case MORPH -> new WalkFigure(lab.latent(), texts);
        };
    }

    private Region microscope(Figure figure, boolean sizes, MicroscopeFigure.Part... only) {
        return new MicroscopeFigure(lab.lesson().microscope(figure), texts, sizes, only);
    }

    private Region code(Part part) {
        return new CodeView(part, texts, layer -> lab.lesson().point(part, layer));
    }

    private Region samples() {
        PictureGrid made = grid();
        made.emptyTextProperty().bind(texts.bound("view.train.noSamples"));
        lab.run()
                .samplesProperty()
                .map(Rendered::pictures)
                .orElse(null)
                .subscribe(made::setPictures);
        PictureGrid real = grid();
        real.emptyTextProperty().bind(texts.bound("view.train.noImages"));
        lab.data()
                .loadedProperty()
                .subscribe(loaded -> real.setPictures(loaded == null ? null : loaded.preview()));
        HBox both = new HBox(made, real);
        both.getStyleClass().add("samples-figure");
        return both;
    }

    private PictureGrid grid() {
        PictureGrid grid = new PictureGrid(texts);
        grid.setFewest(FEWEST);
        grid.setMinSize(0, 0);
        grid.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private Region losses() {
        SeriesTable table = lab.run().table();
        SeriesChart chart =
                chart(
                        "losses",
                        line(table, "loss_d", "lossD", 0),
                        line(table, "loss_g", "lossG", 1));
        UsualBands.show(chart, usual(), UsualValues::lossD, UsualValues::lossG);
        return chart;
    }

    private Region beliefs() {
        SeriesTable table = lab.run().table();
        SeriesChart chart =
                chart("beliefs", line(table, "d_x", "dX", 0), line(table, "d_gz", "dGz", 1));
        chart.setAlways(new Span(0, 1));
        UsualBands.show(chart, usual(), UsualValues::dX, UsualValues::dGz);
        return chart;
    }

    private ObservableValue<UsualValues> usual() {
        return lab.doctor().usualProperty();
    }

    private ChartLine line(SeriesTable table, String column, String name, int colour) {
        return new ChartLine(
                table.column(column),
                texts.bound("view.train." + name),
                texts.bound("view.train." + name + "Short"),
                colour);
    }

    private SeriesChart chart(String name, ChartLine... lines) {
        Viewport viewport = new Viewport(lab.run().table());
        SeriesChart chart = new SeriesChart(viewport, texts, List.of(lines));
        chart.titleProperty().bind(texts.bound("view.train." + name));
        chart.helpProperty().bind(texts.bound("view.train." + name + "Help"));
        chart.setTerm(name.equals("losses") ? Term.LOSS : Term.DISCRIMINATOR);
        chart.emptyTextProperty().bind(texts.bound("view.train.noSteps"));
        chart.smoothingProperty().bind(lab.preferences().smoothingProperty());
        chart.getStyleClass().add("chart-figure");
        chart.addEventFilter(ScrollEvent.SCROLL, event -> leaveToPage(chart, event));
        return chart;
    }

    /// The wheel zooms with the shortcut's key only: whoever scrolls the page would be stuck at a
    /// chart that comes under the mouse.
    private static void leaveToPage(Node figure, ScrollEvent event) {
        Parent page = figure.getParent();
        if (!event.isShortcutDown() && page != null) {
            event.consume();
            page.fireEvent(event.copyFor(page, page));
        }
    }
}
