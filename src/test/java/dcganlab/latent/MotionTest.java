package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Set;

/// What a film and a hand on the time line take from training, on a clock of its own.
class MotionTest {
    private static final long MS = 1_000_000;

    private long now = 10_000 * MS;
    private final RenderQueue queue = new RenderQueue(now);

    @Test
    void besideTrainingAFilmDrawsItsGridInOneGoAndRests() {
        RenderJob grid = gridBesideTraining(Motion.FILM);
        assertEquals(40, queue.slice(grid, now));
        draw(grid, 10);
        queue.weightsChanged();
        assertEquals(60 * MS, queue.pause(now), "training keeps most of the time");
        assertFalse(queue.isRested(now), "the film waits with its next step");
        assertTrue(queue.isRested(now + 60 * MS));
    }

    @Test
    void besideTrainingAHandThatDragsTheTimeLineWaitsForNoRest() {
        RenderJob grid = gridBesideTraining(Motion.HAND);
        draw(grid, 10);
        queue.weightsChanged();
        assertEquals(0, queue.pause(now));
        assertTrue(queue.isRested(now));
    }

    @Test
    void aHandThatTakesTheTimeLineInARestOfTheFilmEndsIt() {
        RenderJob grid = gridBesideTraining(Motion.FILM);
        draw(grid, 10);
        queue.weightsChanged();
        queue.follow(Motion.HAND);
        assertEquals(0, queue.pause(now));
    }

    /// The grid, which alone is seen, with the second weights of a motion beside training.
    private RenderJob gridBesideTraining(Motion motion) {
        queue.see(Set.of(Place.SAMPLES));
        queue.training(true);
        queue.follow(motion);
        queue.request(Place.SAMPLES, Collections.nCopies(40, LatentPoint.mean(4)), now);
        draw(queue.take(now), 10);
        now += 2_000 * MS;
        queue.weightsChanged();
        return queue.take(now);
    }

    private void draw(RenderJob grid, int milliseconds) {
        grid.add(new Pictures(40, 1, 1, new byte[40]));
        queue.rendered(grid, 40, now, now += milliseconds * MS);
    }
}
