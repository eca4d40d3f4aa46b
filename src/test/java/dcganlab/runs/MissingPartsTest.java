package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// A run of four steps with checkpoints of the second and the fourth, of which a part is gone, is
/// something else, or belongs to another run.
class MissingPartsTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private RunFolder run;

    @BeforeEach
    void write() throws Exception {
        run = RunFolder.create(folder.resolve("run"), PLAN, false);
        JournalFixture.rows(run, 4);
        run.write(Networks.state(2, PLAN.network()));
        run.write(Networks.state(4, PLAN.network()));
        Weights generator = run.checkpoint(4).generator();
        run.save(generator, run.checkpoint(4).discriminator(), 4);
        assertEquals(List.of(), Inspection.of(run).troubles());
    }

    @Test
    void aTableThatIsGoneIsMissed() throws Exception {
        Files.delete(run.metricsFile());
        assertEquals(List.of("runs.tableMissing"), keys(Inspection.of(run).troubles()));
        assertEquals(List.of("runs.tableMissing"), keys(Recovery.of(run).notices()));
        assertEquals(List.of(), Inspection.of(run).troubles(), "it is said once");
    }

    @Test
    void aTableThatEndsEarlyIsMissed() throws Exception {
        MetricsRow.TABLE.cut(run.metricsFile(), 3);
        assertEquals(List.of("runs.rowsBehind"), keys(Inspection.of(run).troubles()));
        assertEquals(List.of("runs.rowsBehind"), keys(Recovery.of(run).notices()));
        assertEquals(List.of(), Inspection.of(run).troubles(), "it is said once");
    }

    @Test
    void aFileInPlaceOfAFolderIsNamedBeforeAnythingIsMoved() throws Exception {
        for (String name : List.of("checkpoints", "history", "samples")) {
            Path place = run.path().resolve(name);
            Path away = folder.resolve("away");
            boolean there = Files.exists(place);
            if (there) {
                Files.move(place, away);
            }
            Files.writeString(place, "no folder");

            assertTrue(keys(Inspection.of(run).troubles()).contains("runs.notFolder"), name);
            assertEquals("runs.notFolder", reason(() -> goOn()));
            assertFalse(Files.exists(run.path().resolve("earlier")));

            Files.delete(place);
            if (there) {
                Files.move(away, place);
            }
        }
        assertEquals(4, goOn());
    }

    @Test
    void aRunWithoutACheckpointIsNotWhole() throws Exception {
        Files.delete(run.checkpointFile(2));
        Files.delete(run.checkpointFile(4));
        assertEquals(
                List.of(Message.of("runs.checkpointsMissing", run.path().toString(), 4L)),
                Inspection.of(run).troubles());
    }

    @Test
    void aHistoryOfAnotherStepIsNamed() throws Exception {
        Weights generator = run.checkpoint(4).generator();
        Files.createDirectories(run.historyFile(1).getParent());
        new ModelFile(Part.GENERATOR, PLAN.network(), generator, 4).writeSealed(run.historyFile(3));
        assertEquals(List.of("runs.notLesson"), keys(Inspection.of(run).troubles()));
        assertEquals("runs.notLesson", reason(() -> ModelFile.generatorAt(run, 3)));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoFolder() throws Exception {
        Path loop = run.path().resolve("samples");
        Files.createSymbolicLink(loop, Path.of("samples"));
        assertEquals(List.of("runs.notFolder"), keys(Inspection.of(run).troubles()));
    }

    @Test
    void damagedWeightsAreFoundAndOthersTaken() throws Exception {
        byte[] bytes = Files.readAllBytes(run.generatorFile());
        bytes[bytes.length - 1000] ^= 1;
        Files.write(run.generatorFile(), bytes);
        assertEquals(List.of("runs.notLesson"), keys(Inspection.of(run).troubles()));
        assertNull(run.checkpoint(4).average());
        assertEquals(run.checkpoint(4).generator(), NewestGenerator.of(run).weights());
    }

    @Test
    void weightsThatAnotherProgramWroteNeedNoChecksum() throws Exception {
        Weights others = Networks.random(Part.GENERATOR, PLAN.network());
        new ModelFile(Part.GENERATOR, PLAN.network(), others, 4).write(run.generatorFile());
        assertEquals(others, NewestGenerator.of(run).weights());
        assertEquals(List.of(), Inspection.of(run).troubles());
    }

    @Test
    void anotherRunsPlanIsRefusedWithWhatBelongsThere() throws Exception {
        TrainingPlan other =
                PLAN.withNetwork(new NetworkSpec(32, 1, 2, 9))
                        .withSeed(PLAN.seed() + 1)
                        .withSettings(PLAN.settings().with(PlanFields.REAL_LABEL, 0.875));
        PlanFile.write(run.path(), other);
        RunFolder edited = RunFolder.open(run.path());
        Message refusal =
                Message.of(
                        "runs.otherPlan",
                        run.path().resolve("plan.json").toString(),
                        run.checkpointFile(4).toString(),
                        "network.width 8, seed %d, settings.realLabel 1.0".formatted(PLAN.seed()));
        assertEquals(refusal, assertThrows(LabException.class, () -> Recovery.of(edited)).reason());
        assertEquals(List.of(refusal), Inspection.of(edited).troubles());
        assertFalse(Files.exists(run.path().resolve("earlier")));
        Path branch = folder.resolve("branch");
        assertEquals(
                "runs.otherPlan", reason(() -> edited.branch(2, branch, UnaryOperator.identity())));
        assertFalse(Files.exists(branch));
    }

    @Test
    void whatIsDamagedIsStillNamedOnceThePlanIsMended() throws Exception {
        String table = Files.readString(run.metricsFile());
        Files.writeString(run.metricsFile(), table.replaceFirst("\n2,", "\n0,"));
        PlanFile.write(run.path(), PLAN.withSeed(PLAN.seed() + 1));
        assertEquals("runs.otherPlan", reason(() -> Recovery.of(RunFolder.open(run.path()))));
        PlanFile.write(run.path(), PLAN);
        assertEquals(List.of("runs.setAside"), keys(Recovery.of(run).notices()));
    }

    @Test
    void whereAnOlderCheckpointKnowsNoPlanItsNetworksTell() throws Exception {
        Safetensors known = Safetensors.read(run.checkpointFile(4));
        SequencedMap<String, String> texts = new LinkedHashMap<>(known.metadata());
        texts.remove("dcganlab.plan");
        Checksum.sealed(new Safetensors(known.weights(), texts)).write(run.checkpointFile(4));
        PlanFile.write(run.path(), PLAN.withSeed(PLAN.seed() + 1));
        assertEquals(List.of(), Inspection.of(RunFolder.open(run.path())).troubles());
        PlanFile.write(run.path(), PLAN.withNetwork(new NetworkSpec(32, 1, 2, 9)));
        assertEquals("runs.otherPlan", reason(() -> Recovery.of(RunFolder.open(run.path()))));
    }

    @Test
    void aPlanThatIsDamagedIsTakenFromTheNewestCheckpoint() throws Exception {
        Path plan = run.path().resolve("plan.json");
        byte[] half = Arrays.copyOf(Files.readAllBytes(plan), 200);
        Files.write(plan, half);
        List<Message> notices = new ArrayList<>();
        RunFolder mended = Recovery.open(run.path(), notices::add);
        assertEquals(PLAN, mended.plan());
        assertEquals(PLAN, RunFolder.open(run.path()).plan());
        assertEquals(List.of("runs.setAside"), keys(notices));
        assertArrayEquals(half, Files.readAllBytes(run.path().resolve("plan.json.damaged")));
    }

    @Test
    void aPlanThatIsNoTextAnyMoreIsDamagedToo() throws Exception {
        Path plan = run.path().resolve("plan.json");
        byte[] bytes = Files.readAllBytes(plan);
        bytes[10] ^= (byte) 0x80;
        Files.write(plan, bytes);
        assertEquals("runs.planBad", reason(() -> RunFolder.open(run.path())));
        assertEquals(PLAN, Recovery.open(run.path(), notice -> {}).plan());
    }

    @Test
    void withoutACheckpointADamagedPlanStays() throws Exception {
        Files.delete(run.checkpointFile(2));
        Files.delete(run.checkpointFile(4));
        Path plan = Files.writeString(run.path().resolve("plan.json"), "{");
        assertEquals(
                "runs.planBad",
                reason(() -> Recovery.open(run.path(), notice -> fail(notice.key()))));
        assertEquals("{", Files.readString(plan));
    }

    @Test
    void aBranchWhoseCheckpointIsDamagedBeginsAgainWithItsParents() throws Exception {
        Settings softer = run.checkpoint(2).settings().with(PlanFields.REAL_LABEL, 0.875);
        RunFolder branch = run.branch(2, folder.resolve("branch"), then -> softer);
        Files.writeString(branch.checkpointFile(2), "x");
        Recovery recovery = Recovery.of(branch);
        assertEquals(
                List.of("runs.setAside", "runs.goesBack", "runs.fromParent"),
                keys(recovery.notices()));
        TrainerState state = Objects.requireNonNull(recovery.state());
        assertEquals(run.checkpoint(2).with(softer), state);
        assertEquals(List.of(), Inspection.of(branch).troubles());

        Files.writeString(branch.checkpointFile(2), "x");
        PlanFile.write(branch.path(), branch.plan().withBatch(9));
        RunFolder edited = RunFolder.open(branch.path());
        LabException refusal = assertThrows(LabException.class, () -> Recovery.of(edited));
        assertEquals("runs.branchLost", refusal.reason().key());
        assertEquals("runs.otherPlan", ((Message) refusal.reason().arguments().get(1)).key());
        PlanFile.write(branch.path(), branch.plan());
        Files.move(branch.parentFile(), folder.resolve("parent.json"));
        Files.writeString(branch.parentFile(), "y");
        assertEquals("runs.branchLost", reason(() -> Recovery.of(branch)));
        Files.move(
                folder.resolve("parent.json"),
                branch.parentFile(),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(run.path(), folder.resolve("elsewhere"));
        assertEquals("runs.branchLost", reason(() -> Recovery.of(branch)));
        assertEquals("x", Files.readString(branch.checkpointFile(2)));
    }

    @Test
    void damagedNetworksAreSetAsideAndWhatAPersonMustMendIsTold() throws Exception {
        Files.writeString(run.discriminatorFile(), "x");
        Files.writeString(run.parentFile(), "y");
        Files.writeString(run.path().resolve("notes.json"), "z");
        assertEquals(
                List.of("runs.settingsBad", "runs.settingsBad", "runs.setAside"),
                keys(Recovery.of(run).notices()));
        assertEquals(
                "x", Files.readString(run.path().resolve("discriminator.safetensors.damaged")));
        assertEquals("y", Files.readString(run.parentFile()));
    }

    @Test
    void imagesAndDeviceOfAPlanMayBeOthers() throws Exception {
        PlanFile.write(
                run.path(),
                PLAN.withData(DataChoice.at("moved"))
                        .withDevice(Device.gpu(1))
                        .withPrecision(Precision.F32));
        assertEquals(List.of(), Inspection.of(RunFolder.open(run.path())).troubles());
    }

    @Test
    void whereNoCheckpointIsTheNearestAreNamed() throws Exception {
        assertEquals(Message.of("runs.nearestSteps", 2L, 4L), nearest(3));
        assertEquals(Message.of("runs.nearestStep", 2L), nearest(0));
        assertEquals(Message.of("runs.nearestStep", 4L), nearest(9));
    }

    private Object nearest(long step) {
        return assertThrows(LabException.class, () -> branch(step)).reason().arguments().get(2);
    }

    private RunFolder branch(long step) throws LabException {
        return run.branch(step, folder.resolve("branch"), UnaryOperator.identity());
    }

    @Test
    void aLinkThatLeadsInACircleIsNoPlaceForARun() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("link"));
        assertEquals("runs.linkLost", reason(() -> RunRoom.require(link, false)));
        assertEquals("runs.linkLost", reason(() -> RunRoom.require(link.resolve("run"), false)));
    }

    @Test
    void whatIsNotThereIsNoLink() {
        assertEquals(
                List.of("runs.notARun"), keys(RunEntry.of(folder.resolve("nowhere")).troubles()));
    }

    /// @return from which step
    private long goOn() throws LabException {
        try (RunHold _ = run.hold()) {
            return Objects.requireNonNull(Recovery.of(run).state()).counts().step();
        }
    }

    private interface Attempt {
        void run() throws LabException;
    }

    private static String reason(Attempt attempt) {
        return assertThrows(LabException.class, attempt::run).reason().key();
    }

    private static List<String> keys(List<Message> messages) {
        return messages.stream().map(Message::key).toList();
    }
}
