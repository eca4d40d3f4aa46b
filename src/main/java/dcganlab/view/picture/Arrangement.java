package dcganlab.view.picture;

import dcganlab.model.GridLayout;

/// How a number of pictures lies in a space: in how many columns, and how much larger or smaller
/// than they are. Larger by a whole number, smaller by a power of two, so that every pixel of a
/// picture counts the same. All lengths are pixels of the device.
///
/// @param layout rows, columns, gap and enlargement
/// @param shrink how many pixels of a picture, across and down, become one; 1 unless the space is
///   too small for the pictures as they are
record Arrangement(GridLayout layout, int shrink) {
    /// How much of what smaller pictures cover of the space larger and fewer ones have to.
    private static final double MOSTLY = 0.8;

    /// All pictures where each is comfortably large; in a shorter space as many of the first ones
    /// as fit in larger cells, but no fewer than wanted, nor so few that much of it stays empty.
    /// Rather than shrink them, it shows fewer still; they shrink only where not one fits as it is.
    ///
    /// @param count 1 or more
    /// @param fewest how many are wanted at least, 1 or more
    /// @param size side of a picture
    /// @param comfortable from which side of a cell on no picture is left out to enlarge the others
    static Arrangement fill(
            int count, int fewest, int size, int comfortable, int gap, int width, int height) {
        Arrangement fit = fit(count, size, 0, gap, width, height);
        Arrangement best = fit;
        double most = fit.covered(count, size);
        while (fit.cell(size) < comfortable) {
            int scale = fit.shrink() > 1 ? 1 : fit.layout().scale() + 1;
            int columns = (width + gap) / (size * scale + gap);
            int rows = (height + gap) / (size * scale + gap);
            boolean enough = columns * rows >= (scale == 1 ? 1 : Math.min(count, fewest));
            if (!enough) {
                break;
            }
            fit = new Arrangement(new GridLayout(rows, columns, scale, gap), 1);
            double covered = fit.covered(count, size);
            if (scale == 1 || covered >= MOSTLY * most) {
                best = fit;
            }
            most = Math.max(most, covered);
        }
        return best;
    }

    /// What of the space pictures cover, in pixels.
    private double covered(int count, int size) {
        return (double) shown(count) * cell(size) * cell(size);
    }

    /// The largest pictures for the space; of several arrangements with equally large ones that
    /// with the fewest empty cells, then that whose shape is most like the space's.
    ///
    /// @param count 1 or more
    /// @param size side of a picture
    /// @param columns 1 or more, or 0 to choose them here
    static Arrangement fit(int count, int size, int columns, int gap, int width, int height) {
        if (columns > 0) {
            return of(count, size, columns, gap, width, height);
        }
        Arrangement best = of(count, size, 1, gap, width, height);
        for (int c = 2; c <= count; c++) {
            Arrangement next = of(count, size, c, gap, width, height);
            if (next.isBetterThan(best, count, size, (double) width / Math.max(1, height))) {
                best = next;
            }
        }
        return best;
    }

    private static Arrangement of(
            int count, int size, int columns, int gap, int width, int height) {
        int rows = (count + columns - 1) / columns;
        int room =
                Math.min(
                        (width - (columns - 1) * gap) / columns,
                        (height - (rows - 1) * gap) / rows);
        int shrink = 1;
        while (size / shrink > room && size % (2 * shrink) == 0) {
            shrink *= 2;
        }
        int scale = shrink > 1 ? 1 : Math.max(1, room / size);
        return new Arrangement(new GridLayout(rows, columns, scale, gap), shrink);
    }

    private boolean isBetterThan(Arrangement other, int count, int size, double aspect) {
        if (magnification() != other.magnification()) {
            return magnification() > other.magnification();
        }
        int fewer = other.emptyCells(count) - emptyCells(count);
        return fewer != 0 ? fewer > 0 : distortion(size, aspect) < other.distortion(size, aspect);
    }

    private double magnification() {
        return (double) layout.scale() / shrink;
    }

    private int emptyCells(int count) {
        return layout.rows() * layout.columns() - count;
    }

    private double distortion(int size, double aspect) {
        return Math.abs(Math.log((double) width(size) / height(size) / aspect));
    }

    /// Width of the whole sheet for pictures of this side.
    int width(int size) {
        return layout.width(size / shrink);
    }

    int height(int size) {
        return layout.height(size / shrink);
    }

    /// Side of one cell.
    int cell(int size) {
        return size / shrink * layout.scale();
    }

    /// Left edge of a cell of this index, from the left edge of the sheet.
    int left(int index, int size) {
        return index % layout.columns() * (cell(size) + layout.gap());
    }

    int top(int index, int size) {
        return index / layout.columns() * (cell(size) + layout.gap());
    }

    /// How many of the pictures are shown.
    int shown(int count) {
        return Math.min(count, layout.rows() * layout.columns());
    }

    /// The cell at a point of the sheet, or -1 beside the sheet. Half of a gap belongs to each of
    /// its neighbours, so that a pointer moving across never hits nothing.
    int at(double x, double y, int size) {
        double pitch = cell(size) + layout.gap();
        int column = (int) Math.floor((x + layout.gap() / 2.0) / pitch);
        int row = (int) Math.floor((y + layout.gap() / 2.0) / pitch);
        boolean inside =
                column >= 0 && column < layout.columns() && row >= 0 && row < layout.rows();
        return inside ? row * layout.columns() + column : -1;
    }
}
