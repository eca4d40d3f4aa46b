package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.Weights;
import dcganlab.runs.LayersLog;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// What the service keeps of a run, and how it goes on with it.
class KeptRunServiceTest extends ServiceFixture {
    /// Repeated, for two threads make the folder, and either may come first.
    @RepeatedTest(8)
    void aRunIsKeptFromItsFirstStep() throws Exception {
        service.prepare(SmallRuns.PLAN);
        assertEquals(List.of(), log.runs);
        service.step(StepKind.FULL);
        service.step(StepKind.DISCRIMINATOR);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        assertEquals(List.of(0L, 2L), run.checkpoints());
        assertEquals(0, run.history().getFirst());
        assertEquals(2, run.history().getLast());
        assertEquals(List.of(0L, 2L), run.sheets());
        assertTrue(run.history().containsAll(run.sheets()), run.history().toString());
        List<StepMetrics> rows = new ArrayList<>();
        run.rows(rows::add);
        assertEquals(2, rows.size());
        assertEquals((float) log.steps.getFirst().lossD(), rows.getFirst().lossD(), 1e-6);
        assertEquals(List.of(0L, 2L), log.kept.getLast().checkpoints());
        assertEquals(16, log.stages.size());
        assertEquals(log.stages.size(), LayersLog.read(run.layersFile()).size());
        assertEquals(List.of(), log.notices);
    }

    @Test
    void anOpenedRunGoesOnAsIfItHadNeverEnded() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        double third = log.steps.getLast().lossD();
        service.reset(SmallRuns.PLAN.settings());
        service.step(StepKind.FULL);
        service.step(StepKind.FULL);
        service.stop();
        service.open(log.runs.getLast());
        assertEquals(List.of(0L, 0L, 2L), log.starts);
        assertEquals(2, log.generators.getLast());
        service.step(StepKind.FULL);
        assertEquals(third, log.steps.getLast().lossD());
        assertEquals(3, log.steps.getLast().step());
    }

    @Test
    void theFirstStepsAreKeptHoweverFastTheyAre() throws Exception {
        service.prepare(SmallRuns.PLAN);
        for (int i = 0; i < 6; i++) {
            service.step(StepKind.FULL);
        }
        service.stop();
        List<Long> kept = RunFolder.open(log.runs.getFirst()).history();
        assertTrue(kept.containsAll(List.of(0L, 1L, 2L, 5L, 6L)), kept::toString);
    }

    @Test
    void aRunFromAMachineWithAGpuGoesOnOnTheProcessor() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        Path plan = run.path().resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replace("\"cpu\"", "\"gpu77\""));
        service.open(run.path());
        service.step(StepKind.FULL);
        assertEquals(2, log.steps.getLast().step());
        assertEquals(List.of("training.onProcessor"), log.notices);
    }

    @Test
    void aBranchBeginsWithTheWeightsAndSettingsOfItsParent() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.change(
                SmallRuns.PLAN
                        .settings()
                        .with(PlanFields.LEARNING_RATE_D, 1e-3)
                        .with(PlanFields.LEARNING_RATE_G, 1e-3));
        service.step(StepKind.FULL);
        service.branch(
                log.runs.getFirst(),
                0,
                then -> then); // It waits until all of the parent is written.
        Weights initial = ModelFile.generatorAt(RunFolder.open(log.runs.getFirst()), 0).weights();
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
        assertEquals(initial, weights());
        assertEquals(2, log.runs.stream().distinct().count());
        service.change(
                SmallRuns.PLAN
                        .settings()
                        .with(PlanFields.LEARNING_RATE_D, 1e-2)
                        .with(PlanFields.LEARNING_RATE_G, 1e-2));
        service.step(StepKind.FULL);
        service.stop();
        RunFolder parent = RunFolder.open(log.runs.getFirst());
        RunFolder child = RunFolder.open(log.runs.getLast());
        assertEquals(List.of(0L, 1L), parent.checkpoints());
        assertEquals(1e-3, child.plan().settings().get(PlanFields.LEARNING_RATE_D));
        assertEquals(1e-2, child.checkpoint(1).settings().get(PlanFields.LEARNING_RATE_D));
        assertEquals(List.of(0L), child.changes().stream().map(SettingsChange::step).toList());
        assertEquals(0, Objects.requireNonNull(child.parent()).step());
    }

    @Test
    void aChangeThatIsRepeatedIsToldAgain() throws Exception {
        Settings changed =
                SmallRuns.PLAN
                        .settings()
                        .with(PlanFields.LEARNING_RATE_D, 1e-3)
                        .with(PlanFields.LEARNING_RATE_G, 1e-3);
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.change(changed);
        service.step(StepKind.FULL);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        Files.delete(run.checkpointFile(2));
        service.open(run.path());
        service.step(StepKind.FULL);
        assertEquals(List.of(changed), log.changes);
        service.step(StepKind.FULL);
        assertEquals(List.of(changed, changed), log.changes);
        assertEquals(log.steps.get(1).lossD(), log.steps.getLast().lossD());
    }

    @Test
    void whatCannotBeOpenedIsSaid() {
        service.open(folder.resolve("nowhere"));
        assertEquals(List.of("runs.notARun"), log.notices);
        assertEquals(Lifecycle.IDLE, service.lifecycle());
    }

    @Test
    void aBranchThatCannotBeMadeLeavesTheRunAsItIs() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.branch(log.runs.getFirst(), 7, then -> then);
        assertEquals(List.of("runs.noCheckpoint"), log.notices);
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
        service.step(StepKind.FULL);
        assertEquals(2, log.steps.getLast().step());
        service.stop();
        assertEquals(List.of(0L, 2L), RunFolder.open(log.runs.getFirst()).checkpoints());
    }

    /** Another process would take a whole step in its place. */
    @Test
    void stepsOfOneNetworkAreKeptAtOnce() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.GENERATOR);
        service.step(StepKind.DISCRIMINATOR);
        service.step(StepKind.FULL);
        awaitCheckpoint(3);
        assertEquals(List.of(0L, 2L, 3L), log.kept.getLast().checkpoints());
    }

    @Test
    void aRunThatPausesIsKeptAsItIs() throws Exception {
        service.prepare(SmallRuns.PLAN);
        log.pauseAfter = 40;
        service.play();
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
        awaitCheckpoint(40);
    }

    /// Until the journal's thread has written it.
    private void awaitCheckpoint(long step) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    while (log.kept.isEmpty() || !log.kept.getLast().checkpoints().contains(step)) {
                        LockSupport.parkNanos(1_000_000); // The other may have this core.
                    }
                });
    }

    @Test
    void aRunThatIsTakenAwayWhileItRestsIsMadeAnew() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.step(StepKind.GENERATOR);
        awaitCheckpoint(2);
        Path run = log.runs.getFirst();
        Path away = Files.move(run, folder.resolve("away"));
        service.stop();
        assertEquals(List.of(0L, 2L), RunFolder.open(away).checkpoints());
        assertEquals(List.of(2L), RunFolder.open(run).checkpoints());
    }

    @Test
    void imagesThatAreGoneAreNamedWithWhatToDo() throws Exception {
        LabException trouble = new LabException(Message.of("data.gone"));
        factory =
                (plan, progress) -> {
                    throw trouble;
                };
        Path there = folder.resolve("there");
        Path moved = folder.resolve("moved");
        RunFolder.create(there, SmallRuns.PLAN.withData(DataChoice.at(folder.toString())), false);
        RunFolder.create(moved, SmallRuns.PLAN.withData(DataChoice.at("/nowhere")), false);
        service.open(there);
        service.open(moved);
        assertEquals(List.of("data.gone", "training.imagesGone"), log.notices);
        assertEquals(List.of(there, moved), log.opened, "they can be looked at");
        assertEquals(List.of(), log.starts);
    }

    @Test
    void imagesThatHaveMovedAreRemembered() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        Path run = log.runs.getFirst();
        Files.writeString(
                run.resolve("plan.json"),
                Files.readString(run.resolve("plan.json"))
                        .replace("\"portraits\"", "\"/nowhere\""));
        service.open(run, data -> data.withLocation("elsewhere"));
        assertEquals(1, log.starts.getLast());
        assertEquals("elsewhere", RunFolder.open(run).plan().data().location());
        assertEquals(List.of(), log.notices);
    }

    @Test
    void aKeptRunIsSeenBeforeItsImagesAreLoaded() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        List<Path> seen = new ArrayList<>();
        TrainerFactory usual = factory;
        factory =
                (plan, progress) -> {
                    seen.addAll(log.opened);
                    return usual.prepare(plan, progress);
                };
        service.open(log.runs.getFirst());
        assertEquals(List.of(log.runs.getFirst()), seen);
    }

    @Test
    void otherImagesAreNotRememberedAsTheRuns() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        Path run = log.runs.getFirst();
        factory = (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(9));
        service.open(run, data -> data.withLocation("elsewhere"));
        assertEquals(List.of("training.otherImages"), log.notices);
        assertEquals(SmallRuns.PLAN.data(), RunFolder.open(run).plan().data());
    }

    @Test
    void aRunThatIsMovedAwayWhileItsImagesLoadIsNotBegunAnew() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        Path run = log.runs.getFirst();
        Path moved = folder.resolve("moved");
        TrainerFactory usual = factory;
        factory =
                (plan, progress) -> {
                    assertDoesNotThrow(() -> Files.move(run, moved));
                    return usual.prepare(plan, progress);
                };

        service.open(run);

        assertEquals(List.of("runs.gone"), log.notices);
        assertEquals(Lifecycle.IDLE, service.lifecycle());
        assertFalse(Files.exists(run));
        assertEquals(List.of(0L, 1L), RunFolder.open(moved).checkpoints());
    }

    @Test
    void damagedCheckpointsAreNamedAndTheOneBeforeThemTaken() throws Exception {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.stop();
        RunFolder run = RunFolder.open(log.runs.getFirst());
        Files.write(run.checkpointFile(1), new byte[100]);
        service.open(run.path());
        assertEquals(List.of("runs.setAside", "runs.goesBack"), log.notices);
        assertEquals(1, log.calls, "one would take the place of the other");
        assertEquals(List.of(0L, 0L), log.starts);
        assertEquals(List.of(0L), run.history());
    }

    @Test
    void whereNothingCanBeWrittenTrainingGoesOn() throws Exception {
        Path blocked = Files.writeString(folder.resolve("no folder"), "");
        try (TrainingService other =
                new TrainingService(
                        Runnable::run,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(blocked),
                        log)) {
            other.prepare(SmallRuns.PLAN);
            other.step(StepKind.FULL);
            other.step(StepKind.FULL);
            assertEquals(Lifecycle.PAUSED, other.lifecycle());
        }
        assertEquals(2, log.steps.size());
        assertEquals("runs.cannotWrite", log.notices.getFirst());
    }
}
