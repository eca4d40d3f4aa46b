package dcganlab.cli;

import dcganlab.doctor.Measured;
import dcganlab.doctor.StepWindows;
import dcganlab.model.LabException;
import dcganlab.runs.LayersLog;
import dcganlab.runs.Parent;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;

/// What a recorded run has measured, for the doctor.
final class MeasuredRun {
    private MeasuredRun() {}

    /// Reads a run's tables.
    ///
    /// @throws LabException if one cannot be read
    static Measured of(RunFolder run) throws LabException {
        return of(run, Long.MAX_VALUE);
    }

    /// Reads a run's tables up to a step.
    ///
    /// @throws LabException if one cannot be read
    static Measured of(RunFolder run, long until) throws LabException {
        Parent parent = run.parent();
        StepWindows windows = new StepWindows();
        run.rows(row -> {
            if (row.step() <= until) {
                windows.add(row);
            }
        });
        return new Measured(
                        run.plan().withSettings(run.settings()),
                        parent == null ? 0 : parent.step(),
                        run.changes(),
                        windows.whole(),
                        QualityLog.read(run.qualityFile()),
                        LayersLog.read(run.layersFile()),
                        run.checkpoints())
                .until(until);
    }
}
