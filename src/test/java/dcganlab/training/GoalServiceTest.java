package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Goal;
import dcganlab.model.Lifecycle;
import dcganlab.model.StepKind;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Training that rests by itself.
class GoalServiceTest extends ServiceFixture {
    @Test
    void itRestsAfterThatVeryStep() {
        service.until(new Goal.Step(5));
        service.prepare(SmallRuns.PLAN);
        service.play();
        assertEquals(5, log.steps.getLast().step());
        assertEquals(5, log.generators.getLast(), "the last step is shown");
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
        assertEquals(List.of(5L), log.arrivals);
        log.pauseAfter = 8;
        service.play();
        assertEquals(8, log.steps.size(), "once is enough");
        assertEquals(List.of(5L), log.arrivals);
    }

    @Test
    void aPauseAndAStepByHandChangeNothing() {
        service.prepare(SmallRuns.PLAN);
        service.until(new Goal.Step(6));
        log.pauseAfter = 2;
        service.play();
        service.step(StepKind.FULL);
        assertEquals(3, log.steps.size());
        log.pauseAfter = Integer.MAX_VALUE;
        service.play();
        assertEquals(6, log.steps.getLast().step());
        assertEquals(List.of(6L), log.arrivals);
    }

    @Test
    void takenBackItIsNone() {
        service.prepare(SmallRuns.PLAN);
        service.until(new Goal.Step(2));
        service.until(null);
        log.pauseAfter = 4;
        service.play();
        assertEquals(4, log.steps.size());
        assertEquals(List.of(), log.arrivals);
    }

    @Test
    void aTimeIsThatOfTrainingAlone() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        double goal = 3 * log.steps.getFirst().seconds();
        service.until(new Goal.Time(goal));
        service.play();
        int last = log.steps.size() - 1;
        assertTrue(log.steps.get(last).seconds() >= goal);
        assertTrue(log.steps.get(last - 1).seconds() < goal);
        assertEquals(Lifecycle.PAUSED, service.lifecycle());
    }

    @Test
    void aRunThatBeginsBehindItDoesNotRestThere() {
        log.pauseAfter = 4;
        service.prepare(SmallRuns.PLAN);
        service.play();
        service.stop();
        service.until(new Goal.Step(3));
        service.open(log.runs.getFirst());
        assertEquals(List.of(4L), log.arrivals);
        log.pauseAfter = 6;
        service.play();
        assertEquals(6, log.steps.size());
    }

    @Test
    void whereTheRunIsAlreadyIsNoGoal() {
        service.prepare(SmallRuns.PLAN);
        service.step(StepKind.FULL);
        service.until(new Goal.Step(1));
        assertEquals(List.of(1L), log.arrivals);
    }
}
