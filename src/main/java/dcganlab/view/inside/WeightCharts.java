package dcganlab.view.inside;

import dcganlab.model.Insight;
import dcganlab.model.Part;
import dcganlab.model.StagePlace;
import dcganlab.model.WeightCounts;
import dcganlab.model.glossary.Term;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.chart.HistogramChart;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the weights of the stage that is open are distributed, and the gradient of the generator's
/// loss at them.
final class WeightCharts extends ScrollPane {
    private final InsideState state;
    private final ShownTexts texts;
    private final HistogramChart weights;
    private final HistogramChart gradient;

    WeightCharts(InsideState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        setId("weight-charts");
        getStyleClass().add("stage-charts");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        weights = chart("weightsChart", "weightsHelp", false);
        gradient = chart("weightGradientChart", "weightGradientHelp", true);
        setContent(new ChartGrid(List.of(weights, gradient)));
        visibleProperty().subscribe(() -> show(state.getInsight()));
    }

    private HistogramChart chart(String name, String help, boolean second) {
        HistogramChart chart =
                new HistogramChart(
                        texts,
                        texts.bound("view.inside." + name),
                        texts.bound("view.inside." + help),
                        second ? Term.GRADIENT : Term.WEIGHT,
                        second);
        chart.setId("histogram-" + name);
        return chart;
    }

    private void sayWhy(HistogramChart empty, String key) {
        empty.emptyTextProperty().bind(texts.bound("view.inside." + key));
    }

    /// Shows what was counted of the stage that is open; nothing while nothing was. What nobody
    /// sees is shown as soon as it is seen.
    void show(@Nullable Insight insight) {
        if (!isVisible()) {
            return;
        }
        Chosen chosen = state.chosenProperty().get();
        WeightCounts counts = insight == null ? null : insight.counts();
        boolean current =
                counts != null
                        && counts.stage().equals(new StagePlace(chosen.part(), chosen.stage()));
        boolean judge = chosen.part() == Part.DISCRIMINATOR;
        String why = StagePane.whyNone(insight);
        sayWhy(weights, judge || insight == null ? why : "counting");
        sayWhy(gradient, why);
        weights.show(counts == null || !current ? null : counts.weights());
        gradient.show(counts == null || !current ? null : counts.gradient());
    }
}
