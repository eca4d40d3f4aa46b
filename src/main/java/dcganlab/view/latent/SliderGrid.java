package dcganlab.view.latent;

import dcganlab.model.LatentPoint;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A slider for every number of a latent point, in rows. With Ctrl the arrow keys go from slider to
/// slider.
final class SliderGrid extends Region {
    private static final double GAP = 2;

    /// Keeps the last column off the scroll bar.
    private static final double BAR_GAP = 6;

    private final SliderHand hand;
    private final SliderText text;
    private final DoubleProperty room = new SimpleDoubleProperty(this, "room", 400);
    private final DoubleProperty top = new SimpleDoubleProperty(this, "top");
    private final Consumer<Node> reveal;
    private List<LatentSlider> sliders = List.of();
    private SliderShape shape = new SliderShape(1, 1, 1);

    /// @param reveal scrolls to a slider that the keyboard went to
    SliderGrid(SliderHand hand, SliderText text, Consumer<Node> reveal) {
        this.hand = hand;
        this.text = text;
        this.reveal = reveal;
        getStyleClass().add("slider-grid");
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        room.subscribe(value -> requestLayout());
        top.subscribe(value -> findOnScreen());
    }

    /// Height that can be seen at once.
    DoubleProperty roomProperty() {
        return room;
    }

    /// How far the grid is scrolled down.
    DoubleProperty topProperty() {
        return top;
    }

    /// Shows a point, with other sliders if it has another number of dimensions.
    void show(LatentPoint point) {
        if (sliders.size() != point.dimensions()) {
            sliders =
                    IntStream.range(0, point.dimensions())
                            .mapToObj(i -> new LatentSlider(i, hand, text))
                            .toList();
            getChildren().setAll(sliders);
        }
        for (LatentSlider slider : sliders) {
            slider.setValue(point.get(slider.dimension()));
        }
    }

    void showLocked(Set<Integer> locked) {
        for (LatentSlider slider : sliders) {
            slider.setLocked(locked.contains(slider.dimension()));
        }
    }

    @Override
    protected void layoutChildren() {
        boolean scrolls = getHeight() > room.get() + 1;
        double width = innerWidth(getWidth()) - (scrolls ? BAR_GAP : 0);
        shape = shapeFor(width);
        double cell = (width - (shape.columns() - 1) * GAP) / shape.columns();
        for (LatentSlider slider : sliders) {
            int column = slider.dimension() % shape.columns();
            int row = slider.dimension() / shape.columns();
            double left = snapPositionX(snappedLeftInset() + column * (cell + GAP));
            double right = snapPositionX(snappedLeftInset() + column * (cell + GAP) + cell);
            double above = snappedTopInset() + row * (shape.cellHeight() + GAP);
            slider.resizeRelocate(left, above, right - left, shape.cellHeight());
            slider.setWheelNeedsFocus(scrolls);
        }
        findOnScreen();
    }

    private void findOnScreen() {
        double bottom = top.get() + room.get();
        for (LatentSlider slider : sliders) {
            double above = slider.getLayoutY();
            slider.setOnScreen(above < bottom && above + slider.getHeight() > top.get());
        }
    }

    private SliderShape shapeFor(double width) {
        if (sliders.isEmpty()) {
            return new SliderShape(1, 1, 1);
        }
        LatentSlider widest = sliders.getLast();
        return SliderShape.choose(
                sliders.size(),
                GAP,
                width,
                room.get() - snappedTopInset() - snappedBottomInset(),
                widest.minWidth(-1),
                widest.minHeight(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = innerWidth(width < 0 ? getWidth() : width);
        double all = shapeFor(inner).height(GAP);
        double insets = snappedTopInset() + snappedBottomInset();
        return insets + (all <= room.get() - insets ? all : shapeFor(inner - BAR_GAP).height(GAP));
    }

    private double innerWidth(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private void press(KeyEvent event) {
        int at = focused();
        if (!event.isShortcutDown() || at < 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(at - 1);
            case RIGHT -> go(at + 1);
            case UP -> go(at - shape.columns());
            case DOWN -> go(at + shape.columns());
            case HOME -> go(0);
            case END -> go(sliders.size() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int focused() {
        for (LatentSlider slider : sliders) {
            if (slider.isFocused()) {
                return slider.dimension();
            }
        }
        return -1;
    }

    private void go(int dimension) {
        if (dimension >= 0 && dimension < sliders.size()) {
            LatentSlider slider = sliders.get(dimension);
            slider.requestFocus();
            reveal.accept(slider);
        }
    }
}
