package dcganlab.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;

import java.util.List;

class MeasuredTest {
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();
    private static final Settings OWN = PLAN.settings();
    private static final Settings BEFORE = OWN.with(PlanFields.REAL_LABEL, 0.8);
    private static final Settings LATER = OWN.with(PlanFields.REAL_LABEL, 0.9);

    @Test
    void settingsHoldUntilTheyChange() {
        Measured run = run(0, new SettingsChange(300, BEFORE, OWN));
        assertEquals(BEFORE, run.settingsAt(1));
        assertEquals(BEFORE, run.settingsAt(300));
        assertEquals(OWN, run.settingsAt(301));
        assertEquals(0, run.changedBefore(300));
        assertEquals(300, run.changedBefore(301));
    }

    @Test
    void aBranchHasItsOwnSettingsFromItsFirstStepOn() {
        Measured run = run(400, new SettingsChange(200, null, BEFORE));
        assertEquals(BEFORE, run.settingsAt(400));
        assertEquals(OWN, run.settingsAt(401));
        assertEquals(400, run.changedBefore(500));
    }

    @Test
    void whatABranchChangesComesAfterItsOwnSettings() {
        Measured run =
                run(
                        400,
                        new SettingsChange(200, null, BEFORE),
                        new SettingsChange(600, OWN, LATER));
        assertEquals(OWN, run.settingsAt(500));
        assertEquals(LATER, run.settingsAt(601));
        assertEquals(600, run.changedBefore(700));
    }

    @Test
    void oneGoesBackToTheLastCheckpointBeforeAStep() {
        Measured run = run(0);
        assertEquals(0, run.checkpointBefore(1));
        assertEquals(250, run.checkpointBefore(400));
        assertEquals(-1, run.checkpointBefore(0));
    }

    private static Measured run(long branched, SettingsChange... changes) {
        return new Measured(
                PLAN,
                branched,
                List.of(changes),
                List.of(),
                List.of(),
                List.of(),
                List.of(0L, 250L, 500L));
    }
}
