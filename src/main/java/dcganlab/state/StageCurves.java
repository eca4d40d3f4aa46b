package dcganlab.state;

import dcganlab.model.StageStatistics;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.InsideState.Chosen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;

/// What was measured of each stage of both networks over time: tables with a row for each step that
/// was measured. Belongs to the JavaFX thread.
public final class StageCurves {
    private static final List<String> COLUMNS =
            List.of("mean", "deviation", "dead", "saturated", "gradient", "update", "singular");

    private final Map<Chosen, SeriesTable> tables = new HashMap<>();

    /// The table of a stage: the same one for every run, empty where there is nothing. Its columns
    /// are called as {@link StageStatistics} has them.
    public SeriesTable of(Chosen stage) {
        return tables.computeIfAbsent(stage, _ -> new SeriesTable(COLUMNS));
    }

    /// Adds what was measured, unless it is there.
    ///
    /// @param seconds of training up to a step
    void measured(List<StageStatistics> stages, LongToDoubleFunction seconds) {
        for (StageStatistics each : stages) {
            SeriesTable table = of(new Chosen(each.part(), each.stage()));
            if (table.isEmpty() || table.step(table.rows() - 1) < each.step()) {
                table.append(
                        each.step(),
                        seconds.applyAsDouble(each.step()),
                        each.mean(),
                        each.deviation(),
                        each.dead(),
                        each.saturated(),
                        each.gradient(),
                        each.update(),
                        each.singular());
            }
        }
    }

    void clear() {
        tables.values().forEach(SeriesTable::clear);
    }
}
