package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// Rows and columns of a grid, as far as they are given.
final class GridSides {
    private static final int SIDE = 8;

    @Option(names = "--rows", paramLabel = "R")
    private @Nullable Integer rows;

    @Option(names = "--columns", paramLabel = "C")
    private @Nullable Integer columns;

    /// @throws InvalidPlanException if there is no row or no column
    void check() {
        if ((rows != null && rows < 1) || (columns != null && columns < 1)) {
            throw new InvalidPlanException(Message.of("cli.rowsColumns"));
        }
    }

    /// How many pictures the grid has if nothing else says so.
    long cells() {
        return (long) orDefault(rows) * orDefault(columns);
    }

    /// How many columns hold so many pictures: as given, else for a grid that is nearly a square.
    int columnsFor(int count) {
        if (columns != null) {
            return columns;
        }
        return rows != null ? Math.ceilDiv(count, rows) : (int) Math.ceil(Math.sqrt(count));
    }

    int rowsFor(int count) {
        return rows == null ? Math.ceilDiv(count, columnsFor(count)) : rows;
    }

    /// @throws InvalidPlanException if rows and columns are given and hold fewer pictures
    void requireRoomFor(int count) {
        if (rows != null && columns != null && cells() < count) {
            throw new InvalidPlanException(
                    Message.of("cli.gridTooSmall", rows, columns, cells(), count));
        }
    }

    private static int orDefault(@Nullable Integer side) {
        return side == null ? SIDE : side;
    }
}
