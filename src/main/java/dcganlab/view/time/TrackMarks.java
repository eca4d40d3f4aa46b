package dcganlab.view.time;

import dcganlab.model.SettingsChange;
import dcganlab.state.TimeLineState;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Viewport;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/// What lies over the curves of the [TimeTrack]: a line, ticks on it for kept steps, dots for
/// checkpoints, a line through all for each change of the settings, the knob, and, for who is about
/// to branch, a ring around the checkpoint from which that would begin. Nothing around it is laid
/// out anew when the knob moves, which it does at every step.
final class TrackMarks extends Region {
    private static final double LINE = 9; // from the lower edge
    private static final double TICK = 3;
    private static final double DOT = 2.5;
    private static final double KNOB = 13;
    private static final double RING = 13;
    private static final double REACH = 5; // to either side of a change

    private final TimeLineState state;
    private final Viewport viewport;
    private final ChangeWords words;
    private final Region way = region("way");
    private final Region gone = region("gone");
    private final Path ticks = path("ticks");
    private final Path checkpoints = path("checkpoints");
    private final Path changes = path("changes");
    private final Path reach = path("reach");
    private final Region needle = region("needle");
    private final Region knob = region("knob");
    private final Region ring = region("branch-point");
    private final ObservableBooleanValue branching;
    private boolean stale = true;

    /// @param viewport the stretch of the run that is seen
    /// @param words say at a change what changed
    /// @param branching whether somebody is about to branch
    TrackMarks(
            TimeLineState state,
            Viewport viewport,
            ChangeWords words,
            ObservableBooleanValue branching) {
        this.state = state;
        this.viewport = viewport;
        this.words = words;
        this.branching = branching;
        setManaged(false);
        setPickOnBounds(false);
        getChildren().setAll(way, gone, ticks, changes, checkpoints, needle, knob, ring, reach);
        getChildren().forEach(part -> part.setMouseTransparent(true));
        reach.setMouseTransparent(false);
        reach.setOnMouseEntered(event -> tell(event.getX()));
        reach.setOnMouseMoved(event -> tell(event.getX()));
        state.positionProperty().subscribe(this::requestLayout);
        branching.subscribe(this::requestLayout);
        state.keptProperty().subscribe(this::redraw);
        state.changesProperty().subscribe(this::redraw);
        viewport.windowProperty().subscribe(this::redraw);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    private static Path path(String style) {
        Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        return path;
    }

    private void tell(double x) {
        Tips.give(
                reach,
                words.of(
                        state.changesProperty().get().stream()
                                .filter(each -> Math.abs(across(each.step()) - x) <= REACH)
                                .toList()));
    }

    /// How much of a height is left above the knob.
    static double above(double height) {
        return Math.max(0, line(height) - KNOB / 2);
    }

    private static double line(double height) {
        return Math.rint(height - LINE);
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = line(getHeight());
        boolean run = !viewport.table().isEmpty();
        getChildren().forEach(part -> part.setVisible(run));
        way.setVisible(true);
        double first = run ? across(0) : 0;
        double last = run ? across(newest()) : width;
        double here = state.isPast() ? across(state.getPosition()) : last;
        way.resizeRelocate(first, line - 1, Math.max(0, last - first), 2);
        gone.resizeRelocate(first, line - 1, Math.max(0, here - first), 2);
        if (run && stale) {
            stale = false;
            ticks.getElements().setAll(strokes(state.getKept().generators(), line + 2, TICK));
            List<PathElement> changed = strokes(changedSteps(), 0, line);
            changes.getElements().setAll(changed);
            reach.getElements().setAll(changed);
            checkpoints.getElements().setAll(dots(state.getKept().checkpoints(), line));
        }
        needle.resizeRelocate(Math.rint(here), 0, 1, line);
        needle.setVisible(run && state.isPast());
        knob.resizeRelocate(Math.rint(here - KNOB / 2), Math.rint(line - KNOB / 2), KNOB, KNOB);
        layoutRing(line);
    }

    private void layoutRing(double line) {
        long from = state.branchPoint();
        ring.setVisible(ring.isVisible() && branching.get() && from != TimeLineState.LIVE);
        ring.resizeRelocate(
                Math.rint(across(from) - RING / 2), Math.rint(line - RING / 2), RING, RING);
    }

    private List<Long> changedSteps() {
        return state.changesProperty().get().stream().map(SettingsChange::step).toList();
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
        return viewport.table().step(viewport.table().rows() - 1);
    }

    private double across(long step) {
        return SeriesChart.across(viewport.visible(), (double) step, getWidth());
    }
}
