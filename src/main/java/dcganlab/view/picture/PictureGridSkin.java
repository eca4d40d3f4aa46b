package dcganlab.view.picture;

import dcganlab.model.Pictures;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Shows a [PictureGrid] as one image whose pixels are the screen's own, with outlines laid over.
final class PictureGridSkin extends SkinBase<PictureGrid> {
    /// How far an outline stands out from its picture.
    private static final double OUTSET = 2;

    /// More than a pixel of the device loses where its place on the layout is rounded.
    private static final double ROUNDING = 1e-6;

    private final ReadOnlyIntegerWrapper hovered;
    private final PixelView view = new PixelView();
    private final Label empty = new Label();
    private final Region hoverOutline = outline("hover-outline");
    private final Region cursorOutline = outline("cursor-outline");
    private final ShownTexts texts;
    private final OpinionBars bars;
    private final EventHandler<MouseEvent> mouse = this::point;
    private final EventHandler<KeyEvent> keys = this::press;
    private final Subscription subscriptions;
    private @Nullable Sheet sheet;

    PictureGridSkin(PictureGrid grid, ReadOnlyIntegerWrapper hovered, ShownTexts texts) {
        super(grid);
        this.hovered = hovered;
        this.texts = texts;
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(grid.emptyTextProperty());
        getChildren().setAll(view, empty, hoverOutline, cursorOutline);
        bars = new OpinionBars(texts, getChildren());
        subscriptions =
                Subscription.combine(
                        grid.picturesProperty().subscribe(this::show),
                        grid.columnsProperty().subscribe(this::arrangeAgain),
                        grid.fewestProperty().subscribe(this::arrangeAgain),
                        grid.comfortableProperty().subscribe(this::arrangeAgain),
                        grid.gapProperty().subscribe(this::arrangeAgain),
                        grid.opinionsProperty().subscribe(this::opinionsChanged),
                        view.densityProperty().subscribe(this::arrangeAgain),
                        grid.selectedProperty().subscribe(this::placeOutlines),
                        grid.focusedProperty().subscribe(this::placeOutlines),
                        hovered.subscribe(this::hoverChanged));
        grid.addEventHandler(MouseEvent.ANY, mouse);
        grid.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    }

    @Override
    public void dispose() {
        PictureGrid grid = getSkinnable();
        if (grid != null) {
            subscriptions.unsubscribe();
            empty.textProperty().unbind();
            grid.removeEventHandler(MouseEvent.ANY, mouse);
            grid.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        super.dispose();
    }

    private static Region outline(String name) {
        Region outline = new Region();
        outline.getStyleClass().add(name);
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        return outline;
    }

    /// New pictures of the same number and size go straight to the pixels; others need a new sheet.
    private void show(@Nullable Pictures pictures) {
        if (sheet != null && pictures != null && sheet.takes(pictures)) {
            sheet.paint(pictures);
        } else {
            arrangeAgain();
        }
    }

    /// Bars that come or go need another arrangement; new opinions go straight to the bars.
    private void opinionsChanged(@Nullable List<Double> before, @Nullable List<Double> opinions) {
        if (before == null || opinions == null) {
            arrangeAgain();
        } else {
            bars.show(opinions);
        }
    }

    private void arrangeAgain() {
        sheet = null;
        getSkinnable().requestLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        Pictures pictures = getSkinnable().getPictures();
        empty.resizeRelocate(x, y, width, height);
        if (pictures == null || pictures.count() == 0) {
            empty.setVisible(true);
            view.setVisible(false);
        } else if (width >= 1 && height >= 1) {
            empty.setVisible(false);
            view.setVisible(true);
            arrange(pictures, x, y, width, height);
        }
        placeOutlines();
        placeBars();
    }

    private void arrange(Pictures pictures, double x, double y, double width, double height) {
        double scale = view.getDensity();
        Arrangement fit = fit(pictures.count(), pictures.size(), scale, width, height);
        if (sheet == null || !sheet.arrangement().equals(fit)) {
            sheet = new Sheet(fit, pictures.count(), pictures.size(), view);
            sheet.paint(pictures);
        }
        view.relocate(
                snapPositionX(x + (width - view.width()) / 2),
                snapPositionY(y + (height - room() - view.height()) / 2));
    }

    /// Space that bars take below a picture.
    private double room() {
        return getSkinnable().getOpinions() == null ? 0 : OpinionBars.ROOM;
    }

    private void placeBars() {
        PictureGrid grid = getSkinnable();
        int count = grid.getOpinions() == null || !view.isVisible() ? 0 : shown();
        bars.count(count);
        if (sheet == null) {
            return;
        }
        double scale = view.getDensity();
        Arrangement fit = sheet.arrangement();
        double side = fit.cell(sheet.size()) / scale;
        for (int i = 0; i < count; i++) {
            bars.place(
                    i,
                    view.getLayoutX() + fit.left(i, sheet.size()) / scale,
                    view.getLayoutY() + fit.top(i, sheet.size()) / scale + side,
                    side);
        }
        bars.show(grid.getOpinions());
    }

    /// See [PictureGrid#filled].
    double filled(int count, int size, double width, double height) {
        if (width < 1 || height < 1) {
            return 0;
        }
        double scale = view.getDensity();
        Arrangement fit = fit(count, size, scale, width, height);
        double side = fit.cell(size) / scale;
        return fit.shown(count) * side * side / (width * height);
    }

    /// See [PictureGrid#side].
    double side(int count, int size, double width, double height) {
        double scale = view.getDensity();
        return width < 1 || height < 1
                ? 0
                : fit(count, size, scale, width, height).cell(size) / scale;
    }

    private Arrangement fit(int count, int size, double scale, double width, double height) {
        PictureGrid grid = getSkinnable();
        // As wide on both sides of a picture as below it.
        int gap = (int) Math.round(Math.max(grid.getGap(), room()) * scale);
        int across = (int) Math.floor(width * scale + ROUNDING);
        int down = (int) Math.max(0, Math.floor((height - room()) * scale + ROUNDING));
        int comfortable = (int) Math.round(grid.getComfortable() * scale);
        return grid.getFewest() > 0
                ? Arrangement.fill(count, grid.getFewest(), size, comfortable, gap, across, down)
                : Arrangement.fit(count, size, grid.getColumns(), gap, across, down);
    }

    /// How many pictures are shown, the first ones.
    private int shown() {
        Pictures pictures = getSkinnable().getPictures();
        return sheet == null || pictures == null ? 0 : sheet.arrangement().shown(pictures.count());
    }

    private void placeOutlines() {
        PictureGrid grid = getSkinnable();
        place(hoverOutline, hovered.get());
        int cursor = grid.getSelected() < 0 && grid.isFocused() ? 0 : grid.getSelected();
        place(cursorOutline, cursor);
    }

    private void place(Region outline, int index) {
        boolean visible = index >= 0 && index < shown();
        outline.setVisible(visible);
        if (sheet != null && visible) {
            double scale = view.getDensity();
            Arrangement fit = sheet.arrangement();
            double side = fit.cell(sheet.size()) / scale + 2 * OUTSET;
            outline.resizeRelocate(
                    view.getLayoutX() + fit.left(index, sheet.size()) / scale - OUTSET,
                    view.getLayoutY() + fit.top(index, sheet.size()) / scale - OUTSET,
                    side,
                    side);
        }
    }

    private void hoverChanged() {
        PictureGrid grid = getSkinnable();
        int index = grid.getCellText() == null ? -1 : hovered.get();
        Tips.give(grid, texts.bound(() -> grid.describe(index)));
        placeOutlines();
    }

    private void point(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            hovered.set(-1);
        } else if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            hovered.set(getSkinnable().getOnPick() == null ? -1 : cellAt(event));
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getSkinnable().getOnPick() != null) {
            getSkinnable().requestFocus();
            getSkinnable().pick(cellAt(event));
            event.consume();
        }
    }

    private int cellAt(MouseEvent event) {
        if (sheet == null) {
            return -1;
        }
        double scale = view.getDensity();
        int cell =
                sheet.arrangement()
                        .at(
                                (event.getX() - view.getLayoutX()) * scale,
                                (event.getY() - view.getLayoutY()) * scale,
                                sheet.size());
        return cell < shown() ? cell : -1;
    }

    private void press(KeyEvent event) {
        PictureGrid grid = getSkinnable();
        if (sheet == null || grid.getOnPick() == null) {
            return;
        }
        int columns = sheet.arrangement().layout().columns();
        int cursor = Math.max(0, grid.getSelected());
        switch (event.getCode()) {
            case LEFT -> move(cursor - 1);
            case RIGHT -> move(cursor + 1);
            case UP -> move(cursor - columns);
            case DOWN -> move(cursor + columns);
            case HOME -> move(0);
            case END -> move(shown() - 1);
            case ENTER, SPACE -> grid.pick(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int index) {
        if (index >= 0 && index < shown()) {
            getSkinnable().setSelected(index);
        }
    }

    @Override
    protected double computePrefWidth(double height, double t, double r, double b, double l) {
        return l + preferred(true) + r;
    }

    @Override
    protected double computePrefHeight(double width, double t, double r, double b, double l) {
        return t + preferred(false) + b;
    }

    /// The pictures at their own size, in a square if nobody says otherwise.
    private double preferred(boolean across) {
        PictureGrid grid = getSkinnable();
        Pictures pictures = grid.getPictures();
        if (pictures == null || pictures.count() == 0) {
            return 128;
        }
        int columns =
                grid.getColumns() > 0
                        ? grid.getColumns()
                        : (int) Math.ceil(Math.sqrt(pictures.count()));
        int cells = across ? columns : (pictures.count() + columns - 1) / columns;
        return cells * pictures.size() + (cells - 1) * grid.getGap();
    }

    @Override
    protected double computeMaxWidth(double height, double t, double r, double b, double l) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double t, double r, double b, double l) {
        return Double.MAX_VALUE;
    }
}
