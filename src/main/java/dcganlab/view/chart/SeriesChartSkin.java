package dcganlab.view.chart;

import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.view.help.HelpSign;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SkinBase;
import javafx.stage.Window;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Title and legend above the plot, the legend below the title where they have no room beside each
/// other, and with short names where it has none there. While the chart is in a window that shows,
/// it listens to its table and its viewport; else nothing holds it.
final class SeriesChartSkin extends SkinBase<SeriesChart> {
    static final PseudoClass SMOOTHED = PseudoClass.getPseudoClass("smoothed");
    static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double GAP = 6;
    private static final double SMALL_WIDTH = 300;
    private static final double SMALL_HEIGHT = 150;

    private final Label title = new Label();
    private final Legend names;
    private final Legend shortNames;
    private final Plot plot;
    private final Subscription showing;
    private Subscription attached = Subscription.EMPTY;
    private final Runnable tableListener = this::tableChanged;

    /// @param pictureScale device pixels for a pixel of the layout, 0 for those of the screen
    /// @param subject what the curves are of, in small letters beside the title; empty for nothing
    SeriesChartSkin(SeriesChart chart, double pictureScale, String subject) {
        super(chart);
        names = new Legend(chart, ChartLine::labelProperty);
        shortNames = new Legend(chart, ChartLine::shortLabelProperty);
        plot = new Plot(chart, pictureScale);
        title.getStyleClass().add("title");
        title.textProperty().bind(chart.titleProperty());
        chart.helpProperty().subscribe(text -> help());
        chart.termProperty().subscribe(term -> help());
        name(subject);
        if (chart.isBare()) {
            getChildren().setAll(plot);
        } else {
            getChildren().setAll(title, names, shortNames, plot);
            new PlotGestures(chart, plot).install();
            new ChartKeys(chart, plot).install();
        }

        registerChangeListener(chart.smoothingProperty(), change -> plot.redraw());
        registerChangeListener(chart.logarithmicProperty(), change -> plot.redraw());
        registerChangeListener(chart.ignoringOutliersProperty(), change -> plot.redraw());
        registerChangeListener(chart.alwaysProperty(), change -> plot.redraw());
        registerChangeListener(chart.windowProperty(), change -> plot.redraw());
        registerChangeListener(chart.emptyTextProperty(), change -> plot.redraw());
        chart.lines()
                .forEach(line -> {
                    registerChangeListener(line.shownProperty(), c -> plot.redraw());
                    registerChangeListener(line.referenceProperty(), c -> plot.redraw());
                    registerChangeListener(line.bandProperty(), c -> plot.redraw());
                    registerChangeListener(line.inheritedProperty(), c -> plot.redraw());
                });
        chart.onRestyled(() -> {
            names.recolour();
            shortNames.recolour();
            plot.redraw();
        });
        ObservableValue<Window> window = chart.sceneProperty().flatMap(Scene::windowProperty);
        showing =
                Subscription.combine(
                        window.flatMap(Window::showingProperty).orElse(false).subscribe(this::show),
                        window.flatMap(Window::renderScaleXProperty).subscribe(plot::redraw));
    }

    Plot plot() {
        return plot;
    }

    private void help() {
        String text = getSkinnable().getHelp();
        Term term = getSkinnable().getTerm();
        Tips.give(title, text);
        title.setGraphic(
                text.isEmpty()
                        ? null
                        : term == null ? new FontIcon(Feather.HELP_CIRCLE) : sign(term, text));
        title.setContentDisplay(ContentDisplay.RIGHT);
    }

    /// Says the same as the title, and more when it is pressed.
    private HelpSign sign(Term term, String text) {
        HelpSign sign = new HelpSign(getSkinnable().texts(), term);
        Tips.give(sign, text);
        return sign;
    }

    /// In a picture, where there is nobody to help, what the curves are of.
    private void name(String what) {
        if (!what.isEmpty()) {
            Label subject = new Label(what);
            subject.getStyleClass().add("subject");
            subject.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            title.setGraphic(subject);
            title.setContentDisplay(ContentDisplay.RIGHT);
        }
    }

    private void show(boolean now) {
        attached.unsubscribe();
        attached = now ? attach() : Subscription.EMPTY;
    }

    private Subscription attach() {
        Viewport viewport = getSkinnable().viewport();
        SeriesTable table = getSkinnable().table();
        if (getSkinnable().isBare()) {
            plot.redraw();
        } else {
            tableChanged();
            viewport.table().addListener(tableListener);
            table.addListener(tableListener);
        }
        return Subscription.combine(
                () -> viewport.table().removeListener(tableListener),
                () -> table.removeListener(tableListener),
                getSkinnable().texts().follow(plot::requestLayout),
                viewport.windowProperty().subscribe((was, is) -> plot.redraw()),
                viewport.followingProperty().subscribe((was, is) -> plot.redraw()),
                viewport.axisProperty().subscribe((was, is) -> plot.redraw()),
                viewport.markProperty().subscribe((was, is) -> plot.requestLayout()),
                viewport.crosshairProperty().subscribe((was, is) -> plot.requestLayout()));
    }

    private void tableChanged() {
        getSkinnable().viewport().tableChanged();
        plot.grown();
    }

    @Override
    public void dispose() {
        showing.unsubscribe();
        attached.unsubscribe();
        super.dispose();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        if (getSkinnable().isBare()) {
            plot.resizeRelocate(x, y, width, height);
            return;
        }
        getSkinnable().pseudoClassStateChanged(SMALL, width < SMALL_WIDTH || height < SMALL_HEIGHT);
        double header = Math.max(layoutHeader(x, y, width), getSkinnable().headerHeight());
        double top = header > 0 ? header + GAP : 0;
        plot.resizeRelocate(x, y + top, width, Math.max(0, height - top));
    }

    /// How high title and legend are where the chart is so wide.
    double headerHeight(double chartWidth) {
        double width = chartWidth - snappedLeftInset() - snappedRightInset();
        return isBelow(width) ? titleHeight() + legendHeight() : line();
    }

    private boolean hasLegend() {
        return getSkinnable().lines().size() > 1;
    }

    /// The one that has room, beside the title or below it.
    private Legend legend(double width) {
        boolean brief =
                getSkinnable().lines().stream()
                        .noneMatch(l -> l.shortLabelProperty().get().isEmpty());
        return brief && names.prefWidth(-1) > width ? shortNames : names;
    }

    /// Whether the legend has no room beside the title.
    private boolean isBelow(double width) {
        return hasLegend() && titleWidth(width) + GAP + legendWidth(width) > width;
    }

    private double line() {
        return Math.max(titleHeight(), legendHeight());
    }

    private double titleWidth(double width) {
        return Math.min(width, snapSizeX(title.prefWidth(-1)));
    }

    private double titleHeight() {
        return title.getText().isEmpty() ? 0 : snapSizeY(title.prefHeight(-1));
    }

    private double legendWidth(double width) {
        return hasLegend() ? Math.min(width, snapSizeX(legend(width).prefWidth(-1))) : 0;
    }

    private double legendHeight() {
        return hasLegend() ? snapSizeY(names.prefHeight(-1)) : 0;
    }

    /// Lays out title and legend.
    ///
    /// @return their height
    private double layoutHeader(double x, double y, double width) {
        boolean below = isBelow(width);
        double line = below ? titleHeight() : line();
        double titleTop = snapPositionY(y + (line - titleHeight()) / 2);
        double legendTop = below ? y + line : snapPositionY(y + (line - legendHeight()) / 2);
        title.resizeRelocate(x, titleTop, titleWidth(width), titleHeight());
        double legendLeft = below ? x : x + width - legendWidth(width);
        for (Legend each : List.of(names, shortNames)) {
            each.setVisible(hasLegend() && each.equals(legend(width)));
            each.pseudoClassStateChanged(BELOW, below);
            each.resizeRelocate(legendLeft, legendTop, legendWidth(width), legendHeight());
        }
        return below ? line + legendHeight() : line;
    }

    @Override
    protected double computeMinWidth(
            double height, double top, double right, double bottom, double left) {
        return getSkinnable().isBare() ? 0 : 220;
    }

    @Override
    protected double computeMinHeight(
            double width, double top, double right, double bottom, double left) {
        return getSkinnable().isBare() ? 0 : 120;
    }

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return 480;
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        return 240;
    }

    @Override
    protected double computeMaxWidth(
            double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(
            double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
