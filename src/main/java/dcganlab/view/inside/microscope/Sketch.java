package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// Draws cells and what is around them. Places are in units of cells, from the upper left corner of
/// the figure, which lies in the middle of the room. Cells of several pixels begin at whole ones.
final class Sketch {
    /// The smallest type, in pixels of the layout, that is read from the back of a room.
    static final double SMALLEST = 12;

    /// The smallest type of a number, which is read at a desk.
    private static final double LEAST = 8;

    /// To what part of its width a number is squeezed before it becomes smaller than [#SMALLEST].
    private static final double SQUEEZED = 0.75;

    private static final String USUAL = "\u22121";

    /// Of a digit with its sign, in heights of the type.
    private static final double NARROW = 1.5;

    private static final double LARGEST = 30;

    /// A cell is not larger than this, in pixels.
    private static final double HIGHEST = 72;

    private static final double WIDEST = 96;

    /// Cells below this many pixels have no line around them.
    private static final double LINED = 7;

    /// Room for headings above the cells, in pixels.
    private static final double HEAD = 18;

    /// How large words among numbers are beside these.
    private static final double LABEL = 0.8;

    /// From a heading's middle to the cells.
    private static final double NEAR = 9;

    private static final double HATCH = 6;
    private static final double STRONG = 2.5;
    private static final double FAINT = 0.35;

    /// Cells under the loupe, in pixels: four letters and a sign have room.
    private static final double LARGE_ACROSS = 46;

    private static final double LARGE_DOWN = 30;

    private final GraphicsContext pen;
    private final Ink ink;
    private final NumberText numbers;
    private final Ruler ruler;
    private final double left;
    private final double top;
    private final double across;
    private final double down;
    private final Font font;
    private final List<Rectangle2D> cells = new ArrayList<>();
    private boolean small;

    private Sketch(
            GraphicsContext pen,
            Ink ink,
            NumberText numbers,
            Ruler ruler,
            double across,
            double down,
            double left,
            double top) {
        this.pen = pen;
        this.ink = ink;
        this.numbers = numbers;
        this.ruler = ruler;
        this.across = across;
        this.down = down;
        this.left = left;
        this.top = top;
        double fits = Math.min(0.56 * down, (across - 4) / NARROW);
        font = ruler.font(Math.clamp(Math.floor(fits), SMALLEST, LARGEST));
        pen.setTextBaseline(VPos.CENTER);
    }

    /// Cells so large that a figure fills the room.
    static Sketch of(
            GraphicsContext pen,
            Ink ink,
            NumberText numbers,
            Ruler ruler,
            Figure figure,
            double width,
            double height) {
        double head = figure.hasHeadings() ? HEAD : 0;
        double wide = Math.min(WIDEST, (width - 2 * STRONG) / figure.columns());
        double high = Math.min(HIGHEST, (height - head - 2 * STRONG) / figure.rows());
        double side = Math.min(wide, high);
        double across = whole(figure.isSquare() ? side : Math.min(wide, 1.8 * high));
        double down = whole(figure.isSquare() ? side : high);
        double left = Math.rint((width - across * figure.columns()) / 2);
        double top = Math.rint((height - head - down * figure.rows()) / 2 + head);
        return new Sketch(pen, ink, numbers, ruler, across, down, left, top);
    }

    /// Cells of a given size from the upper left corner on.
    static Sketch ofCells(
            GraphicsContext pen,
            Ink ink,
            NumberText numbers,
            Ruler ruler,
            double across,
            double down) {
        return new Sketch(pen, ink, numbers, ruler, across, down, 0, 0);
    }

    /// The same with cells in which numbers are read from the back of a room, for another pen.
    ///
    /// @param x of a place in pixels, which lies at `toX` under that pen
    Sketch enlarged(GraphicsContext other, double x, double y, double toX, double toY) {
        return new Sketch(
                other,
                ink,
                numbers,
                ruler,
                LARGE_ACROSS,
                LARGE_DOWN,
                toX - (x - left) / across * LARGE_ACROSS,
                toY - (y - top) / down * LARGE_DOWN);
    }

    /// What a part of [enlarged][#enlarged] cells has here, in pixels.
    Dimension2D unenlarged(double width, double height) {
        return new Dimension2D(width / LARGE_ACROSS * across, height / LARGE_DOWN * down);
    }

    /// Whether a place in pixels lies on a cell.
    boolean isOnCell(double x, double y) {
        return cells.stream().anyMatch(cell -> cell.contains(x, y));
    }

    /// Whether a number had no room, or only for a type that is not read from the back of a room.
    boolean isSmall() {
        return small;
    }

    private static double whole(double pixels) {
        return pixels >= 4 ? Math.floor(pixels) : Math.max(0.5, pixels);
    }

    Ink ink() {
        return ink;
    }

    /// All numbers of a grid.
    ///
    /// @param most the magnitude of the strongest colour
    /// @param look of each cell by its index
    void grid(double column, double row, Grid grid, double most, IntFunction<Look> look) {
        String widest = widest(grid);
        for (int i = 0; i < grid.size(); i++) {
            double x = column + i % grid.columns();
            double y = row + i / grid.columns();
            cell(x, y, grid.at(i), most, look.apply(i), widest);
        }
    }

    void cell(double column, double row, double value, double most, Look look) {
        cell(column, row, value, most, look, numbers.cell(value));
    }

    /// The widest words of a grid's numbers.
    String widest(Grid grid) {
        return grid.values().stream()
                .map(numbers::cell)
                .max(Comparator.comparingDouble(words -> ruler.width(words, font)))
                .orElse("");
    }

    /// The largest type in which words have room in a cell, and those that all numbers may be. One
    /// below [#LEAST] is none: the colours speak, and the loupe shows the numbers.
    private double type(String words) {
        double widest = Math.max(ruler.width(words, font), ruler.width(USUAL, font));
        double width = widest / font.getSize();
        double squeezed = Math.min(SMALLEST, (across - 1) / (SQUEEZED * width));
        double fits = Math.min(Math.max((across - 3) / width, squeezed), down - 2);
        return Math.floor(Math.min(fits, font.getSize()));
    }

    /// One of several numbers that are written in the same type.
    ///
    /// @param widest of their words
    void cell(double column, double row, double value, double most, Look look, String widest) {
        double x = x(column);
        double y = y(row);
        double w = x(column + 1) - x;
        double h = y(row + 1) - y;
        cells.add(new Rectangle2D(x, y, w, h));
        boolean lined = Math.min(w, h) >= LINED;
        Color fill = look == Look.PLAIN || look == Look.FAINT ? ink.of(value, most) : ink.ground();
        pen.setGlobalAlpha(look == Look.FAINT ? FAINT : 1);
        pen.setFill(fill);
        pen.fillRect(x, y, w, h);
        if (lined) {
            pen.setStroke(ink.line());
            pen.setLineWidth(1);
            pen.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
        }
        pen.setGlobalAlpha(1);
        if (look == Look.CUT || look == Look.CUT_BLANK) {
            hatch(column, row, 1, 1);
        }
        if (look == Look.BLANK || look == Look.CUT_BLANK) {
            return;
        }
        double type = type(widest);
        small = small || type < SMALLEST;
        if (type >= LEAST) {
            Color colour =
                    switch (look) {
                        case PLAIN -> Ink.on(fill);
                        case FAINT, CUT, CUT_BLANK, BLANK, ZERO -> ink.muted();
                    };
            pen.setFont(ruler.font(type));
            pen.setFill(colour);
            pen.setTextAlign(TextAlignment.CENTER);
            String words = look == Look.ZERO ? "0" : numbers.cell(value);
            pen.fillText(words, x + w / 2, y + h / 2, across - 1);
        }
    }

    /// Lines across what is cut off.
    void hatch(double column, double row, double columns, double rows) {
        double x = x(column);
        double y = y(row);
        double w = x(column + columns) - x;
        double h = y(row + rows) - y;
        pen.setStroke(ink.muted());
        pen.setGlobalAlpha(0.5);
        pen.setLineWidth(1);
        for (double d = HATCH * Math.ceil(-h / HATCH); d < w; d += HATCH) {
            pen.strokeLine(
                    x + Math.max(d, 0),
                    y + h - Math.max(-d, 0),
                    x + Math.min(d + h, w),
                    y + h - Math.min(h, w - d));
        }
        pen.setGlobalAlpha(1);
    }

    /// The outline of what counts now.
    void mark(double column, double row, double columns, double rows) {
        outline(column, row, columns, rows, ink.mark(), STRONG);
    }

    /// The same of one cell.
    void mark(double column, double row) {
        mark(column, row, 1, 1);
    }

    /// The outline of what has a part in it.
    void trace(double column, double row, double columns, double rows) {
        outline(column, row, columns, rows, ink.mark(), 1);
    }

    /// The outline of numbers too small to have one each.
    void frame(double column, double row, double columns, double rows) {
        outline(column, row, columns, rows, ink.line(), 1);
    }

    private void outline(
            double column, double row, double columns, double rows, Color colour, double width) {
        double x = x(column);
        double y = y(row);
        double side = Math.min(across, down);
        double beyond = side < LINED ? 1 : 0; // Else it would hide what it is about.
        pen.setStroke(colour);
        pen.setLineWidth(side < LINED ? 1 : side < 16 ? Math.min(width, 1.75) : width);
        pen.strokeRect(
                x - beyond,
                y - beyond,
                x(column + columns) - x + 2 * beyond,
                y(row + rows) - y + 2 * beyond);
    }

    /// A frame, dashed, around what stays when the rest is cut off.
    void keep(double column, double row, double columns, double rows) {
        pen.setLineDashes(6, 4);
        outline(column, row, columns, rows, ink.mark(), 1.5);
        pen.setLineDashes();
    }

    /// Words above all cells, for a figure that has headings.
    void head(double column, String words) {
        say(x(column), top - HEAD / 2, words, TextAlignment.LEFT, ink.muted());
    }

    /// Words above a row of cells.
    void heading(double column, double row, String words) {
        say(x(column), y(row) - NEAR, words, TextAlignment.LEFT, ink.muted());
    }

    /// Whether a heading fits between rows that have the height of a cell between them.
    boolean hasRoomForHeadings() {
        return down >= SMALLEST;
    }

    /// Words below cells.
    void below(double column, double row, String words) {
        say(x(column), y(row) + NEAR, words, TextAlignment.LEFT, ink.muted());
    }

    /// Words below cells that end here.
    void belowTo(double column, double row, String words) {
        say(x(column), y(row) + NEAR, words, TextAlignment.RIGHT, ink.text());
    }

    /// Words in the middle of cells.
    void words(double column, double row, double columns, String words) {
        double middle = (x(column) + x(column + columns)) / 2;
        pen.setFont(ruler.font(Math.clamp(LABEL * font.getSize(), SMALLEST, LARGEST)));
        pen.setFill(ink.text());
        pen.setTextAlign(TextAlignment.CENTER);
        pen.fillText(words, middle, (y(row) + y(row + 1)) / 2);
    }

    private void say(double x, double y, String words, TextAlignment alignment, Color colour) {
        Font plain = ruler.font(SMALLEST);
        pen.setFont(plain);
        pen.setFill(colour);
        pen.setTextAlign(alignment);
        double end = pen.getCanvas().getWidth();
        boolean cut = alignment == TextAlignment.LEFT && x < end;
        pen.fillText(words, cut ? Math.min(x, end - ruler.width(words, plain)) : x, y);
    }

    /// A bar from a base upward.
    ///
    /// @param share of the height, 0 to 1
    void bar(double column, double row, double height, double share, boolean marked) {
        double base = y(row + height);
        double high = Math.max(share > 0 ? 1 : 0, share * (base - y(row)));
        double x = x(column);
        double w = x(column + 1) - x;
        pen.setFill(marked ? ink.mark() : ink.positive());
        pen.fillRect(x + 1, base - high, Math.max(1, w - 2), high);
    }

    /// A thin line.
    void rule(double fromColumn, double fromRow, double toColumn, double toRow) {
        pen.setStroke(ink.muted());
        pen.setLineWidth(1);
        pen.strokeLine(x(fromColumn) + 0.5, y(fromRow) + 0.5, x(toColumn) + 0.5, y(toRow) + 0.5);
    }

    private double x(double column) {
        return left + (across >= 4 ? Math.rint(column * across) : column * across);
    }

    private double y(double row) {
        return top + (down >= 4 ? Math.rint(row * down) : row * down);
    }
}
