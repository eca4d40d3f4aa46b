package dcganlab.view.time;

import dcganlab.model.Texts;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.TimeLineState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/// The whole run in small: its losses, below them a line on which ticks stand for kept steps and
/// dots for checkpoints, through both a line for each change of the settings. The knob stands at
/// the step that is shown; it is moved by a press, a drag, or the keys.
final class TimeTrack extends Region {
    private static final double LINE = 9; // from the lower edge
    private static final double TICK = 3;
    private static final double DOT = 2.5;
    private static final double KNOB = 13;
    private static final int FAR = 10;

    private final TimeLineState state;
    private final SeriesTable table;
    private final Viewport viewport;
    private final SeriesChart curves;
    private final Region way = region("way");
    private final Region gone = region("gone");
    private final Path ticks = path("ticks");
    private final Path checkpoints = path("checkpoints");
    private final Path changes = path("changes");
    private final Region needle = region("needle");
    private final Region knob = region("knob");

    TimeTrack(TimeLineState state, SeriesTable table, Texts texts) {
        this.state = state;
        this.table = table;
        viewport = new Viewport(table);
        curves =
                SeriesChart.bare(
                        viewport,
                        texts,
                        List.of(
                                new ChartLine(table.column("loss_d"), "", 0),
                                new ChartLine(table.column("loss_g"), "", 1)));
        setId("time-track");
        getStyleClass().add("time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(texts.of("view.time.track"));
        getChildren().setAll(curves, way, gone, ticks, changes, checkpoints, needle, knob);
        table.addListener(this::requestLayout);
        state.keptProperty().subscribe(this::requestLayout);
        state.changesProperty().subscribe(this::requestLayout);
        state.positionProperty().subscribe(this::requestLayout);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> state.commit());
        setOnKeyPressed(this::key);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = Math.rint(getHeight() - LINE);
        boolean run = !table.isEmpty();
        getChildren().forEach(part -> part.setVisible(run));
        way.setVisible(true);
        curves.resizeRelocate(0, 0, width, Math.max(0, line - KNOB / 2));
        double first = run ? across(0) : 0;
        double last = run ? across(newest()) : width;
        double here = state.isPast() ? across(state.getPosition()) : last;
        way.resizeRelocate(first, line - 1, Math.max(0, last - first), 2);
        gone.resizeRelocate(first, line - 1, Math.max(0, here - first), 2);
        if (run) {
            ticks.getElements().setAll(strokes(state.getKept().generators(), line + 2, TICK));
            changes.getElements().setAll(strokes(state.changesProperty().get(), 0, line));
            checkpoints.getElements().setAll(dots(state.getKept().checkpoints(), line));
        }
        needle.resizeRelocate(Math.rint(here), 0, 1, line);
        needle.setVisible(run && state.isPast());
        knob.resizeRelocate(Math.rint(here - KNOB / 2), Math.rint(line - KNOB / 2), KNOB, KNOB);
    }

    private List<PathElement> strokes(List<Long> steps, double top, double length) {
        List<PathElement> strokes = new ArrayList<>();
        double before = -1;
        for (long step : steps) {
            double x = Math.floor(across(step)) + 0.5;
            if (x != before) { // There may be more steps than pixels.
                strokes.add(new MoveTo(x, top));
                strokes.add(new LineTo(x, top + length));
                before = x;
            }
        }
        return strokes;
    }

    /// Short lines, which round ends make dots.
    private List<PathElement> dots(List<Long> steps, double y) {
        List<PathElement> dots = new ArrayList<>();
        double before = -DOT;
        for (long step : steps) {
            double x = across(step);
            if (x - before >= DOT) {
                dots.add(new MoveTo(x, y));
                dots.add(new LineTo(x + 0.01, y));
                before = x;
            }
        }
        return dots;
    }

    private long newest() {
        return table.step(table.rows() - 1);
    }

    private double across(long step) {
        Span everything = viewport.everything();
        double place = Math.clamp((double) step, everything.from(), everything.to());
        return SeriesChart.across(everything, place, getWidth());
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            state.begin();
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (table.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        event.consume();
        double place = SeriesChart.placeAt(viewport.everything(), event.getX(), getWidth());
        if (place >= newest() && newest() > 0) {
            state.live();
        } else {
            state.show(Math.round(place));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, DOWN -> state.move(-1);
            case RIGHT, UP -> state.move(1);
            case PAGE_DOWN -> state.move(-FAR);
            case PAGE_UP -> state.move(FAR);
            case HOME -> state.show(0);
            case END -> state.live();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 46;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }
}
