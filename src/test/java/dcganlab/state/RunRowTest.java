package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Notes;
import dcganlab.runs.Parent;
import dcganlab.runs.RunEntry;
import dcganlab.runs.RunFolder;
import dcganlab.state.RunRow.Since;
import dcganlab.training.SmallRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What a run was taught by, and when.
class RunRowTest {
    private static final Settings BEGAN = SmallRuns.PLAN.settings();
    private static final Settings SOFT = BEGAN.with(PlanFields.REAL_LABEL, 0.9);
    private static final Settings SLOW =
            SOFT.with(PlanFields.LEARNING_RATE_D, 1e-4)
                    .with(PlanFields.LEARNING_RATE_G, BEGAN.get(PlanFields.LEARNING_RATE_G));

    @Test
    void eachValueStandsWithItsStep() {
        RunRow row =
                RunRows.row(
                        SmallRuns.PLAN.withSettings(SLOW),
                        new SettingsChange(3, BEGAN, SOFT),
                        new SettingsChange(5, SOFT, SLOW));
        assertEquals(
                List.of(new Since<>(0, 1.0), new Since<>(3, 0.9)),
                row.history(PlanFields.REAL_LABEL));
        assertEquals(
                List.of(
                        new Since<>(0, BEGAN.get(PlanFields.LEARNING_RATE_D)),
                        new Since<>(5, 1e-4)),
                row.history(PlanFields.LEARNING_RATE_D));
        assertEquals(
                List.of(new Since<>(0, BEGAN.get(PlanFields.LEARNING_RATE_G))),
                row.history(PlanFields.LEARNING_RATE_G));
        assertEquals(List.of(new Since<>(0, 8)), row.history(PlanFields.BATCH));
    }

    @Test
    void whatABranchBeganWithIsNotInvented() {
        RunRow row =
                RunRows.row(SmallRuns.PLAN.withSettings(SOFT), new SettingsChange(3, null, SOFT));
        assertEquals(List.of(new Since<>(0, 0.9)), row.history(PlanFields.REAL_LABEL));
        assertEquals(List.of(new Since<>(0, 8)), row.history(PlanFields.BATCH));
    }

    /// A branch from step 6 of a run that changed at step 3, with other settings from there on.
    @Test
    void aBranchHasTheHistoryOfItsParent() {
        Path parent = Path.of("parent").toAbsolutePath();
        SettingsChange soft = new SettingsChange(3, BEGAN, SOFT);
        RunRow root =
                RunTree.of(
                                List.of(
                                        entry(parent, SOFT, null, soft),
                                        entry(
                                                parent.resolveSibling("branch"),
                                                SLOW,
                                                new Parent(parent.toString(), 6),
                                                new SettingsChange(3, null, SOFT))))
                        .getFirst();
        RunRow branch = root.children().getFirst();
        assertEquals(
                List.of(new Since<>(0, 1.0), new Since<>(3, 0.9)),
                branch.history(PlanFields.REAL_LABEL));
        assertEquals(
                List.of(
                        new Since<>(0, BEGAN.get(PlanFields.LEARNING_RATE_D)),
                        new Since<>(6, 1e-4)),
                branch.history(PlanFields.LEARNING_RATE_D));
        assertEquals(
                List.of(PlanFields.LEARNING_RATE_D),
                PlanFields.differing(List.of(root, branch), RunRow::history));
    }

    private static RunEntry entry(
            Path path, Settings settings, @Nullable Parent parent, SettingsChange change) {
        TrainingPlan plan = SmallRuns.PLAN.withSettings(parent == null ? BEGAN : settings);
        return new RunEntry(
                path,
                RunFolder.planned(path, plan),
                settings,
                List.of(change),
                Notes.NONE,
                parent,
                9,
                List.of(),
                List.of(),
                null,
                Instant.EPOCH,
                List.of());
    }

    @Test
    void aRunThatCannotBeReadHasNone() {
        assertEquals(List.of(), RunRows.row(null).history(PlanFields.SEED));
    }

    /// Both end alike, but one was another for some steps.
    @Test
    void runsDifferInWhatTheyWere() {
        RunRow steady = RunRows.row(SmallRuns.PLAN);
        RunRow there =
                RunRows.row(
                        SmallRuns.PLAN,
                        new SettingsChange(3, BEGAN, SOFT),
                        new SettingsChange(5, SOFT, BEGAN));
        Comparison comparison =
                Comparison.of(
                        List.of(steady, there), Measure.LOSS_G, Axis.STEPS, Comparison.NEWEST, 0);
        assertEquals(List.of(PlanFields.REAL_LABEL), comparison.differing());
    }
}
