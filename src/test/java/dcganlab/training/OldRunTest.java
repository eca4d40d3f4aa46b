package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Recovery;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A run that the lab 0.1.0 trained for nine steps and whose last checkpoint is that of the fourth:
/// as if it had been killed then. It means what it meant: what stands here of its plan and its
/// settings was written down by hand.
class OldRunTest {
    private static final Path KEPT = Path.of("src/test/resources/dcganlab/training/run-0.1.0");
    private static final long CHECKPOINT = 4;
    private static final long CHANGE = 6;
    private static final int STEPS = 9;

    private static final Settings BEFORE =
            Settings.PAPER
                    .with(PlanFields.LEARNING_RATE_D, 3e-4)
                    .with(PlanFields.LEARNING_RATE_G, 6e-4)
                    .with(PlanFields.INPUT_NOISE, 0.1)
                    .with(PlanFields.NOISE_STEPS, 100)
                    .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                    .with(PlanFields.AVERAGED, true);

    private static final Settings AFTER =
            Settings.PAPER
                    .with(PlanFields.LEARNING_RATE_D, 1e-3)
                    .with(PlanFields.LEARNING_RATE_G, 5e-4)
                    .with(PlanFields.REAL_LABEL, 0.9)
                    .with(PlanFields.INPUT_NOISE, 0.2)
                    .with(PlanFields.NOISE_STEPS, 50)
                    .with(PlanFields.AVERAGED, true);

    private static final TrainingPlan PLAN =
            SmallRuns.PLAN.withSettings(BEFORE).withPrecision(Precision.F32);

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private RunFolder run;

    @BeforeEach
    void open() throws Exception {
        Path copy = folder.resolve("run");
        try (var files = Files.walk(KEPT)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(KEPT.relativize(file)));
            }
        }
        run =
                Recovery.open(
                        copy,
                        notice -> {
                            throw new AssertionError(notice);
                        });
    }

    @Test
    void itSaysWhatItSaid() throws Exception {
        assertEquals(PLAN, run.plan());
        assertEquals(List.of(new SettingsChange(CHANGE, BEFORE, AFTER)), run.changes());
        assertEquals(AFTER, run.settings());
        assertEquals(BEFORE, run.checkpoint(CHECKPOINT).settings());
        assertEquals(STEPS, rows().size());
    }

    @Test
    void itGoesOnToTheLastBit() throws Exception {
        List<StepMetrics> before = rows();
        TrainerState expected = neverStopped();

        goOn(STEPS - (int) CHECKPOINT);

        TrainerState actual = run.checkpoint(STEPS);
        assertEquals(AFTER, actual.settings());
        assertEquals(expected.generator(), actual.generator());
        assertEquals(expected.discriminator(), actual.discriminator());
        assertEquals(expected.generatorMoments(), actual.generatorMoments());
        assertEquals(expected.discriminatorMoments(), actual.discriminatorMoments());
        List<StepMetrics> after = rows();
        assertEquals(STEPS, after.size());
        for (int i = 0; i < STEPS; i++) {
            // Another processor may round otherwise.
            assertEquals(before.get(i).lossDReal(), after.get(i).lossDReal(), 1e-3);
            assertEquals(before.get(i).lossDFake(), after.get(i).lossDFake(), 1e-3);
            assertEquals(before.get(i).lossG(), after.get(i).lossG(), 1e-3);
        }
    }

    @Test
    void itBranches() throws Exception {
        RunFolder branch =
                run.branch(
                        CHECKPOINT,
                        folder.resolve("branch"),
                        then -> then.with(PlanFields.REAL_LABEL, 0.75));
        assertEquals(PLAN.withSettings(BEFORE.with(PlanFields.REAL_LABEL, 0.75)), branch.plan());
        TrainerState began = branch.checkpoint(CHECKPOINT);
        assertEquals(run.checkpoint(CHECKPOINT).generator(), began.generator());
        KeptRuns.goOn(branch, 1);
        assertNotEquals(began.generator(), branch.checkpoint(CHECKPOINT + 1).generator());
    }

    /// Where it comes to by what was written down here, from the same weights on.
    private TrainerState neverStopped() throws Exception {
        TrainerState then = run.checkpoint(CHECKPOINT).with(BEFORE);
        try (DcganTrainer trainer = new DcganTrainer(PLAN, SmallRuns.discs(12))) {
            trainer.restore(then);
            while (trainer.steps() < STEPS) {
                if (trainer.steps() == CHANGE) {
                    trainer.change(AFTER);
                }
                trainer.step(StepKind.FULL);
            }
            try (TrainerCopy copy = trainer.copy()) {
                return copy.state();
            }
        }
    }

    private void goOn(int steps) throws Exception {
        Recovery newest = Recovery.of(run);
        assertEquals(List.of(), newest.notices());
        try (DcganTrainer trainer = new DcganTrainer(run.plan(), SmallRuns.discs(12))) {
            trainer.restore(Objects.requireNonNull(newest.state()));
            RunJournal journal =
                    run.journal(
                            run.hold(),
                            trainer.steps(),
                            Duration.ofDays(1),
                            new KeptResumeTest.Silence());
            try (KeptRun kept = new KeptRun(trainer, journal)) {
                for (int i = 0; i < steps; i++) {
                    kept.step(StepKind.FULL);
                }
            }
        }
    }

    private List<StepMetrics> rows() throws Exception {
        List<StepMetrics> rows = new ArrayList<>();
        run.rows(rows::add);
        return rows;
    }
}
