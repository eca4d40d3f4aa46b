package dcganlab.view.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.state.RunRows;
import dcganlab.training.SmallRuns;
import dcganlab.view.text.FixedTexts;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// A run's settings in words.
class PlanWordsTest {
    private final PlanWords words = new PlanWords(FixedTexts.english());

    @Test
    void whatChangedIsSaidWithItsStep() {
        assertEquals("1.00", history(1.0));
        assertEquals("1.00, 0.90 from step 1,000", history(1.0, 0.9));
    }

    @Test
    void ofManyChangesTheFirstAndTheLastAreSaid() {
        assertEquals(
                "1.00, \u2026, 0.70 from step 3,000, 0.60 from step 4,000, 0.50 from step 5,000",
                history(1.0, 0.9, 0.8, 0.7, 0.6, 0.5));
    }

    /// Of a run whose label of the real was changed every thousand steps.
    private String history(double... labels) {
        List<SettingsChange> changes = new ArrayList<>();
        Settings settings = SmallRuns.PLAN.settings().with(PlanFields.REAL_LABEL, labels[0]);
        for (int i = 1; i < labels.length; i++) {
            Settings next = settings.with(PlanFields.REAL_LABEL, labels[i]);
            changes.add(new SettingsChange(1_000L * i, settings, next));
            settings = next;
        }
        TrainingPlan plan = SmallRuns.PLAN.withSettings(settings);
        return words.history(
                RunRows.row(plan, changes.toArray(SettingsChange[]::new)), PlanFields.REAL_LABEL);
    }
}
