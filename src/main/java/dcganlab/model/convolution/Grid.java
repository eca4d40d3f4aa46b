package dcganlab.model.convolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers in rows and columns; a line has one row.
///
/// @param rows 1 or more
/// @param columns 1 or more
/// @param values row by row
public record Grid(int rows, int columns, List<Double> values) {
    public Grid {
        values = List.copyOf(values);
        if (rows < 1 || columns < 1 || values.size() != rows * columns) {
            throw new IllegalArgumentException(
                    rows + " x " + columns + " of " + values.size() + " numbers");
        }
    }

    /// What a number is by where it stands.
    @FunctionalInterface
    public interface Rule {
        double at(int row, int column);
    }

    public static Grid of(int rows, int columns, Rule rule) {
        return new Grid(
                rows,
                columns,
                IntStream.range(0, rows * columns)
                        .mapToObj(i -> rule.at(i / columns, i % columns))
                        .toList());
    }

    public static Grid line(double... values) {
        return of(1, values.length, (row, column) -> values[column]);
    }

    public static Grid zeros(int rows, int columns) {
        return new Grid(rows, columns, Collections.nCopies(rows * columns, 0.0));
    }

    public int size() {
        return values.size();
    }

    public double at(int index) {
        return values.get(index);
    }

    public double at(int row, int column) {
        return values.get(row * columns + column);
    }

    /// The number at a place, 0 outside.
    public double orZero(int row, int column) {
        return row >= 0 && row < rows && column >= 0 && column < columns ? at(row, column) : 0;
    }

    public Grid with(int index, double value) {
        List<Double> changed = new ArrayList<>(values);
        changed.set(index, value);
        return new Grid(rows, columns, changed);
    }

    /// The first numbers, row by row, with zeros for all others.
    public Grid first(int count) {
        return of(rows, columns, (r, c) -> r * columns + c < count ? at(r, c) : 0);
    }

    public Grid times(double factor) {
        return of(rows, columns, (r, c) -> factor * at(r, c));
    }

    public Grid plus(Grid other) {
        return of(rows, columns, (r, c) -> at(r, c) + other.at(r, c));
    }

    /// Upside down and left to right.
    public Grid flipped() {
        return new Grid(rows, columns, values.reversed());
    }

    /// A part of it, zeros where it reaches beyond.
    public Grid part(int fromRow, int fromColumn, int height, int width) {
        return of(height, width, (r, c) -> orZero(fromRow + r, fromColumn + c));
    }

    /// The sum of what a grid of weights meets, number by number, when its upper left corner lies
    /// here; outside there are zeros.
    public double meets(Grid weights, int row, int column) {
        double sum = 0;
        for (int r = 0; r < weights.rows; r++) {
            for (int c = 0; c < weights.columns; c++) {
                sum += weights.at(r, c) * orZero(row + r, column + c);
            }
        }
        return sum;
    }

    /// The largest magnitude.
    public double largest() {
        return values.stream().mapToDouble(Math::abs).max().orElse(0);
    }

    public double sum() {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
