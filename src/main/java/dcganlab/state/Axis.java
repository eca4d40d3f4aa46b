package dcganlab.state;

import dcganlab.model.series.SeriesTable;

/// Along what runs are compared. Where a step lies on it is a whole number: of steps, of images, or
/// of milliseconds of training.
public enum Axis {
    STEPS {
        @Override
        long place(SeriesTable table, int row, int batch) {
            return table.step(row);
        }
    },
    /// Real images seen, in how many steps whatever: as many as a batch has in each.
    IMAGES {
        @Override
        long place(SeriesTable table, int row, int batch) {
            return table.step(row) * batch;
        }
    },
    /// By the run's own table, pauses left out.
    TIME {
        @Override
        long place(SeriesTable table, int row, int batch) {
            return Math.round(table.seconds(row) * 1000);
        }
    };

    /// Where a row of a run's table lies.
    ///
    /// @param batch images in a step of the run
    abstract long place(SeriesTable table, int row, int batch);

    /// Where a step lies; 0 before the first row. A step that the table lacks lies where the row
    /// before it does, except along what can be counted.
    long place(SeriesTable table, long step, int batch) {
        return switch (this) {
            case STEPS -> step;
            case IMAGES -> step * batch;
            case TIME -> {
                int row = table.lastRowUpTo(step);
                yield row < 0 ? 0 : place(table, row, batch);
            }
        };
    }
}
