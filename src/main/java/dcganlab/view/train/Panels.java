package dcganlab.view.train;

import dcganlab.view.tip.Tips;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleBinaryOperator;

/// Two panels beside each other above a third. The gaps between them can be dragged, and moved by
/// arrow keys; a double click puts them back. One panel can take the whole place. Where the gaps
/// are is a part of width and height, so that it holds for another size as well. As long as nobody
/// has moved the level gap, it is where it is worth most to the left panel.
final class Panels extends Region {
    private static final double ACROSS = 0.66;
    private static final double DOWN = 0.59;
    private static final double HIGHER = 0.06; // The level gap may be so far above DOWN,
    private static final double LOWER = 0.08; // or below it.
    private static final double LEAST = 0.2; // of width or height for a panel
    private static final double GAP = 12;
    private static final double STEP = 0.02; // of an arrow key

    private final Region left;
    private final Region right;
    private final Region below;
    private final Gap upright;
    private final Gap level;
    private final DoubleBinaryOperator worth;
    private @Nullable Dimension2D fitted; // The size of the left panel that would be as usual.
    private @Nullable Region large;

    /// @param worth what a width and a height are worth to the left panel
    /// @param across what the upright gap is for, for those who do not see it
    /// @param down what the level one is for
    Panels(
            Region left,
            Region right,
            Region below,
            DoubleBinaryOperator worth,
            ObservableValue<String> across,
            ObservableValue<String> down) {
        this.left = left;
        this.right = right;
        this.below = below;
        this.worth = worth;
        upright = new Gap(Orientation.VERTICAL, across, ACROSS);
        level = new Gap(Orientation.HORIZONTAL, down, DOWN);
        getChildren().addAll(left, upright, right, level, below);
    }

    /// How much of the width that both share the left panel has; `NaN` for what is usual.
    DoubleProperty acrossProperty() {
        return upright.part;
    }

    /// How much of the height the upper panels have; `NaN` for what is usual.
    DoubleProperty downProperty() {
        return level.part;
    }

    /// Gives the whole place to one panel; null for all as they were.
    void enlarge(@Nullable Region panel) {
        large = panel;
        for (Node each : getChildren()) {
            each.setVisible(panel == null || each.equals(panel));
        }
        requestLayout();
    }

    @Nullable Region getLarge() {
        return large;
    }

    /// Other sizes are worth most to the left panel now.
    void fitAgain() {
        fitted = null;
        requestLayout();
    }

    /// The usual place of the level gap, for this width of the left panel.
    private void fit(double width, double height) {
        Dimension2D space = new Dimension2D(width, height);
        if (space.equals(fitted)) {
            return;
        }
        fitted = space;
        double usual = snapSizeY(DOWN * height);
        double best = usual;
        double most = worth.applyAsDouble(width, usual);
        for (double top = usual - HIGHER * height; top <= usual + LOWER * height; top++) {
            double next = worth.applyAsDouble(width, snapSizeY(top));
            if (next > most) {
                best = snapSizeY(top);
                most = next;
            }
        }
        level.usual = best / height;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        if (large != null) {
            large.resizeRelocate(x, y, width, height);
            return;
        }
        double first = snapSizeX(upright.part() * (width - GAP));
        fit(first, height - GAP);
        double top = snapSizeY(level.part() * (height - GAP));
        left.resizeRelocate(x, y, first, top);
        upright.resizeRelocate(x + first, y, GAP, top);
        right.resizeRelocate(x + first + GAP, y, width - first - GAP, top);
        level.resizeRelocate(x, y + top, width, GAP);
        below.resizeRelocate(x, y + top + GAP, width, height - top - GAP);
    }

    /// A gap that is dragged across its direction.
    private final class Gap extends Region {
        private final boolean upright;
        private double usual;
        private final DoubleProperty part = new SimpleDoubleProperty(this, "part", Double.NaN);

        Gap(Orientation direction, ObservableValue<String> name, double usual) {
            upright = direction == Orientation.VERTICAL;
            this.usual = usual;
            getStyleClass().add("panel-gap");
            setId(upright ? "train-gap-across" : "train-gap-down");
            setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.SLIDER);
            accessibleTextProperty().bind(name);
            Tips.give(this, name);
            setOnMouseDragged(this::drag);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    part.set(Double.NaN);
                }
            });
            setOnKeyPressed(this::press);
            part.subscribe((was, is) -> {
                Panels.this.requestLayout();
                notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            });
        }

        /// The share of the panel before the gap.
        double part() {
            double wish = part.get();
            return Double.isNaN(wish) ? usual : Math.clamp(wish, LEAST, 1 - LEAST);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case VALUE -> part();
                case MIN_VALUE -> LEAST;
                case MAX_VALUE -> 1 - LEAST;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }

        private void drag(MouseEvent event) {
            Panels all = Panels.this;
            double x = all.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            double y = all.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
            double whole =
                    upright
                            ? all.getWidth() - all.snappedLeftInset() - all.snappedRightInset()
                            : all.getHeight() - all.snappedTopInset() - all.snappedBottomInset();
            double place =
                    (upright ? x - all.snappedLeftInset() : y - all.snappedTopInset()) - GAP / 2;
            move(place / Math.max(1, whole - GAP));
            event.consume();
        }

        private void press(KeyEvent event) {
            int way =
                    switch (event.getCode()) {
                        case LEFT -> upright ? -1 : 0;
                        case RIGHT -> upright ? 1 : 0;
                        case UP -> upright ? 0 : -1;
                        case DOWN -> upright ? 0 : 1;
                        default -> 0;
                    };
            if (way != 0) {
                move(part() + way * STEP);
                event.consume();
            }
        }

        private void move(double wish) {
            part.set(Math.clamp(wish, LEAST, 1 - LEAST));
        }
    }
}
