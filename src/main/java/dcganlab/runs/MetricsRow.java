package dcganlab.runs;

import dcganlab.model.StepMetrics;

import java.util.Locale;
import java.util.regex.Pattern;

/// How what a step measured stands in a CSV file: one row, columns as in the header, an empty cell
/// where nothing was measured. The same in every language.
public final class MetricsRow {
    public static final String HEADER =
            "step,epoch,images,seconds,loss_d_real,loss_d_fake,loss_g,d_x,d_gz1,d_gz2,"
                    + "gradient_d,gradient_g\n";

    /// A step, then a cell for each other column, which holds no number or one.
    static final StepTable TABLE =
            new StepTable(HEADER, Pattern.compile("\\d{1,18}(,[-+0-9.eEA-Za-z]{0,30}){11}"));

    private MetricsRow() {}

    /// A row with its line's end.
    public static String of(StepMetrics metrics) {
        StringBuilder row = new StringBuilder(120);
        row.append(metrics.step()).append(',');
        row.append(String.format(Locale.ROOT, "%.5f", metrics.epoch())).append(',');
        row.append(metrics.images()).append(',');
        row.append(String.format(Locale.ROOT, "%.3f", metrics.seconds()));
        for (double measured :
                new double[] {
                    metrics.lossDReal(),
                    metrics.lossDFake(),
                    metrics.lossG(),
                    metrics.dX(),
                    metrics.dGz1(),
                    metrics.dGz2(),
                    metrics.gradientD(),
                    metrics.gradientG()
                }) {
            row.append(',').append(cell(measured));
        }
        return row.append('\n').toString();
    }

    /// As many digits as a float32, which is what was measured.
    private static String cell(double measured) {
        return Double.isNaN(measured) ? "" : Float.toString((float) measured);
    }
}
