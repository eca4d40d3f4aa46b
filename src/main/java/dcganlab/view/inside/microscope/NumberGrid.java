package dcganlab.view.inside.microscope;

import atlantafx.base.theme.Styles;

import dcganlab.model.convolution.Grid;
import dcganlab.state.MicroscopeState;
import dcganlab.view.tip.Tips;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.OptionalDouble;

/// Numbers that can be edited like those of a spreadsheet: the arrows go from one to the next,
/// typing replaces it, Enter goes on. It is one stop on Tab's way.
///
/// A single field lies over the number that is edited, and is seen while it has the keyboard.
final class NumberGrid extends Region {
    /// Takes a number that was written.
    @FunctionalInterface
    interface Taker {
        void take(int index, double value);
    }

    private static final double HIGH = 24;
    private static final double WIDEST = 46;

    private final Ink ink = new Ink();
    private final Ruler ruler;
    private final Canvas canvas = new Canvas();
    private final TextField field = new TextField();
    private final Phrases phrases;
    private final String key;
    private final Taker taker;
    private Grid shown = Grid.line(0);
    private int cursor;

    /// @param id of the grid; its field has the same with `-field`
    /// @param key of its name for a screen reader
    NumberGrid(String id, String key, Phrases phrases, Taker taker) {
        this.phrases = phrases;
        ruler = new Ruler(phrases.texts());
        this.key = key;
        this.taker = taker;
        setId(id);
        getStyleClass().add("number-grid");
        field.setId(id + "-field");
        Tips.about(field, () -> phrases.of("numberAbout"));
        field.getStyleClass().add("number-field");
        field.setOnAction(event -> {
            if (take()) {
                go(cursor + 1);
            }
        });
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        edit();
                    } else {
                        take();
                        write();
                    }
                });
        // A click that comes to it from elsewhere marks all of it, one within moves the caret.
        field.mouseTransparentProperty().bind(field.focusedProperty().not());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        canvas.setMouseTransparent(true);
        getChildren().setAll(ink, canvas, field);
        ink.onRestyled(this::requestLayout);
        phrases.texts().follow(this::name);
    }

    void show(Grid grid) {
        boolean other = grid.columns() != shown.columns() || grid.rows() != shown.rows();
        shown = grid;
        cursor = Math.min(cursor, grid.size() - 1);
        if (other || !field.isFocused()) {
            write();
        }
        requestLayout();
        if (other && getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// Writes the number at the cursor as it is.
    private void write() {
        field.setText(phrases.numbers().exact(shown.at(cursor)));
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
        name();
    }

    private void name() {
        field.setAccessibleText(
                phrases.of(
                        "numberOf",
                        phrases.of(key),
                        cursor / shown.columns(),
                        cursor % shown.columns()));
    }

    private void edit() {
        write();
        field.selectAll();
    }

    /// Takes what is written, if it is a number.
    private boolean take() {
        String words = field.getText() == null ? "" : field.getText();
        if (words.equals(phrases.numbers().exact(shown.at(cursor)))) {
            return true;
        }
        OptionalDouble read = phrases.numbers().read(words);
        boolean fits = read.isPresent() && Math.abs(read.getAsDouble()) <= MicroscopeState.LARGEST;
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !fits);
        if (fits) {
            taker.take(cursor, read.getAsDouble());
        }
        return fits;
    }

    private void go(int index) {
        cursor = Math.floorMod(index, shown.size());
        requestLayout();
        edit();
    }

    private void press(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int length = field.getLength();
        boolean whole = field.getSelection().getLength() == length;
        int caret = field.getCaretPosition();
        int columns = shown.columns();
        int to =
                switch (event.getCode()) {
                    case UP -> cursor >= columns ? cursor - columns : cursor;
                    case DOWN -> cursor + columns < shown.size() ? cursor + columns : cursor;
                    case LEFT -> whole || caret == 0 ? Math.max(0, cursor - 1) : -1;
                    case RIGHT ->
                            whole || caret == length ? Math.min(shown.size() - 1, cursor + 1) : -1;
                    case ESCAPE -> cursor;
                    default -> -1;
                };
        if (to < 0) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> edit();
            default -> {
                if (take()) {
                    go(to);
                }
            }
        }
        event.consume();
    }

    private void point(MouseEvent event) {
        int column = (int) (event.getX() / cellWidth());
        int row = (int) (event.getY() / HIGH);
        if (column >= 0 && column < shown.columns() && row >= 0 && row < shown.rows()) {
            if (!field.isFocused() || take()) {
                field.requestFocus();
                go(row * shown.columns() + column);
            }
            event.consume();
        }
    }

    private double cellWidth() {
        return Math.max(1, Math.min(WIDEST, Math.floor(getWidth() / shown.columns())));
    }

    @Override
    protected void layoutChildren() {
        double wide = cellWidth();
        canvas.setWidth(wide * shown.columns() + 1);
        canvas.setHeight(HIGH * shown.rows() + 1);
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Sketch sketch =
                Sketch.ofCells(
                        canvas.getGraphicsContext2D(), ink, phrases.numbers(), ruler, wide, HIGH);
        sketch.grid(0, 0, shown, shown.largest(), i -> Look.PLAIN);
        int columns = shown.columns();
        field.resizeRelocate(cursor % columns * wide, cursor / columns * HIGH, wide, HIGH);
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDEST * shown.columns();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HIGH * shown.rows() + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
