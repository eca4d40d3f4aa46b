package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    private static final Settings SOFT = BEGAN.withRealLabel(0.9);
    private static final Settings SLOW = SOFT.withLearningRates(1e-4, BEGAN.learningRateG());

    @Test
    void eachValueStandsWithItsStep() {
        RunRow row =
                RunRows.row(
                        SmallRuns.PLAN.withSettings(SLOW),
                        new SettingsChange(3, BEGAN, SOFT),
                        new SettingsChange(5, SOFT, SLOW));
        assertEquals(List.of(new Since(0, 1.0), new Since(3, 0.9)), row.history(Aspect.REAL_LABEL));
        assertEquals(
                List.of(new Since(0, BEGAN.learningRateD()), new Since(5, 1e-4)),
                row.history(Aspect.LEARNING_RATE_D));
        assertEquals(
                List.of(new Since(0, BEGAN.learningRateG())), row.history(Aspect.LEARNING_RATE_G));
        assertEquals(List.of(new Since(0, 8)), row.history(Aspect.BATCH));
    }

    @Test
    void whatABranchBeganWithIsNotInvented() {
        RunRow row =
                RunRows.row(SmallRuns.PLAN.withSettings(SOFT), new SettingsChange(3, null, SOFT));
        assertEquals(List.of(new Since(0, 0.9)), row.history(Aspect.REAL_LABEL));
        assertEquals(List.of(new Since(0, 8)), row.history(Aspect.BATCH));
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
                List.of(new Since(0, 1.0), new Since(3, 0.9)), branch.history(Aspect.REAL_LABEL));
        assertEquals(
                List.of(new Since(0, BEGAN.learningRateD()), new Since(6, 1e-4)),
                branch.history(Aspect.LEARNING_RATE_D));
        assertEquals(
                List.of(Aspect.LEARNING_RATE_D),
                Aspect.differing(List.of(root, branch), RunRow::history));
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
                null,
                Instant.EPOCH,
                List.of());
    }

    @Test
    void aRunThatCannotBeReadHasNone() {
        assertEquals(List.of(), RunRows.row(null).history(Aspect.SEED));
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
        assertEquals(List.of(Aspect.REAL_LABEL), comparison.differing());
    }
}
