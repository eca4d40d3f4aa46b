package dcganlab.doctor;

import dcganlab.model.Part;
import dcganlab.model.PictureSigns;
import dcganlab.model.PlanField;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A made-up run that is healthy, but for what a test changes: its numbers are those that the
/// classroom's runs were seen to have.
final class Patient {
    static final int STEPS = 900;

    TrainingPlan plan = Preset.CLASSROOM.plan();
    final List<SettingsChange> changes = new ArrayList<>();
    long measuredEvery = 100; // steps; several times as many on a fast machine
    double images = 20_000;
    DoubleUnaryOperator lossD = step -> 0.7;
    DoubleUnaryOperator lossG = step -> 2.5;
    DoubleUnaryOperator dX = step -> 0.75;
    DoubleUnaryOperator dGz = step -> 0.27;
    DoubleUnaryOperator gradientD = step -> 30;
    DoubleUnaryOperator gradientG = step -> 20;
    DoubleUnaryOperator distance = step -> 42 + 170 * Math.exp(-step / 250);
    double likeness = 0.38;
    double variety = 0.95;
    double change = 0.35;
    DoubleUnaryOperator peak = step -> 1.6;
    double extreme = 0.01;
    double colour = 0.2;
    double light = 0.55;
    Verdicts verdicts = Verdicts.NONE;
    double updateD = 0.012;
    double updateG = 0.018;
    double singular = 1.5;

    <T> Patient with(PlanField<T> field, T value) {
        plan = field.with(plan, value);
        return this;
    }

    <T> Patient from(long step, Setting<T> setting, T value) {
        Settings before = plan.settings();
        Settings after = before.with(setting, value);
        changes.add(new SettingsChange(step, before, after));
        plan = plan.withSettings(after);
        return this;
    }

    Measured measured() {
        StepWindows windows = new StepWindows();
        List<QualityMetrics> quality = new ArrayList<>();
        List<StageStatistics> stages = new ArrayList<>();
        for (long step = 1; step <= STEPS; step++) {
            windows.add(step(step));
            if (step == 1 || step % measuredEvery == 0) {
                quality.add(quality(step));
                for (Part part : Part.values()) {
                    stages.add(stage(step, part));
                }
            }
        }
        return new Measured(
                plan, 0, changes, windows.whole(), quality, stages, List.of(0L, 200L, 400L));
    }

    private StepMetrics step(long step) {
        long seen = step * plan.batch();
        return new StepMetrics(
                step,
                seen / images,
                seen,
                step / 15.0,
                lossD.applyAsDouble(step) / 2,
                lossD.applyAsDouble(step) / 2,
                lossG.applyAsDouble(step),
                dX.applyAsDouble(step),
                dGz.applyAsDouble(step),
                dGz.applyAsDouble(step),
                gradientD.applyAsDouble(step),
                gradientG.applyAsDouble(step));
    }

    private QualityMetrics quality(long step) {
        return new QualityMetrics(
                step,
                distance.applyAsDouble(step),
                42,
                likeness,
                0.29,
                new PictureSigns(
                        variety,
                        step == 1 ? Double.NaN : change,
                        peak.applyAsDouble(step),
                        0.9,
                        extreme,
                        0.01,
                        colour,
                        light),
                verdicts);
    }

    private StageStatistics stage(long step, Part part) {
        double update = part == Part.GENERATOR ? updateG : updateD;
        return new StageStatistics(step, part, 0, 0, 1, 0, Double.NaN, 1, update, singular);
    }
}
