package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dcganlab.model.Kept;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.LayersLog;
import dcganlab.runs.Recovery;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A run that goes on from its folder alone, after a death between two checkpoints, is the run that
/// was never interrupted, to the last bit.
class KeptResumeTest {
    private static final long CHANGE = 5;
    private static final int STEPS = 9;

    private static final Settings BEFORE =
            Settings.PAPER
                    .with(PlanFields.INPUT_NOISE, 0.1)
                    .with(PlanFields.NOISE_STEPS, 100)
                    .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                    .with(PlanFields.AVERAGED, true);

    private static final Settings AFTER =
            BEFORE.with(PlanFields.LEARNING_RATE_D, 1e-3)
                    .with(PlanFields.LEARNING_RATE_G, 5e-4)
                    .with(PlanFields.INPUT_NOISE, 0.2)
                    .with(PlanFields.NOISE_STEPS, 50)
                    .with(PlanFields.REAL_LABEL, 0.9);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"F32", "BF16"})
    void whatWasChangedAfterTheCheckpointIsRepeated(Precision precision) throws Exception {
        TrainingPlan plan = SmallRuns.PLAN.withSettings(BEFORE).withPrecision(precision);
        RunFolder whole = RunFolder.create(folder.resolve("whole"), plan, false);
        RunFolder killed = RunFolder.create(folder.resolve("killed"), plan, false);
        train(whole, STEPS, true);
        train(killed, 4, true);
        train(killed, 3, true);
        // As if it had been killed just before its last checkpoint.
        Files.delete(killed.checkpointFile(7));

        train(killed, STEPS - 4, false);

        assertEquals(rows(whole), rows(killed));
        assertEquals(stages(whole), stages(killed));
        TrainerState expected = whole.checkpoint(STEPS);
        TrainerState actual = killed.checkpoint(STEPS);
        assertEquals(AFTER, actual.settings());
        assertEquals(expected.generator(), actual.generator());
        assertEquals(expected.discriminator(), actual.discriminator());
        assertEquals(expected.average(), actual.average());
        assertEquals(expected.generatorMoments(), actual.generatorMoments());
        assertEquals(expected.discriminatorMoments(), actual.discriminatorMoments());
        assertNotEquals(expected.generator(), killed.checkpoint(4).generator());
        assertEquals(List.of(CHANGE), killed.changes().stream().map(SettingsChange::step).toList());
    }

    /// Goes on from the newest checkpoint, or begins.
    ///
    /// @param user whether there is one, who changes the settings
    private static void train(RunFolder run, int steps, boolean user) throws Exception {
        try (DcganTrainer trainer = new DcganTrainer(run.plan(), SmallRuns.discs(12))) {
            Recovery newest = Recovery.of(run);
            assertEquals(List.of(), newest.notices());
            TrainerState state = newest.state();
            if (state != null) {
                trainer.restore(state);
            }
            RunJournal journal =
                    run.journal(run.hold(), trainer.steps(), Duration.ofDays(1), new Silence());
            try (KeptRun kept = new KeptRun(trainer, journal)) {
                for (int i = 0; i < steps; i++) {
                    if (user && trainer.steps() == CHANGE) {
                        kept.change(AFTER);
                    }
                    kept.step(StepKind.FULL);
                }
            }
        }
    }

    private static List<StepMetrics> rows(RunFolder run) throws Exception {
        List<StepMetrics> rows = new ArrayList<>();
        run.rows(row -> rows.add(ResumeTest.timeless(row)));
        return rows;
    }

    /// But for the singular values, whose search begins anew.
    private static List<StageStatistics> stages(RunFolder run) throws Exception {
        List<StageStatistics> stages = LayersLog.read(run.layersFile());
        assertEquals(
                List.of(1L, 2L, 5L),
                stages.stream().map(StageStatistics::step).distinct().toList());
        return stages.stream()
                .map(each ->
                        new StageStatistics(
                                each.step(),
                                each.part(),
                                each.stage(),
                                each.mean(),
                                each.deviation(),
                                each.dead(),
                                each.saturated(),
                                each.gradient(),
                                each.update(),
                                0))
                .toList();
    }

    static final class Silence implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void writesAgain() {
            throw new AssertionError("nothing failed");
        }

        @Override
        public void noticed(Message message) {
            throw new AssertionError(message);
        }

        @Override
        public void kept(Kept kept) {}
    }
}
