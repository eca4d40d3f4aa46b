package dcganlab.view.runs;

import dcganlab.model.Pictures;
import dcganlab.view.picture.Magnified;
import dcganlab.view.picture.PixelView;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Shows a [WipeView]: one image, left of the divider of the one picture, right of it of the other.
final class WipeViewSkin extends SkinBase<WipeView> {
    private static final double LINE = 2;
    private static final double HANDLE = 18;
    private static final double SMALL_STEP = 0.02;
    private static final double LARGE_STEP = 0.1;

    private final PixelView image = new PixelView();
    private final Region line = new Region();
    private final Region handle = new Region();
    private final Label empty = new Label();
    private final EventHandler<MouseEvent> mouse = this::point;
    private final EventHandler<KeyEvent> keys = this::press;
    private final Subscription subscriptions;

    /// Side of both pictures in pixels of the device; 0 while they are to be drawn anew.
    private int side;

    private int[] leftPixels = {};
    private int[] rightPixels = {};
    private int[] shown = {};

    WipeViewSkin(WipeView view) {
        super(view);
        line.getStyleClass().add("wipe-line");
        handle.getStyleClass().add("wipe-handle");
        for (Region region : new Region[] {line, handle}) {
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(view.emptyTextProperty());
        empty.setWrapText(true);
        getChildren().setAll(image, line, handle, empty);
        subscriptions =
                Subscription.combine(
                        view.leftProperty().subscribe(this::drawAgain),
                        view.rightProperty().subscribe(this::drawAgain),
                        view.indexProperty().subscribe(this::drawAgain),
                        image.densityProperty().subscribe(this::drawAgain),
                        view.dividerProperty().subscribe(this::divide));
        view.addEventHandler(MouseEvent.ANY, mouse);
        view.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    @Override
    public void dispose() {
        WipeView view = getSkinnable();
        if (view != null) {
            subscriptions.unsubscribe();
            view.removeEventHandler(MouseEvent.ANY, mouse);
            view.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        super.dispose();
    }

    private void drawAgain() {
        side = 0;
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        WipeView view = getSkinnable();
        Pictures left = view.leftProperty().get();
        Pictures right = view.rightProperty().get();
        boolean some = view.count() > 0 && left != null && right != null;
        for (Node node : new Node[] {image, line, handle}) {
            node.setVisible(some);
        }
        empty.setVisible(!some);
        empty.resizeRelocate(x, y, width, height);
        if (!some) {
            return;
        }
        int own = Math.max(left.size(), right.size());
        double room = Math.min(width, height) * image.getDensity();
        int wanted = Magnified.side(own, Math.max(1, (int) Math.floor(room)));
        if (wanted != side) {
            side = wanted;
            int index = Math.min(view.getIndex(), view.count() - 1);
            // Sides of pictures are powers of two: a multiple of the larger is one of the smaller.
            leftPixels = Magnified.pixels(left, index, side);
            rightPixels = Magnified.pixels(right, index, side);
            shown = image.begin(side, side);
        }
        image.relocate(
                snapPositionX(x + (width - image.width()) / 2),
                snapPositionY(y + (height - image.height()) / 2));
        divide();
    }

    private void divide() {
        if (side == 0) {
            return; // It is drawn with the next layout.
        }
        int across = (int) Math.round(getSkinnable().getDivider() * side);
        for (int row = 0; row < side * side; row += side) {
            System.arraycopy(leftPixels, row, shown, row, across);
            System.arraycopy(rightPixels, row + across, shown, row + across, side - across);
        }
        image.updated();
        double top = image.getLayoutY();
        double middle = image.getLayoutX() + across / image.getDensity();
        line.resizeRelocate(middle - LINE / 2, top, LINE, image.height());
        handle.resizeRelocate(
                middle - HANDLE / 2, top + (image.height() - HANDLE) / 2, HANDLE, HANDLE);
    }

    private void point(MouseEvent event) {
        boolean moves =
                event.getEventType() == MouseEvent.MOUSE_PRESSED
                        || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (moves && event.getButton() == MouseButton.PRIMARY && side > 0) {
            getSkinnable().requestFocus();
            getSkinnable().setDivider((event.getX() - image.getLayoutX()) / image.width());
            event.consume();
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        WipeView view = getSkinnable();
        double step = event.isShiftDown() ? LARGE_STEP : SMALL_STEP;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> view.setDivider(view.getDivider() - step);
            case RIGHT, KP_RIGHT -> view.setDivider(view.getDivider() + step);
            case HOME -> view.setDivider(0);
            case END -> view.setDivider(1);
            case UP, KP_UP -> view.setIndex(view.getIndex() - 1);
            case DOWN, KP_DOWN -> view.setIndex(view.getIndex() + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
