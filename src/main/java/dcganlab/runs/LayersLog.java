package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Part;
import dcganlab.model.StageStatistics;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What was measured of the stages of both networks while a run trained, `layers.csv`: a row for
/// each stage at each step that was measured, those of a step together. Networks have their names,
/// stages the numbers that the window gives them, from 1; a cell is empty where nothing was
/// measured. The same in every language.
public final class LayersLog {
    static final StepTable TABLE =
            new StepTable(
                    "step,network,stage,mean,deviation,dead,saturated,gradient,update,singular",
                    Pattern.compile(
                            "\\d{1,18},(generator|discriminator),[1-9]\\d{0,3}"
                                    + "(,(-?\\d{1,12}\\.\\d{1,12}(E-?\\d{1,2})?|-?Infinity)?){7}"),
                    StepTable.Steps.SEVERAL_ROWS);

    private LayersLog() {}

    /// Adds the rows of a step; begins the table if there is none. After a failure it can be tried
    /// again.
    ///
    /// @throws LabException if the system refuses, for example because the disk is full
    public static void append(Path path, List<StageStatistics> stages) throws LabException {
        StringBuilder rows = new StringBuilder();
        stages.forEach(stage -> rows.append(row(stage)));
        TABLE.append(path, rows.toString());
    }

    /// All whole rows, in their order; none without the file.
    ///
    /// @throws LabException if the system refuses
    public static List<StageStatistics> read(Path path) throws LabException {
        return TABLE.rows(path).stream().map(LayersLog::statistics).toList();
    }

    private static String row(StageStatistics stage) {
        StringBuilder row = new StringBuilder(120);
        row.append(stage.step())
                .append(',')
                .append(stage.part().name().toLowerCase(Locale.ROOT))
                .append(',')
                .append(stage.stage() + 1);
        for (double measured :
                new double[] {
                    stage.mean(),
                    stage.deviation(),
                    stage.dead(),
                    stage.saturated(),
                    stage.gradient(),
                    stage.update(),
                    stage.singular()
                }) {
            row.append(',').append(MetricsRow.cell(measured));
        }
        return StepTable.row(row.toString());
    }

    private static StageStatistics statistics(String row) {
        String[] cells = row.split(",", -1);
        return new StageStatistics(
                Long.parseLong(cells[0]),
                Part.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(cells[2]) - 1,
                number(cells[3]),
                number(cells[4]),
                number(cells[5]),
                number(cells[6]),
                number(cells[7]),
                number(cells[8]),
                number(cells[9]));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
