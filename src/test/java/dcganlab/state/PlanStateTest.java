package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;

class PlanStateTest {
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();
    private static final Settings OLD = PLAN.settings();
    private static final Settings NEW = OLD.with(PlanFields.LEARNING_RATE_D, 1e-3);
    private static final Settings NEWEST = OLD.with(PlanFields.LEARNING_RATE_D, 1e-4);

    private final PlanState plan = new PlanState(PLAN);

    @Test
    void whatTheUserWantsStaysWhileItIsUnderWay() {
        plan.want(NEW);
        plan.want(NEWEST);
        plan.has(NEW);
        assertEquals(NEWEST, plan.get().settings());
    }

    @Test
    void theRunsOwnChangeIsShownOnceItHasWhatTheUserWanted() {
        plan.want(NEW);
        plan.has(NEW);
        plan.has(OLD);
        assertEquals(OLD, plan.get().settings());
    }

    @Test
    void whatWasSetWhileARunIsLookedAtStaysWhenItIsLookedAtAgain() {
        plan.look(PLAN);
        plan.carry(NEW);
        plan.look(PLAN);
        assertEquals(NEW, plan.get().settings());
        assertEquals(NEW, plan.carried());
    }

    @Test
    void theSettingsOfTheRunItselfAreNotCarried() {
        plan.look(PLAN);
        plan.carry(OLD);
        assertNull(plan.carried());
    }

    @Test
    void whoLeavesThePrecisionToTheLabDoesSoAfterAnotherRunToo() {
        plan.set(PLAN.withPrecision(Precision.AUTOMATIC));
        plan.goOn(PLAN.withPrecision(Precision.F32));
        assertEquals(Precision.AUTOMATIC, plan.get().precision());
    }
}
