package dcganlab.view.chart;

import dcganlab.model.series.SeriesTable;

/// What runs along the lower edge of a chart.
public enum XAxis {
    STEPS {
        @Override
        public double at(SeriesTable table, int row) {
            return (double) table.step(row);
        }
    },
    SECONDS {
        @Override
        public double at(SeriesTable table, int row) {
            return table.seconds(row);
        }
    };

    /// Where a row lies on this axis.
    public abstract double at(SeriesTable table, int row);

    /// The first row at or after a place, the number of rows if there is none.
    public int rowFrom(SeriesTable table, double place) {
        return rowFrom(table, place, 0, table.rows());
    }

    /// The same, if it is known to lie between two rows: where it would lie if rows came evenly,
    /// which they nearly do, and from there in growing strides, so that a million rows are no more
    /// work than a few.
    int rowFrom(SeriesTable table, double place, int from, int to) {
        if (from >= to || at(table, from) >= place) {
            return from;
        }
        double first = at(table, from);
        double share = (place - first) / (at(table, to - 1) - first);
        int guess = from + (int) Math.ceil(Math.min(1, share) * (to - 1 - from));
        return at(table, guess) < place
                ? after(table, place, guess, to)
                : before(table, place, from, guess);
    }

    /// @param low a row before the place
    private int after(SeriesTable table, double place, int low, int to) {
        int before = low;
        int stride = 1;
        while (to - before > stride && at(table, before + stride) < place) {
            before += stride;
            stride <<= 1;
        }
        return between(table, place, before, Math.min(to, before + stride));
    }

    /// @param high a row at the place or after it
    private int before(SeriesTable table, double place, int from, int high) {
        int after = high;
        int stride = 1;
        while (after - from > stride && at(table, after - stride) >= place) {
            after -= stride;
            stride <<= 1;
        }
        return between(table, place, Math.max(from, after - stride), after);
    }

    /// @param before a row before the place
    /// @param after a row that is not, or the number of rows
    private int between(SeriesTable table, double place, int before, int after) {
        int low = before;
        int high = after;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (at(table, middle) < place) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// The row nearest to a place, in a table that has rows.
    public int nearestRow(SeriesTable table, double place) {
        int after = Math.min(rowFrom(table, place), table.rows() - 1);
        int before = Math.max(after - 1, 0);
        return place - at(table, before) < at(table, after) - place ? before : after;
    }
}
