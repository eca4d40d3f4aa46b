package dcganlab.view.inside;

import dcganlab.model.Activation;
import dcganlab.model.Stage;
import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.LabState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was measured of the stage that is open, over time: small charts that zoom and point
/// together, whichever stage they are of. Those of a stage are made when it is opened first, and
/// kept.
final class StageCharts extends ScrollPane {
    /// What a step usually changes in a weight, as a part of it.
    private static final double USUAL = 1e-3;

    private final LabState lab;
    private final ShownTexts texts;

    /// What a chart is all about.
    private static final Map<String, Term> TERMS =
            Map.of(
                    "activity", Term.ACTIVATION,
                    "dead", Term.RELU,
                    "saturated", Term.TANH,
                    "gradient", Term.GRADIENT,
                    "updates", Term.LEARNING_RATE,
                    "singular", Term.SPECTRAL_NORM);

    private final Viewport viewport;
    private final Map<Kind, ChartGrid> grids = new HashMap<>();

    /// @param halves whether its activation has no use for what is below zero
    private record Kind(Chosen stage, boolean halves) {}

    StageCharts(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        viewport = new Viewport(lab.run().table());
        setId("stage-charts");
        getStyleClass().add("stage-charts");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        lab.timeLine()
                .positionProperty()
                .subscribe(position -> {
                    boolean past = lab.timeLine().isPast();
                    viewport.setMark(past ? position.doubleValue() : Double.NaN);
                });
        lab.inside().chosenProperty().subscribe(this::show);
        lab.inside().networkProperty().subscribe(this::show);
        show();
    }

    private void show() {
        Chosen chosen = lab.inside().chosenProperty().get();
        List<Stage> stages = lab.inside().architecture(chosen.part()).stages();
        if (chosen.stage() >= 0 && chosen.stage() < stages.size()) {
            Activation activation = stages.get(chosen.stage()).activation();
            boolean halves = activation == Activation.RELU || activation == Activation.LEAKY_RELU;
            setContent(grids.computeIfAbsent(new Kind(chosen, halves), this::grid));
        }
    }

    private ChartGrid grid(Kind kind) {
        SeriesTable table = lab.run().stages().of(kind.stage());
        String share = kind.halves() ? "dead" : "saturated";
        SeriesChart shares = chart(share, table, line(table, share, 2));
        shares.setAlways(new Span(0, 1));
        SeriesChart gradient = chart("gradient", table, line(table, "gradient", 4));
        gradient.setLogarithmic(true);
        ChartLine update = line(table, "update", 6);
        update.setReference(USUAL);
        SeriesChart updates = chart("updates", table, update);
        updates.setLogarithmic(true);
        return new ChartGrid(
                List.of(
                        chart(
                                "activity",
                                table,
                                line(table, "mean", 0),
                                line(table, "deviation", 1)),
                        shares,
                        gradient,
                        updates,
                        chart("singular", table, line(table, "singular", 7))));
    }

    private ChartLine line(SeriesTable table, String column, int colour) {
        ChartLine line = new ChartLine(table.column(column), "", colour);
        line.labelProperty().bind(bound(column + "Line"));
        return line;
    }

    private SeriesChart chart(String name, SeriesTable table, ChartLine... lines) {
        SeriesChart chart = new SeriesChart(viewport, table, texts, List.of(lines));
        chart.setId("stage-" + name);
        chart.titleProperty().bind(bound(name + "Chart"));
        chart.helpProperty().bind(bound(name + "Help"));
        chart.setTerm(TERMS.get(name));
        chart.emptyTextProperty().bind(bound("noCurves"));
        return chart;
    }

    private ObservableValue<String> bound(String key) {
        return texts.bound("view.inside." + key);
    }
}
