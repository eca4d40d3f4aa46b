package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.MetricsReader;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The curves of runs, as they are read and as they grow.
final class RunCurves {
    private RunCurves() {}

    /// One run's steps: a column for each [Measure].
    ///
    /// @param damaged lines of its table that hold no step
    record Read(SeriesTable table, long damaged) {
        /// @throws LabException if the table cannot be read
        static Read of(Path run) throws LabException {
            SeriesTable table = nothing();
            long damaged =
                    MetricsReader.read(
                            run.resolve("metrics.csv"),
                            step ->
                                    table.append(
                                            step.step(),
                                            step.seconds(),
                                            step.lossG(),
                                            step.lossD(),
                                            step.dX(),
                                            Double.isNaN(step.dGz1()) ? step.dGz2() : step.dGz1()));
            return new Read(table, damaged);
        }
    }

    /// A table of all measures without a step.
    static SeriesTable nothing() {
        return new SeriesTable(Arrays.stream(Measure.values()).map(Measure::column).toList());
    }

    /// The overlay of so many runs without a step.
    static SeriesTable none(int runs) {
        return new SeriesTable(IntStream.range(0, runs).mapToObj(Integer::toString).toList());
    }

    /// The newer of two overlays of the same runs: the older one with further rows where it only
    /// lacks these, so that whoever looks at it goes on.
    static SeriesTable grown(@Nullable SeriesTable older, SeriesTable newer) {
        if (older == null || !begins(newer, older)) {
            return newer;
        }
        for (int row = older.rows(); row < newer.rows(); row++) {
            int at = row;
            double[] values =
                    newer.columns().stream().mapToDouble(column -> column.get(at)).toArray();
            older.append(newer.step(row), newer.seconds(row), values);
        }
        return older;
    }

    /// Whether a table begins with all that another one has.
    private static boolean begins(SeriesTable table, SeriesTable with) {
        if (with.rows() > table.rows() || with.columns().size() != table.columns().size()) {
            return false;
        }
        for (int row = 0; row < with.rows(); row++) {
            if (with.step(row) != table.step(row) || with.seconds(row) != table.seconds(row)) {
                return false;
            }
            for (int column = 0; column < with.columns().size(); column++) {
                float there = table.columns().get(column).get(row);
                if (Float.compare(with.columns().get(column).get(row), there) != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
