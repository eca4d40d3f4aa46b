package dcganlab.runs;

import dcganlab.model.StepMetrics;

import java.util.regex.Pattern;

/// How what a step measured stands in a CSV file: one row, columns as in the header, an empty cell
/// where nothing was measured. The same in every language.
public final class MetricsRow {
    /// A step, then a cell for each other column, which holds no number or one.
    static final StepTable TABLE =
            new StepTable(
                    MetricsColumn.names(),
                    Pattern.compile("\\d{1,18}(,[-+0-9.eEA-Za-z]{0,30}){11}"),
                    StepTable.Steps.EVERY);

    private MetricsRow() {}

    /// A row with its line's end.
    public static String of(StepMetrics metrics) {
        StringBuilder row = new StringBuilder(120);
        row.append(metrics.step()).append(',');
        appendRounded(row, metrics.epoch(), 100_000);
        row.append(',').append(metrics.images()).append(',');
        appendRounded(row, metrics.seconds(), 1_000);
        for (MetricsColumn measured : MetricsColumn.MEASURED) {
            row.append(',').append(cell(measured.of(metrics)));
        }
        return StepTable.row(row.toString());
    }

    /// {@link String#format} would do, but takes five times as long, and 17 MB to be compiled.
    ///
    /// @param value 0 or more
    /// @param parts one has, a power of ten
    private static void appendRounded(StringBuilder row, double value, long parts) {
        long rounded = Math.round(value * parts);
        String fraction = Long.toString(parts + rounded % parts);
        row.append(rounded / parts).append('.').append(fraction, 1, fraction.length());
    }

    /// As many digits as a float32, which is what was measured.
    static String cell(double measured) {
        return Double.isNaN(measured) ? "" : Float.toString((float) measured);
    }
}
