package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.PictureSigns;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Verdicts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The figures of quality that were measured while a run trained, `quality.csv`: a row each time,
/// some seconds apart. The same in every language.
public final class QualityLog {
    static final StepTable TABLE =
            new StepTable(
                    "step,swd,swd_real,ms_ssim,ms_ssim_real,variety,change,peak,peak_real,"
                            + "extreme,extreme_real,colour_real,light_real,"
                            + "d_learnt,d_held_out",
                    Pattern.compile(
                            "\\d{1,18}(,(-?\\d{1,9}\\.\\d{1,9}|NaN)){4}(,(\\d{1,9}\\.\\d{1,9})?){10}"),
                    StepTable.Steps.SOME);

    private QualityLog() {}

    /// Adds a row; begins the table if there is none. After a failure it can be tried again.
    ///
    /// @throws LabException if the system refuses, for example because the disk is full
    public static void append(Path path, QualityMetrics metrics) throws LabException {
        TABLE.append(path, row(metrics));
    }

    /// All whole rows, in their order; none without the file.
    ///
    /// @throws LabException if the system refuses
    public static List<QualityMetrics> read(Path path) throws LabException {
        return TABLE.rows(path).stream().map(QualityLog::metrics).toList();
    }

    /// The newest row; none before the first.
    ///
    /// @throws LabException if the system refuses
    public static @Nullable QualityMetrics last(Path path) throws LabException {
        List<QualityMetrics> all = read(path);
        return all.isEmpty() ? null : all.getLast();
    }

    private static String row(QualityMetrics metrics) {
        PictureSigns signs = metrics.signs();
        StringBuilder row =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%d,%.4f,%.4f,%.6f,%.6f",
                                metrics.step(),
                                metrics.swd(),
                                metrics.swdReal(),
                                metrics.msSsim(),
                                metrics.msSsimReal()));
        for (double sign :
                new double[] {
                    signs.variety(),
                    signs.change(),
                    signs.peak(),
                    signs.peakReal(),
                    signs.extreme(),
                    signs.extremeReal(),
                    signs.colourReal(),
                    signs.lightReal(),
                    metrics.verdicts().learnt(),
                    metrics.verdicts().heldOut()
                }) {
            row.append(',').append(cell(sign));
        }
        return StepTable.row(row.toString());
    }

    /// Empty where nothing was measured.
    private static String cell(double sign) {
        return Double.isFinite(sign) ? String.format(Locale.ROOT, "%.5f", sign) : "";
    }

    private static QualityMetrics metrics(String row) {
        String[] cells = row.split(",", -1);
        return new QualityMetrics(
                Long.parseLong(cells[0]),
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                new PictureSigns(
                        sign(cells[5]),
                        sign(cells[6]),
                        sign(cells[7]),
                        sign(cells[8]),
                        sign(cells[9]),
                        sign(cells[10]),
                        sign(cells[11]),
                        sign(cells[12])),
                new Verdicts(sign(cells[13]), sign(cells[14])));
    }

    private static double sign(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
