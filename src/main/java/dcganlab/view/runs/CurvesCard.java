package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Texts;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.Comparison;
import dcganlab.state.Measure;
import dcganlab.state.RunsState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.ChartToolbar;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One measure of all compared runs, each in its colour.
final class CurvesCard extends VBox {
    /// A legend has room for so many letters in all; the table shows names whole beside the same
    /// colours.
    private static final int LETTERS = 56;

    private static final int LONGEST_NAME = 22;

    private final Texts texts;
    private final HBox head = new HBox();
    private final ChoiceBox<Measure> measures = new ChoiceBox<>();
    private final Region spring = new Region();
    private @Nullable SeriesChart chart;
    private @Nullable Subject subject;
    private @Nullable SeriesTable shown;

    CurvesCard(RunsState state, Texts texts) {
        this.texts = texts;
        getStyleClass().add("card");
        head.getStyleClass().add("head");
        HBox.setHgrow(spring, Priority.ALWAYS);
        measures.setId("runs-measure");
        measures.getItems().setAll(Measure.values());
        measures.setConverter(words());
        measures.setAccessibleText(texts.of("view.runs.measure"));
        measures.setTooltip(new Tooltip(texts.of("view.runs.measure")));
        measures.getStyleClass().add(Styles.SMALL);
        measures.setMaxWidth(168);
        measures.setValue(state.comparisonProperty().get().measure());
        measures.valueProperty()
                .subscribe((was, is) -> {
                    if (is != null) {
                        state.measure(is);
                    }
                });
    }

    private StringConverter<Measure> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Measure measure) {
                return measure == null ? "" : texts.of("view.runs.measure" + measure.name());
            }

            @Override
            public Measure fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }

    /// Shows the curves as soon as they are read; until then older ones of the same runs stay.
    void show(Comparison comparison) {
        SeriesTable table = comparison.curves();
        Subject next = Subject.of(comparison);
        if (table == null ? next.equals(subject) : table == shown) {
            return;
        }
        subject = next;
        shown = table;
        draw(comparison, table == null ? nothing(comparison.runs().size()) : table);
    }

    /// What curves are of.
    private record Subject(List<Path> runs, Measure measure) {
        static Subject of(Comparison comparison) {
            List<Path> runs = comparison.runs().stream().map(run -> run.row().path()).toList();
            return new Subject(runs, comparison.measure());
        }
    }

    private static SeriesTable nothing(int runs) {
        return new SeriesTable(IntStream.range(0, runs).mapToObj(Integer::toString).toList());
    }

    private void draw(Comparison comparison, SeriesTable table) {
        List<ChartLine> lines = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            String name = brief(comparison.runs(), run);
            lines.add(new ChartLine(table.columns().get(run), name, run));
        }
        SeriesChart next = new SeriesChart(new Viewport(table), texts, lines);
        next.setId("runs-curves");
        next.setAccessibleText(texts.of("view.runs.measure" + comparison.measure()));
        next.setEmptyText(texts.of("view.runs." + emptyKey(comparison)));
        next.setAlways(comparison.measure().isProbability() ? new Span(0, 1) : Span.NOTHING);
        next.setMinSize(0, 0);
        next.setPrefHeight(200);
        if (chart != null) {
            next.setSmoothing(chart.getSmoothing());
            next.setLogarithmic(chart.isLogarithmic());
        }
        chart = next;
        VBox.setVgrow(next, Priority.ALWAYS);
        head.getChildren().setAll(measures, spring, ChartToolbar.still(texts, List.of(next)));
        getChildren().setAll(head, next);
    }

    private static String emptyKey(Comparison comparison) {
        boolean steps = comparison.runs().stream().anyMatch(run -> run.row().step() > 0);
        return comparison.curves() == null ? "readingCurves" : steps ? "noCurves" : "noSteps";
    }

    private static String brief(List<Comparison.Compared> runs, int run) {
        String name = runs.get(run).row().name();
        int most = Math.min(LONGEST_NAME, LETTERS / runs.size());
        return name.codePointCount(0, name.length()) <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "\u2026";
    }
}
