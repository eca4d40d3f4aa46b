package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

class LatentStateTest {
    private final PaintingRenderer renderer = new PaintingRenderer(8, 1200);
    private final LatentState state =
            new LatentState(renderer, 10, RandomGenerator.of("L64X128MixRandom"));

    @BeforeEach
    void listen() {
        renderer.answer(state::rendered);
        renderer.asked();
    }

    @Test
    void everythingIsAskedForAtTheStart() {
        assertEquals(1200, Objects.requireNonNull(state.getPicture()).step());
        assertEquals(
                9, Objects.requireNonNull(state.neighbourhood().getShown()).pictures().count());
        assertEquals(1, Objects.requireNonNull(state.morph().getPictureB()).count());
    }

    @Test
    void settingANumberAsksForAPictureAtOnce() {
        state.begin();
        state.set(3, 1.5);
        assertEquals(List.of(Place.PICTURE), renderer.asked());
        assertEquals(1.5f, state.getPoint().get(3));
        assertEquals(
                state.getPoint(), Objects.requireNonNull(state.getPicture()).points().getFirst());
    }

    @Test
    void aDragIsOneStepToUndo() {
        LatentPoint before = state.getPoint();
        state.begin();
        for (int i = 0; i < 50; i++) {
            state.set(3, i / 50.0);
        }
        state.commit();
        LatentPoint after = state.getPoint();
        state.undo();
        assertEquals(before, state.getPoint());
        assertFalse(state.canUndo());
        state.redo();
        assertEquals(after, state.getPoint());
    }

    @Test
    void theNeighbourhoodFollowsAtTheEndOfADrag() {
        state.begin();
        state.set(3, 1);
        renderer.asked();
        state.commit();
        assertEquals(List.of(Place.NEIGHBOURS), renderer.asked());
        assertEquals(
                state.getPoint(),
                Objects.requireNonNull(state.neighbourhood().getShown()).points().get(4));
    }

    @Test
    void turnsOfAWheelOnOneNumberAreOneStepToUndo() {
        LatentPoint before = state.getPoint();
        state.set(3, before.get(3));
        state.set(3, 0.1);
        state.set(3, 0.2);
        LatentPoint between = state.getPoint();
        state.set(4, 0.1);
        state.undo();
        assertEquals(between, state.getPoint());
        state.undo();
        assertEquals(before, state.getPoint());
    }

    @Test
    void randomLeavesLockedNumbersAlone() {
        LatentPoint before = state.getPoint();
        state.lock(2);
        state.lock(7);
        state.random();
        assertEquals(before.get(2), state.getPoint().get(2));
        assertEquals(before.get(7), state.getPoint().get(7));
        assertNotEquals(before.get(3), state.getPoint().get(3));
    }

    @Test
    void theSeedOfARandomFaceBringsItBack() {
        state.random();
        LatentPoint face = state.getPoint();
        long seed = state.getSeed();
        state.resetToMean();
        state.seed(seed);
        assertEquals(face, state.getPoint());
        assertEquals(new LatentSeed(seed).point(10), face);
    }

    @Test
    void theMeanIsZeroExceptWhereLocked() {
        LatentPoint before = state.getPoint();
        state.lock(1);
        state.resetToMean();
        assertEquals(LatentPoint.mean(10).with(1, before.get(1)), state.getPoint());
    }

    @Test
    void aLockedNumberCannotBeSet() {
        LatentPoint before = state.getPoint();
        state.lock(1);
        state.set(1, 3);
        assertEquals(before, state.getPoint());
        state.unlock(1);
        state.set(1, 3);
        assertEquals(3, state.getPoint().get(1));
    }

    @Test
    void locksAreSetClearedAndSwapped() {
        state.lock(1);
        state.lockOthers();
        assertEquals(9, state.getLocked().size());
        assertFalse(state.isLocked(1));
        state.lockAll();
        assertEquals(10, state.getLocked().size());
        state.lockNone();
        assertEquals(Set.of(), state.getLocked());
    }

    @Test
    void aMorphBeginsAtAAndEndsAtB() {
        state.random();
        LatentPoint a = state.getPoint();
        state.setEndA();
        state.random();
        LatentPoint b = state.getPoint();
        state.setEndB();
        assertEquals(1, state.morph().getPosition());
        state.morphTo(0);
        assertEquals(a, state.getPoint());
        state.morphTo(1);
        assertEquals(b, state.getPoint());
    }

    @Test
    void theWalkStaysOnTheShell() {
        double a = state.morph().getEndA().norm();
        double b = state.morph().getEndB().norm();
        state.morphTo(0.25);
        assertEquals(0.75 * a + 0.25 * b, state.getPoint().norm(), 1e-5);
    }

    @Test
    void playingWalksToAndFro() {
        state.play();
        state.advance(MorphState.SECONDS / 2);
        assertEquals(0.5, state.morph().getPosition(), 1e-9);
        state.advance(MorphState.SECONDS);
        assertEquals(state.morph().getEndB(), state.getPoint());
        state.advance(MorphState.SECONDS / 4);
        assertEquals(0.75, state.morph().getPosition(), 1e-9);
    }

    @Test
    void aWalkIsOneStepToUndo() {
        LatentPoint before = state.getPoint();
        state.play();
        for (int i = 0; i < 10; i++) {
            state.advance(0.1);
        }
        state.pause();
        assertTrue(state.canUndo());
        state.undo();
        assertEquals(before, state.getPoint());
        assertFalse(state.canUndo());
    }

    @Test
    void whoTakesTheWheelStopsTheWalk() {
        state.play();
        state.advance(0.1);
        state.set(0, 1);
        assertFalse(state.morph().isPlaying());
        state.play();
        state.random();
        assertFalse(state.morph().isPlaying());
    }

    @Test
    void withoutPlayTimeMovesNothing() {
        LatentPoint before = state.getPoint();
        state.advance(1);
        assertEquals(before, state.getPoint());
    }

    @Test
    void aNeighbourBecomesTheMiddleAsItWasShown() {
        Rendered shown = Objects.requireNonNull(state.neighbourhood().getShown());
        double norm = state.getPoint().norm();
        state.walk(2);
        assertEquals(shown.points().get(2), state.getPoint());
        assertEquals(norm, state.getPoint().norm(), 1e-5);
        assertEquals(
                state.getPoint(),
                Objects.requireNonNull(state.neighbourhood().getShown()).points().get(4));
        state.undo();
        assertEquals(shown.points().get(4), state.getPoint());
    }

    @Test
    void neighboursKeepLockedNumbers() {
        state.lock(0);
        for (LatentPoint point :
                Objects.requireNonNull(state.neighbourhood().getShown()).points()) {
            assertEquals(state.getPoint().get(0), point.get(0));
        }
    }

    @Test
    void otherDirectionsAndDistancesShowOtherNeighbours() {
        Rendered before = Objects.requireNonNull(state.neighbourhood().getShown());
        state.neighbourhood().turn();
        Rendered turned = Objects.requireNonNull(state.neighbourhood().getShown());
        assertNotEquals(before.points(), turned.points());
        state.neighbourhood().setSpread(0.1);
        assertNotEquals(
                turned.points(), Objects.requireNonNull(state.neighbourhood().getShown()).points());
    }

    @Test
    void aSampleBringsItsPoint() {
        LatentPoint sample = new LatentSeed(99).point(10);
        state.take(sample);
        assertEquals(sample, state.getPoint());
        state.undo();
        assertEquals(new LatentSeed(1).point(10), state.getPoint());
        LatentPoint tooLong = LatentPoint.mean(11);
        assertThrows(IllegalArgumentException.class, () -> state.take(tooLong));
    }

    @Test
    void anotherGeneratorStartsAnew() {
        state.random();
        state.lock(3);
        state.play();
        state.dimensionsChanged(64);
        assertEquals(64, state.getDimensions());
        assertEquals(new LatentSeed(state.getSeed()).point(64), state.getPoint());
        assertEquals(Set.of(), state.getLocked());
        assertFalse(state.canUndo());
        assertFalse(state.morph().isPlaying());
        assertEquals(64, state.morph().getEndB().dimensions());
    }

    @Test
    void aGeneratorOfTheSameShapeChangesNothing() {
        state.random();
        LatentPoint before = state.getPoint();
        state.dimensionsChanged(10);
        assertEquals(before, state.getPoint());
        assertTrue(state.canUndo());
    }

    @Test
    void picturesOfAnEarlierGeneratorAreNotShown() {
        state.dimensionsChanged(64);
        Rendered now = Objects.requireNonNull(state.getPicture());
        state.rendered(
                new Rendered(
                        Place.PICTURE,
                        List.of(LatentPoint.mean(10)),
                        new Pictures(1, 1, 8, new byte[64]),
                        5));
        assertEquals(now, state.getPicture());
    }
}
