package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Branches are whole or not there.
class BranchingTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));

    @TempDir Path folder;

    @Test
    void aBranchThatFailsLeavesNothingAndCanBeTriedAgain() throws Exception {
        RunFolder parent = parent();
        Files.createDirectory(parent.metricsFile()); // No table that one could copy.
        Path place = folder.resolve("\u679d branch");
        assertThrows(LabException.class, () -> parent.branch(2, place, UnaryOperator.identity()));
        assertEquals(List.of("parent"), content());

        Files.delete(parent.metricsFile());
        parent.branch(2, place, UnaryOperator.identity());
        assertEquals(List.of("parent", "\u679d branch"), content());
        assertEquals(List.of(2L), RunFolder.open(place).checkpoints());
    }

    @Test
    void whatAnEarlierAttemptLeftIsNoObstacle() throws Exception {
        RunFolder parent = parent();
        Path left = Files.createDirectories(folder.resolve(".branch.branch-part/history"));
        Files.writeString(left.resolve("step-000000009.safetensors"), "half");
        Path place = Files.createDirectory(folder.resolve("branch"));
        RunFolder branch = parent.branch(2, place, UnaryOperator.identity());
        assertEquals(List.of("branch", "parent"), content());
        assertEquals(List.of(), branch.history());
    }

    @Test
    void whatDeadProcessesWereBuildingLongAgoIsDeleted() throws Exception {
        RunFolder parent = parent();
        Path old = Files.createDirectory(folder.resolve(".old.branch-part"));
        Path foreign = Files.createDirectory(folder.resolve(".old.part"));
        Files.createDirectory(folder.resolve(".young.branch-part"));
        Files.writeString(old.resolve("metrics.csv"), "half");
        FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old, twoDaysAgo);
        Files.setLastModifiedTime(foreign, twoDaysAgo);
        parent.branch(2, folder.resolve("branch"), UnaryOperator.identity());
        assertEquals(List.of(".old.part", ".young.branch-part", "branch", "parent"), content());
    }

    @Test
    void theChangesBeforeItGoWithIt() throws Exception {
        RunFolder parent = parent();
        Settings averaged = Settings.PAPER.with(PlanFields.AVERAGED, true);
        SettingsLog.write(
                parent.settingsFile(),
                List.of(
                        new SettingsLog.Change(1, averaged),
                        new SettingsLog.Change(2, Settings.PAPER)));
        RunFolder branch = parent.branch(2, folder.resolve("branch"), UnaryOperator.identity());
        assertEquals(List.of(new SettingsChange(1, null, averaged)), branch.changes());
    }

    @Test
    void aChangeIsToldWithWhatWasBeforeIt() throws Exception {
        RunFolder parent = parent();
        Settings averaged = Settings.PAPER.with(PlanFields.AVERAGED, true);
        Settings noisy =
                Settings.PAPER.with(PlanFields.INPUT_NOISE, 0.5).with(PlanFields.NOISE_STEPS, 100);
        SettingsLog.write(parent.settingsFile(), List.of(new SettingsLog.Change(1, averaged)));
        assertEquals(List.of(new SettingsChange(1, PLAN.settings(), averaged)), parent.changes());
        RunFolder branch = parent.branch(2, folder.resolve("branch"), settings -> noisy);
        SettingsLog.write(
                branch.settingsFile(),
                List.of(
                        new SettingsLog.Change(1, averaged),
                        new SettingsLog.Change(3, Settings.PAPER)));
        assertEquals(
                List.of(
                        new SettingsChange(1, null, averaged),
                        new SettingsChange(3, noisy, Settings.PAPER)),
                branch.changes());
        Files.writeString(branch.path().resolve("parent.json"), "{}");
        assertEquals(
                List.of(
                        new SettingsChange(1, null, averaged),
                        new SettingsChange(3, averaged, Settings.PAPER)),
                branch.changes());
    }

    private RunFolder parent() throws LabException {
        RunFolder parent = RunFolder.create(folder.resolve("parent"), PLAN, false);
        parent.write(Networks.state(2, PLAN.network()));
        return parent;
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
