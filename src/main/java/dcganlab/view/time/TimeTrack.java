package dcganlab.view.time;

import dcganlab.model.series.SeriesTable;
import dcganlab.state.TimeLineState;
import dcganlab.view.chart.ChartLine;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The whole run in small: its losses, below them a line with what is kept of it. The knob stands
/// at the step that is shown; it is moved by a press, a drag, or the keys.
final class TimeTrack extends Region {
    private static final int FAR = 10;

    private final TimeLineState state;
    private final SeriesTable table;
    private final Viewport viewport;
    private final SeriesChart curves;
    private final TrackMarks marks;
    private boolean keyHeld;

    /// @param branching whether somebody is about to branch
    TimeTrack(
            TimeLineState state,
            SeriesTable table,
            ShownTexts texts,
            ChangeWords words,
            ObservableBooleanValue branching) {
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
        curves.setSmoothing(SeriesChart.MODERATE);
        marks = new TrackMarks(state, viewport, words, branching);
        setId("time-track");
        getStyleClass().add("time-track");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(texts.bound("view.time.track"));
        Tips.about(this, () -> texts.of("view.time.trackAbout"));
        getChildren().setAll(curves, marks);
        table.addListener(this::tableChanged);
        widthProperty().subscribe(this::tableChanged);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> state.commit());
        setOnKeyPressed(this::key);
        setOnKeyReleased(event -> releaseKey());
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        releaseKey();
                    }
                });
        state.positionProperty()
                .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) (state.isPast() ? state.getPosition() : newest());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) newest();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// The picture stays as it is until it would be another: in a long run, a step is far less than
    /// a pixel.
    private void tableChanged() {
        // The curves begin with the first step, but the generator was there before.
        Span everything = new Span(0, Math.max(1, newest()));
        Span seen = viewport.visible();
        double newest = SeriesChart.across(seen, everything.to(), getWidth());
        double edge = SeriesChart.across(seen, seen.to(), getWidth());
        if (viewport.isFollowing() || Math.abs(newest - edge) >= 1) {
            viewport.hold(everything);
        }
        marks.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        curves.resizeRelocate(0, 0, getWidth(), TrackMarks.above(getHeight()));
        marks.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private long newest() {
        return table.isEmpty() ? 0 : table.step(table.rows() - 1);
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
        double place = SeriesChart.placeAt(viewport.visible(), event.getX(), getWidth());
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
        boolean known =
                switch (event.getCode()) {
                    case LEFT, DOWN, RIGHT, UP, PAGE_DOWN, PAGE_UP, HOME, END -> true;
                    default -> false;
                };
        if (!known) {
            return;
        }
        if (!keyHeld) {
            keyHeld = true; // It repeats itself, and is a drag as much as the mouse's.
            state.begin();
        }
        move(event.getCode());
        event.consume();
    }

    private void move(KeyCode key) {
        switch (key) {
            case LEFT, DOWN -> state.move(-1);
            case RIGHT, UP -> state.move(1);
            case PAGE_DOWN -> state.move(-FAR);
            case PAGE_UP -> state.move(FAR);
            case HOME -> state.show(0);
            default -> state.live();
        }
    }

    private void releaseKey() {
        if (keyHeld) {
            keyHeld = false;
            state.commit();
        }
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
