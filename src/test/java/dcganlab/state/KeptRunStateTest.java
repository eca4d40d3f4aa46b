package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.MetricsLog;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// A run that was kept and is gone on with: what the window shows of it. Training, too, is run by
/// hand.
class KeptRunStateTest {
    private static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(4),
                    new NetworkSpec(32, 3, 4, 8),
                    2,
                    1,
                    Settings.PAPER,
                    Device.CPU);

    private static final Settings FIRST = Settings.PAPER.with(PlanFields.REAL_LABEL, 0.75);
    private static final Settings SECOND = Settings.PAPER.with(PlanFields.REAL_LABEL, 0.875);

    @TempDir Path folder;

    private final ArrayDeque<Runnable> training = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

    @BeforeEach
    void open() {
        lab =
                new LabState(
                        new Threads(
                                Runnable::run,
                                training::add,
                                task -> {},
                                task -> {},
                                task -> {},
                                task -> {},
                                task -> {}),
                        PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("lesson.properties"),
                        new SplittableRandom(1));
    }

    @AfterEach
    void close() {
        lab.close();
        train();
    }

    @Test
    void aChangeThatTheRunRepeatsIsShown() throws Exception {
        RunFolder run = changedAfterItsFirstStep();
        lab.open(run.path());
        train();
        assertEquals(Settings.PAPER, lab.getPlan().settings());
        step();
        assertEquals(Settings.PAPER, lab.getPlan().settings());
        step();
        assertEquals(FIRST, lab.getPlan().settings());
        assertEquals(List.of(1L), run.changes().stream().map(SettingsChange::step).toList());
    }

    @Test
    void thePrecisionThatTheLabChoosesIsTheRunsAloneButOneThatWasChosenIsNot() throws Exception {
        RunFolder run = changedAfterItsFirstStep();
        Precision settled = run.plan().precision();
        lab.open(run.path());
        train();
        assertEquals(settled, lab.run().precisionProperty().get());
        assertEquals(Precision.AUTOMATIC, lab.getPlan().precision());
        lab.stop();
        train();
        assertEquals(Precision.AUTOMATIC, lab.getPlan().precision());

        Precision other = settled == Precision.F32 ? Precision.BF16 : Precision.F32;
        lab.plan(lab.getPlan().withPrecision(other));
        lab.open(run.path());
        train();
        assertEquals(settled, lab.getPlan().precision());
    }

    @Test
    void theUsersOwnChangeIsShownWhateverTheRunRepeatsMeanwhile() throws Exception {
        RunFolder run = changedAfterItsFirstStep();
        lab.open(run.path());
        train();
        step();
        List<Settings> shown = new ArrayList<>();
        lab.planProperty().subscribe(plan -> shown.add(plan.settings()));
        // The user moves a control before the step has run that repeats the first change.
        lab.step(StepKind.FULL);
        lab.change(SECOND);
        train();
        assertEquals(List.of(Settings.PAPER, SECOND), shown);
    }

    @Test
    void rowsOfAnEarlierTimeComeTogetherAndWithTheirFigures() throws Exception {
        RunFolder run = changedAfterItsFirstStep();
        TrainerState state = run.checkpoint(0);
        Files.deleteIfExists(run.qualityFile());
        QualityLog.append(run.qualityFile(), new QualityMetrics(7_000, 50, 40, 0.5, 0.25));
        QualityLog.append(run.qualityFile(), new QualityMetrics(10_000, 30, 40, 0.5, 0.25));
        try (MetricsLog log = run.metrics()) {
            for (int step = 3; step <= 10_000; step++) {
                log.append(new StepMetrics(step, 1, 8, 100, 1, 1, 1, 1, 1, 1, 1, 1));
            }
        }
        run.write(
                new TrainerState(
                        new Counts(10_000, 0, 0, 0, 0, 0),
                        state.settings(),
                        state.images(),
                        state.generator(),
                        state.discriminator(),
                        state.average(),
                        state.generatorMoments(),
                        state.discriminatorMoments()));
        List<Long> latest = new ArrayList<>();
        lab.run()
                .latestProperty()
                .subscribe(step -> {
                    if (step == null) {
                        latest.clear(); // The run begins.
                    } else {
                        latest.add(step.step());
                    }
                });
        lab.open(run.path());
        train();
        assertEquals(List.of(4_096L, 8_192L, 10_000L), latest);
        SeriesTable table = lab.run().table();
        assertEquals(10_000, table.rows());
        SeriesTable quality = lab.run().quality();
        assertEquals(2, quality.rows());
        assertEquals(7_000, quality.step(0));
        assertEquals(100, quality.seconds(0));
        assertEquals(50f, quality.column("swd").get(0));
        assertEquals(30f, quality.column("swd").get(1));
        step();
        assertEquals(2, quality.rows());
        assertEquals(
                100, table.seconds(10_000), "the checkpoint's time is earlier than the table's");
    }

    /// A run of two steps that was killed after the second, before its checkpoint.
    private RunFolder changedAfterItsFirstStep() throws Exception {
        step();
        lab.change(FIRST);
        step();
        Path path = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        lab.stop();
        train();
        RunFolder run = RunFolder.open(path);
        Files.delete(run.checkpointFile(2));
        return run;
    }

    private void step() {
        lab.step(StepKind.FULL);
        train();
    }

    private void train() {
        for (Runnable task = training.poll(); task != null; task = training.poll()) {
            task.run();
        }
    }
}
