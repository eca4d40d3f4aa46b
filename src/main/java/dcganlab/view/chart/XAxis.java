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

    /// The same, if it is known to lie between two rows.
    int rowFrom(SeriesTable table, double place, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(table, middle) < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The row nearest to a place, in a table that has rows.
    public int nearestRow(SeriesTable table, double place) {
        int after = Math.min(rowFrom(table, place), table.rows() - 1);
        int before = Math.max(after - 1, 0);
        return place - at(table, before) < at(table, after) - place ? before : after;
    }
}
