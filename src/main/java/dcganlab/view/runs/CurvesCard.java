package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.Axis;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.Measure;
import dcganlab.state.RunsState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.ChartToolbar;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.chart.XAxis;
import dcganlab.view.help.HelpSign;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ChoiceBox;
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
    private final ShownTexts texts;
    private final PlaceWords words;
    private final HBox head = new HBox();
    private final ChoiceBox<Measure> measures = new ChoiceBox<>();
    private final Region spring = new Region();
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private @Nullable SeriesChart chart;
    private @Nullable Subject subject;
    private @Nullable SeriesTable shown;

    CurvesCard(RunsState state, ShownTexts texts) {
        this.texts = texts;
        words = new PlaceWords(texts);
        getStyleClass().add("card");
        head.getStyleClass().add("head");
        HBox.setHgrow(spring, Priority.ALWAYS);
        measures.setId("runs-measure");
        measures.getItems().setAll(Measure.values());
        texts.follow(() -> measures.setConverter(names())); // A new one is asked anew.
        measures.accessibleTextProperty().bind(texts.bound("view.runs.measure"));
        Tips.give(measures, texts.bound("view.runs.measure"));
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

    /// How much the curves are smoothed, see [SeriesChart#smoothingProperty].
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// The chart of the compared runs, to be saved; none before the first was shown.
    List<ExportableChart> exportable(Comparison comparison) {
        if (chart == null) {
            return List.of();
        }
        boolean one = comparison.runs().size() == 1;
        String run = one ? comparison.runs().getFirst().row().name() : "";
        return List.of(new ExportableChart(chart, missing(chart, comparison), run));
    }

    private String missing(SeriesChart drawn, Comparison comparison) {
        String key;
        if (comparison.runs().isEmpty()) {
            key = "noRunShort";
        } else if (drawn.table().isEmpty()) {
            key = emptyKey(comparison) + "Short";
        } else if (drawn.isBlank()) {
            key = "hiddenShort";
        } else {
            return "";
        }
        return texts.of("view.runs." + key);
    }

    private StringConverter<Measure> names() {
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
        SeriesChart before = next.equals(subject) ? chart : null;
        if (before != null && (table == null || table == shown)) {
            name(before, comparison);
            return;
        }
        subject = next;
        shown = table;
        SeriesTable drawn = table == null ? nothing(comparison.runs().size()) : table;
        draw(comparison, drawn, before);
    }

    /// What curves are of.
    private record Subject(List<Path> runs, Measure measure, Axis axis) {
        static Subject of(Comparison comparison) {
            List<Path> runs = comparison.runs().stream().map(run -> run.row().path()).toList();
            return new Subject(runs, comparison.measure(), comparison.axis());
        }
    }

    private static SeriesTable nothing(int runs) {
        return new SeriesTable(IntStream.range(0, runs).mapToObj(Integer::toString).toList());
    }

    /// Says what may have changed without the curves.
    private void name(SeriesChart drawn, Comparison comparison) {
        drawn.setAccessibleText(texts.of("view.runs.measure" + comparison.measure()));
        for (int run = 0; run < comparison.runs().size(); run++) {
            drawn.lines().get(run).setLabel(comparison.label(run));
        }
        drawn.setEmptyText(texts.of("view.runs." + emptyKey(comparison)));
        mark(drawn, comparison);
    }

    /// Marks the place whose pictures are seen.
    private static void mark(SeriesChart drawn, Comparison comparison) {
        drawn.viewport().setMark(comparison.isNewest() ? Double.NaN : (double) comparison.at());
    }

    /// @param before a chart of older curves of the same runs, whose view the new one takes over
    private void draw(Comparison comparison, SeriesTable table, @Nullable SeriesChart before) {
        List<ChartLine> lines = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            Compared compared = comparison.runs().get(run);
            ChartLine line =
                    new ChartLine(
                            table.columns().get(run),
                            comparison.label(run),
                            run,
                            compared.stepLength());
            line.setInherited(compared.began());
            lines.add(line);
        }
        SeriesChart next = new SeriesChart(new Viewport(table), texts, lines);
        Axis axis = comparison.axis();
        next.viewport().setAxis(axis == Axis.TIME ? XAxis.SECONDS : XAxis.STEPS);
        if (axis != Axis.STEPS) {
            next.setRowText(row -> words.place(axis, table.step(row)));
        }
        name(next, comparison);
        next.setId("runs-curves");
        Tips.about(next, () -> texts.of("view.runs.curvesAbout"));
        next.setAlways(comparison.measure().isProbability() ? new Span(0, 1) : Span.NOTHING);
        next.setMinSize(0, 0);
        next.setPrefHeight(200);
        next.smoothingProperty().bindBidirectional(smoothing);
        if (chart != null) {
            next.setLogarithmic(chart.isLogarithmic());
            next.setIgnoringOutliers(chart.isIgnoringOutliers());
        }
        if (before != null) {
            takeOver(next, before);
        }
        chart = next;
        VBox.setVgrow(next, Priority.ALWAYS);
        Term term = comparison.measure().isProbability() ? Term.DISCRIMINATOR : Term.LOSS;
        head.getChildren()
                .setAll(
                        measures,
                        new HelpSign(texts, term),
                        spring,
                        ChartToolbar.still(texts, List.of(next)));
        getChildren().setAll(head, next);
    }

    private static void takeOver(SeriesChart next, SeriesChart before) {
        Viewport seen = before.viewport();
        if (!seen.windowProperty().get().equals(Span.EVERYTHING)) {
            next.viewport().show(seen.visible());
            next.viewport().setFollowing(seen.isFollowing());
        }
        next.viewport().setCrosshair(seen.getCrosshair());
        next.setWindow(before.getWindow());
        for (int line = 0; line < next.lines().size(); line++) {
            next.lines().get(line).setShown(before.lines().get(line).isShown());
        }
    }

    private static String emptyKey(Comparison comparison) {
        boolean steps = comparison.runs().stream().anyMatch(run -> run.row().step() > 0);
        return comparison.curves() == null ? "readingCurves" : steps ? "noCurves" : "noSteps";
    }
}
