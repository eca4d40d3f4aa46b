package dcganlab.view.inside;

import dcganlab.view.picture.PictureGrid;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/// The maps of a stage in rows, of which those in sight alone are drawn: they may change many times
/// a second. Where not all have room, they scroll by whole rows, with the bar, the wheel and the
/// keys.
final class ScrolledMaps extends HBox {
    /// Smaller maps nobody tells apart, in pixels.
    private static final double SMALLEST = 40;

    /// What a notch of the wheel scrolls by, in pixels; here it is a row.
    private static final double NOTCH = 40;

    private final PictureGrid grid;
    private final ScrollBar bar = new ScrollBar();
    private int total;
    private int columns = 1;
    private int rows = 1;
    private int first;
    private double turned; // By the wheel, in rows, since the last whole one.
    private boolean arranging;

    /// @param show is told when others come in sight
    ScrolledMaps(PictureGrid grid, Runnable show) {
        this.grid = grid;
        grid.setMinSize(0, 0);
        HBox.setHgrow(grid, Priority.ALWAYS);
        setMinSize(0, 0);
        bar.setId("maps-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setVisible(false);
        getChildren().setAll(grid, bar);
        bar.valueProperty()
                .subscribe((was, is) -> {
                    int top = (int) Math.round(is.doubleValue());
                    if (!arranging && top * columns != first) {
                        int selected = first + grid.getSelected() - top * columns;
                        boolean seen = grid.getSelected() >= 0 && selected < rows * columns;
                        first = top * columns;
                        grid.setSelected(seen ? Math.max(-1, selected) : -1);
                        show.run();
                    }
                });
        addEventHandler(ScrollEvent.SCROLL, this::turn);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Nothing scrolls: what is shown are no maps, or none.
    void rest() {
        total = 0;
        bar.setVisible(false);
        grid.setColumns(PictureGrid.AUTOMATIC);
    }

    /// Others are shown, or in another order: the first ones come in sight.
    void toTop() {
        first = 0;
        grid.setSelected(-1);
    }

    /// Which maps are in sight.
    ///
    /// @param order of all of them
    /// @param side of one
    List<Integer> inSight(List<Integer> order, int side) {
        int selected = grid.getSelected() < 0 ? -1 : first + grid.getSelected();
        total = order.size();
        double pitch = side * Math.ceil(SMALLEST / side) + grid.getGap(); // Whole pixels of a map.
        rows = Math.max(1, (int) (getHeight() / pitch));
        boolean all = (int) (getWidth() / pitch) * rows >= total;
        columns = Math.max(1, (int) ((getWidth() - (all ? 0 : bar.prefWidth(-1))) / pitch));
        int last = all ? 0 : Math.max(0, lines() - rows);
        int top = Math.clamp(first / columns, 0, last);
        if (selected >= 0) { // It stays in sight where the room changes.
            top = Math.clamp(top, Math.max(0, selected / columns - rows + 1), selected / columns);
            grid.setSelected(selected - top * columns);
        }
        first = top * columns;
        arranging = true;
        bar.setMax(last);
        bar.setVisibleAmount((double) last * rows / lines());
        bar.setBlockIncrement(rows);
        bar.setValue(top);
        bar.setVisible(!all);
        arranging = false;
        grid.setColumns(all ? PictureGrid.AUTOMATIC : columns);
        return all ? order : order.subList(first, Math.min(first + rows * columns, total));
    }

    /// Rows of all maps.
    private int lines() {
        return (total + columns - 1) / columns;
    }

    private boolean scrolls() {
        return bar.isVisible();
    }

    private void turn(ScrollEvent event) {
        if (scrolls() && event.getDeltaY() != 0) {
            turned -= event.getDeltaY() / NOTCH;
            int whole = (int) turned;
            turned -= whole;
            bar.setValue(Math.clamp(bar.getValue() + whole, 0, bar.getMax()));
            event.consume();
        }
    }

    /// The keys go on to maps that are out of sight.
    private void press(KeyEvent event) {
        if (!scrolls()) {
            return;
        }
        int at = first + Math.max(0, grid.getSelected());
        int page = rows * columns;
        int to =
                switch (event.getCode()) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case UP -> at - columns;
                    case DOWN -> at + columns;
                    case PAGE_UP -> Math.max(at % columns, at - page);
                    case PAGE_DOWN -> Math.min(total - 1, at + page);
                    case HOME -> 0;
                    case END -> total - 1;
                    default -> -1;
                };
        if (to >= 0 && to < total) {
            reveal(to);
            grid.setSelected(to - first);
            event.consume();
        }
    }

    /// Scrolls no further than it takes to see a map.
    ///
    /// @param place in the order
    private void reveal(int place) {
        int line = place / columns;
        int top = first / columns;
        int next = Math.clamp(top, Math.max(0, line - rows + 1), line);
        if (next != top) {
            bar.setValue(next);
        }
    }
}
