package dcganlab.state;

import dcganlab.model.series.Series;
import dcganlab.model.series.SeriesTable;

import java.util.List;

/// Curves of several runs laid over each other along one axis: a row for each place at which any of
/// them has a step.
///
/// Along the steps a run has a number at its own steps and `NaN` elsewhere. Along images or time no
/// two runs share their places; there each curve goes straight from one of its steps to the next,
/// which is how it is drawn, and has a number at all places between its first and its last.
final class Overlay {
    /// About how many rows there are at most: eight long runs share no place, and would be eight
    /// times as long together.
    private static final long MOST = 1 << 18;

    private final List<SeriesTable> runs;
    private final List<Series> columns;
    private final int[] batches;
    private final Axis axis;
    private final long grain;

    /// The row of each run that comes next.
    private final int[] rows;

    /// @param runs tables of all measures
    /// @param batches images in a step of each
    Overlay(List<SeriesTable> runs, int[] batches, Measure measure, Axis axis) {
        this.runs = runs;
        this.batches = batches;
        this.axis = axis;
        columns = runs.stream().map(table -> table.column(measure.column())).toList();
        rows = new int[runs.size()];
        grain = axis == Axis.STEPS ? 1 : grain();
    }

    /// A power of two, so that it seldom changes while a run goes on.
    private long grain() {
        long total = 0;
        long farthest = 0;
        for (int run = 0; run < runs.size(); run++) {
            SeriesTable table = runs.get(run);
            total += table.rows();
            if (!table.isEmpty()) {
                farthest = Math.max(farthest, axis.place(table, table.rows() - 1, batches[run]));
            }
        }
        return total <= MOST ? 1 : Long.highestOneBit(Math.max(1, farthest / MOST)) * 2;
    }

    /// A column for each run in their order, named "0", "1" and on. A row's step is its place on
    /// the axis. Its seconds are those of one run alone or along time; of several runs they have no
    /// meaning together and are 0.
    SeriesTable table() {
        SeriesTable overlay = RunCurves.none(runs.size());
        double[] values = new double[runs.size()];
        for (long place = next(); place < Long.MAX_VALUE; place = next()) {
            double seconds = seconds(place);
            for (int run = 0; run < rows.length; run++) {
                while (has(run) && place(run, rows[run]) <= place) {
                    rows[run]++;
                }
                values[run] = value(run, place);
            }
            overlay.append(place, seconds, values);
        }
        return overlay;
    }

    private boolean has(int run) {
        return rows[run] < runs.get(run).rows();
    }

    private long place(int run, int row) {
        long exact = axis.place(runs.get(run), row, batches[run]);
        return (exact + grain - 1) / grain * grain;
    }

    /// The least place that was not looked at yet.
    private long next() {
        long next = Long.MAX_VALUE;
        for (int run = 0; run < rows.length; run++) {
            next = has(run) ? Math.min(next, place(run, rows[run])) : next;
        }
        return next;
    }

    private double seconds(long place) {
        if (axis == Axis.TIME) {
            return place / 1000.0;
        }
        return runs.size() == 1 ? runs.getFirst().seconds(rows[0]) : 0;
    }

    /// @return the run's number there, of its last row up to the place and the one after it
    private double value(int run, long place) {
        int before = rows[run] - 1;
        if (before < 0) {
            return Double.NaN;
        }
        long there = place(run, before);
        Series column = columns.get(run);
        if (there == place) {
            return column.get(before);
        }
        if (axis == Axis.STEPS || !has(run)) {
            return Double.NaN;
        }
        double share = (double) (place - there) / (place(run, rows[run]) - there);
        return (1 - share) * column.get(before) + share * column.get(rows[run]);
    }
}
