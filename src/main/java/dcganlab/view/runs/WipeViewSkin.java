package dcganlab.view.runs;

import dcganlab.model.GridLayout;
import dcganlab.model.Pictures;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Shows a [WipeView]: the right picture, over it the left one cut off at the divider.
final class WipeViewSkin extends SkinBase<WipeView> {
    private static final double LINE = 2;
    private static final double HANDLE = 18;
    private static final double SMALL_STEP = 0.02;
    private static final double LARGE_STEP = 0.1;

    private final ImageView leftImage = image();
    private final ImageView rightImage = image();
    private final Rectangle clip = new Rectangle();
    private final Region line = new Region();
    private final Region handle = new Region();
    private final Label empty = new Label();
    private final ObservableValue<Number> density;
    private final EventHandler<MouseEvent> mouse = this::point;
    private final EventHandler<KeyEvent> keys = this::press;
    private final Subscription subscriptions;
    private int drawnSide;
    private double shownLeft;
    private double shownSide;

    WipeViewSkin(WipeView view) {
        super(view);
        leftImage.setClip(clip);
        line.getStyleClass().add("wipe-line");
        handle.getStyleClass().add("wipe-handle");
        for (Region region : new Region[] {line, handle}) {
            region.setManaged(false);
            region.setMouseTransparent(true);
        }
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(view.emptyTextProperty());
        empty.setWrapText(true);
        getChildren().setAll(rightImage, leftImage, line, handle, empty);
        density =
                view.sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .orElse(1.0);
        subscriptions =
                Subscription.combine(
                        view.leftProperty().subscribe(this::drawAgain),
                        view.rightProperty().subscribe(this::drawAgain),
                        view.indexProperty().subscribe(this::drawAgain),
                        density.subscribe(this::drawAgain),
                        view.dividerProperty().subscribe(this::placeDivider));
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

    private static ImageView image() {
        ImageView image = new ImageView();
        image.setManaged(false);
        image.setMouseTransparent(true);
        image.setSmooth(false);
        return image;
    }

    private void drawAgain() {
        drawnSide = 0;
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        WipeView view = getSkinnable();
        Pictures left = view.leftProperty().get();
        Pictures right = view.rightProperty().get();
        boolean some = view.count() > 0 && left != null && right != null;
        for (Node node : new Node[] {leftImage, rightImage, line, handle}) {
            node.setVisible(some);
        }
        empty.setVisible(!some);
        empty.resizeRelocate(x, y, width, height);
        if (!some) {
            return;
        }
        double scale = density.getValue().doubleValue();
        int pixel = Math.max(left.size(), right.size());
        int room = (int) Math.floor(Math.min(width, height) * scale);
        int side = Math.max(1, room / pixel) * pixel;
        if (side != drawnSide) {
            drawnSide = side;
            int index = Math.min(view.getIndex(), view.count() - 1);
            leftImage.setImage(enlarged(left, index, side));
            rightImage.setImage(enlarged(right, index, side));
        }
        shownSide = Math.min(side, room) / scale;
        shownLeft = snapPositionX(x + (width - shownSide) / 2);
        double top = snapPositionY(y + (height - shownSide) / 2);
        for (ImageView image : new ImageView[] {leftImage, rightImage}) {
            image.setFitWidth(shownSide);
            image.setFitHeight(shownSide);
            image.relocate(shownLeft, top);
        }
        placeDivider();
    }

    /// Sides of pictures are powers of two, so that a multiple of the larger is one of the smaller.
    private static WritableImage enlarged(Pictures pictures, int index, int side) {
        int[] pixels = new int[side * side];
        new GridLayout(1, 1, side / pictures.size(), 0).paint(pictures, index, 0, pixels);
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter()
                .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }

    private void placeDivider() {
        double top = rightImage.getLayoutY();
        double across = Math.rint(getSkinnable().getDivider() * shownSide);
        clip.setWidth(across);
        clip.setHeight(shownSide);
        double middle = shownLeft + across;
        line.resizeRelocate(middle - LINE / 2, top, LINE, shownSide);
        handle.resizeRelocate(middle - HANDLE / 2, top + (shownSide - HANDLE) / 2, HANDLE, HANDLE);
    }

    private void point(MouseEvent event) {
        boolean moves =
                event.getEventType() == MouseEvent.MOUSE_PRESSED
                        || event.getEventType() == MouseEvent.MOUSE_DRAGGED;
        if (moves && event.getButton() == MouseButton.PRIMARY && shownSide > 0) {
            getSkinnable().requestFocus();
            getSkinnable().setDivider((event.getX() - shownLeft) / shownSide);
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
