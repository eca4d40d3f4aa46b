package dcganlab.view.latent;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// Draws a [LatentSlider] with two texts and two regions, all unmanaged: a new value moves the bar
/// and changes a text without a layout pass. One edge of the bar is always the middle of the track.
final class LatentSliderSkin extends SkinBase<LatentSlider> {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final double LINE_GAP = 3;
    private static final double LOCK_GAP = 3;
    private static final double LEAST_TRACK = 5;
    private static final double KNOB = 13;

    /// Part of the height below the texts that the track fills, as the cell grows.
    private static final double TRACK_SHARE = 0.45;

    private final SliderText words;
    private final Text index = new Text();
    private final Text number = new Text();
    private final Text widest = new Text();
    private final Region track = new Region();
    private final Region bar = new Region();
    private final LatentSliderBehaviour behaviour;
    private final Subscription subscriptions;
    private @Nullable Region lock;
    private @Nullable Region knob;

    LatentSliderSkin(LatentSlider slider, SliderText words) {
        super(slider);
        this.words = words;
        index.getStyleClass().add("index");
        index.setText(Integer.toString(slider.dimension()));
        number.getStyleClass().add("number");
        widest.getStyleClass().add("number");
        widest.setText(words.number(-8.88));
        widest.setVisible(false);
        track.getStyleClass().add("track");
        bar.getStyleClass().add("bar");
        for (Text text : new Text[] {index, number, widest}) {
            text.setManaged(false);
            text.setMouseTransparent(true);
            text.setTextOrigin(VPos.TOP);
        }
        for (Region region : new Region[] {track, bar}) {
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
        getChildren().setAll(index, number, widest, track, bar);
        if (slider.hasKnob()) {
            knob = new Region();
            knob.getStyleClass().add("knob");
            knob.setManaged(false);
            knob.setMouseTransparent(true);
            getChildren().add(knob);
        }
        behaviour = new LatentSliderBehaviour(slider, track);
        subscriptions =
                Subscription.combine(
                        slider.valueProperty().subscribe(value -> show()),
                        slider.onScreenProperty().subscribe(seen -> show()),
                        slider.lockedProperty().subscribe(this::showLock));
    }

    @Override
    public void dispose() {
        if (getSkinnable() != null) {
            subscriptions.unsubscribe();
            behaviour.dispose();
        }
        super.dispose();
    }

    private void show() {
        double value = getSkinnable().getValue();
        if (!getSkinnable().isOnScreen()) {
            return;
        }
        getSkinnable().pseudoClassStateChanged(NEGATIVE, value < 0);
        number.setText(words.number(value));
        placeNumber();
        placeBar();
    }

    /// Free sliders, which are most of them, have no lock at all.
    private void showLock(boolean locked) {
        if (locked && lock == null) {
            lock = new Region();
            lock.getStyleClass().add("lock");
            lock.setManaged(false);
            lock.setMouseTransparent(true);
            getChildren().add(lock);
        }
        if (lock != null) {
            lock.setVisible(locked);
        }
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double line = widest.getLayoutBounds().getHeight();
        double below = height - line - LINE_GAP;
        double thickness = snapSizeY(Math.max(LEAST_TRACK, below * TRACK_SHARE));
        double top = snapPositionY(y + (height - line - LINE_GAP - thickness) / 2);
        index.relocate(x, top);
        number.setLayoutY(top);
        track.resizeRelocate(x, snapPositionY(top + line + LINE_GAP), width, thickness);
        placeLock(x, top, width, line);
        show();
    }

    /// Beside the index, or in its place where there is no room for both.
    private void placeLock(double x, double top, double width, double line) {
        boolean locked = lock != null && lock.isVisible();
        double side = snapSizeY(line * 0.6);
        double beside = index.getLayoutBounds().getWidth() + LOCK_GAP;
        boolean both = beside + side + LOCK_GAP + widest.getLayoutBounds().getWidth() <= width;
        index.setVisible(!locked || both);
        if (lock != null) {
            lock.resizeRelocate(
                    snapPositionX(both ? x + beside : x),
                    snapPositionY(top + (line - side) / 2),
                    side,
                    side);
        }
    }

    private void placeNumber() {
        double right = track.getLayoutX() + track.getWidth();
        number.setLayoutX(snapPositionX(right - number.getLayoutBounds().getWidth()));
    }

    private void placeBar() {
        double half = track.getWidth() / 2;
        double middle = track.getLayoutX() + half;
        double part = Math.clamp(getSkinnable().getValue() / LatentSlider.LIMIT, -1, 1);
        double left = snapPositionX(middle + Math.min(0, part) * half);
        double right = snapPositionX(middle + Math.max(0, part) * half);
        double width = Math.max(1, right - left); // a line at 0
        bar.resizeRelocate(left, track.getLayoutY(), width, track.getHeight());
        if (knob != null) {
            double end = part < 0 ? left : left + width;
            double centre = track.getLayoutY() + track.getHeight() / 2;
            knob.resizeRelocate(end - KNOB / 2, centre - KNOB / 2, KNOB, KNOB);
        }
    }

    @Override
    protected double computeMinWidth(double height, double t, double r, double b, double l) {
        double figures = index.getLayoutBounds().getWidth() + widest.getLayoutBounds().getWidth();
        return snapSizeX(l + figures + LOCK_GAP + r);
    }

    @Override
    protected double computeMinHeight(double width, double t, double r, double b, double l) {
        double line = widest.getLayoutBounds().getHeight();
        return snapSizeY(t + line + LINE_GAP + LEAST_TRACK + b);
    }

    @Override
    protected double computePrefWidth(double height, double t, double r, double b, double l) {
        return computeMinWidth(height, t, r, b, l);
    }

    @Override
    protected double computePrefHeight(double width, double t, double r, double b, double l) {
        return computeMinHeight(width, t, r, b, l);
    }
}
