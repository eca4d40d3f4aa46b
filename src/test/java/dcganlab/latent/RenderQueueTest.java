package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// The order and the pace of rendering, on a clock of its own.
class RenderQueueTest {
    private static final long MS = 1_000_000;

    private long now = 10_000 * MS;
    private final RenderQueue queue = new RenderQueue(now);

    @BeforeEach
    void oneRoundIsOver() {
        queue.request(Place.SAMPLES, points(40), now);
        queue.request(Place.PICTURE, points(1), now);
        queue.request(Place.NEIGHBOURS, points(9), now);
    }

    @Test
    void thePictureGoesFirstAndTheOthersInTheirOrder() {
        assertEquals(Place.PICTURE, work(1));
        assertEquals(Place.SAMPLES, work(1));
        queue.request(Place.PICTURE, points(1), now);
        assertEquals(Place.PICTURE, work(1));
        assertEquals(Place.SAMPLES, work(1), "what was begun goes on");
    }

    @Test
    void withoutAHandAndTrainingAGridComesInOneGo() {
        work(1); // the picture
        now += 2_000 * MS;
        RenderJob grid = queue.take(now);
        assertEquals(40, queue.slice(grid, now));
    }

    @Test
    void aHandOnTheSliderComesBetweenSlices() {
        work(4); // a picture takes 4 ms, so two fit in a slice
        RenderJob grid = queue.take(now);
        assertEquals(2, queue.slice(grid, now));
    }

    @Test
    void besideTrainingAHandIsAnsweredWithEverySecondPulse() {
        queue.training(true);
        long begun = now;
        work(5);
        finishOthers();
        for (long pulse = begun + 17 * MS; pulse < begun + 170 * MS; pulse += 34 * MS) {
            now = pulse;
            queue.request(Place.PICTURE, points(1), now);
            assertTrue(queue.pause(now) >= 17 * MS, "until after the next pulse");
            now = pulse + 17 * MS;
            queue.request(Place.PICTURE, points(1), now);
            assertEquals(0, queue.pause(now), "the second one is answered at once");
            assertEquals(Place.PICTURE, work(5));
        }
    }

    @Test
    void onACoreThatTrainingLeavesAHandIsAnsweredWithEveryPulse() {
        queue.training(true);
        queue.coreLeft(true);
        long begun = now;
        work(5);
        finishOthers();
        for (long pulse = begun + 17 * MS; pulse < begun + 170 * MS; pulse += 17 * MS) {
            now = pulse;
            queue.request(Place.PICTURE, points(1), now);
            assertEquals(0, queue.pause(now));
            assertEquals(Place.PICTURE, work(5));
        }
    }

    @Test
    void besideTrainingTheLastPictureOfAHandComesSoon() {
        queue.training(true);
        long begun = now;
        work(5);
        queue.request(Place.PICTURE, points(1), now += 11 * MS);
        RenderJob grid = queue.take(now);
        assertEquals(Place.SAMPLES, grid.place(), "the picture waits, the grid may begin");
        grid.add(pictures(1));
        queue.rendered(grid, 1, now, now += 5 * MS);
        assertEquals(35, (now + queue.pause(now) - begun) / MS, "a little after the second pulse");
        now = begun + 37 * MS;
        assertEquals(Place.PICTURE, queue.take(now).place());
    }

    @Test
    void besideTrainingAPictureThatBeganLateDelaysNoOther() {
        queue.training(true);
        now += 40 * MS;
        queue.request(Place.PICTURE, points(1), now);
        long pulse = now;
        now += 8 * MS; // A slice was at work.
        assertEquals(Place.PICTURE, work(9));
        finishOthers();
        for (int i = 1; i < 100; i++) {
            now = pulse + i * 1_000L * MS / 60;
            queue.request(Place.PICTURE, points(1), now);
            long pause = queue.pause(now);
            assertTrue(pause == 0 || pause > 16 * MS, "with a pulse, not between two: " + pause);
            if (pause == 0) {
                assertEquals(Place.PICTURE, work(9));
            }
        }
    }

    @Test
    void besideTrainingQuickPicturesComeInEachPulse() {
        for (int i = 0; i < 20; i++) {
            queue.request(Place.PICTURE, points(1), now);
            work(3); // learns how long one takes
        }
        finishOthers();
        queue.training(true);
        for (int i = 0; i < 20; i++) {
            queue.request(Place.PICTURE, points(1), now);
            assertEquals(0, queue.pause(now), "less than a fifth of the time");
            assertEquals(Place.PICTURE, work(3));
            now += 13 * MS;
        }
    }

    @Test
    void besideTrainingAHandThatWaitsForItsAnswerKeepsPaceWithThePulses() {
        queue.training(true);
        long begun = now;
        work(8);
        finishOthers();
        for (long i = 0; i < 100; i++) {
            long moved = begun + (1 + 2 * i) * 1_000 * MS / 60;
            now = moved;
            queue.request(Place.PICTURE, points(1), now);
            now += queue.pause(now);
            assertTrue(now - moved <= 20 * MS, "in time for the second pulse after it");
            work(8);
        }
    }

    /** Whatever holds up one of them does not make the next one slow. */
    @Test
    void besideTrainingPicturesStayQuickThoughSomeAreHindered() {
        for (int i = 0; i < 40; i++) {
            queue.request(Place.PICTURE, points(1), now);
            work(2);
        }
        finishOthers();
        queue.training(true);
        for (int i = 0; i < 60; i++) {
            queue.request(Place.PICTURE, points(1), now);
            assertEquals(0, queue.pause(now), "picture " + i);
            double takes = i % 4 == 3 ? 9 : 2;
            assertEquals(Place.PICTURE, work(takes));
            now += 17 * MS - (long) (takes * MS);
        }
    }

    @Test
    void besideTrainingAHandIsNotKeptWaitingByLongSlices() {
        queue.training(true);
        work(1); // the picture, of which three fit in a slice
        RenderJob grid = queue.take(now);
        assertEquals(3, queue.slice(grid, now));
        assertEquals(8, queue.slice(grid, now + 2_000 * MS), "the hand has gone");
    }

    @Test
    void besideTrainingTheOthersBeginBetweenThePicturesOfAHand() {
        queue.training(true);
        work(2); // the picture
        now += 10 * MS;
        assertTrue(queue.pause(now) > 40 * MS, "the hand will move on");
        queue.request(Place.PICTURE, points(1), now += 7 * MS);
        now += queue.pause(now);
        assertEquals(Place.PICTURE, work(2));
        assertEquals(0, queue.pause(now), "until then there is time");
        assertEquals(Place.SAMPLES, queue.take(now).place());
        now += 100 * MS;
        assertEquals(0, queue.pause(now), "the hand rests");
    }

    @Test
    void besideTrainingTheOthersRest() {
        queue.training(true);
        now += 2_000 * MS;
        work(1);
        now += 2_000 * MS; // the hand is gone
        RenderJob grid = queue.take(now);
        grid.add(pictures(8));
        queue.rendered(grid, 8, now, now += 10 * MS);
        assertEquals(120 * MS, queue.pause(now));
        queue.training(false);
        assertEquals(0, queue.pause(now));
        assertSame(grid, queue.take(now));
    }

    @Test
    void onePlaceIsRenderedAgainIfThereIsSomething() {
        finish();
        queue.again(Place.SHEET); // of which nothing was ever asked
        assertEquals(Long.MAX_VALUE, queue.pause(now));
        queue.again(Place.PICTURE);
        assertEquals(0, queue.pause(now));
        assertEquals(Place.PICTURE, work(1));
        assertTrue(queue.upToDate());
        assertEquals(Long.MAX_VALUE, queue.pause(now));
    }

    @Test
    void otherWeightsBeginEverythingAnewAndAreOwedUntilItIsDone() {
        work(1);
        RenderJob grid = queue.take(now);
        queue.weightsChanged();
        assertFalse(queue.upToDate());
        now += 2_000 * MS;
        for (int i = 0; i < 3; i++) {
            RenderJob job = queue.take(now);
            assertFalse(job == grid);
            job.add(pictures(job.left()));
            queue.rendered(job, 1, now, now += MS);
        }
        assertTrue(queue.upToDate());
        assertEquals(Long.MAX_VALUE, queue.pause(now));
    }

    @Test
    void aSheetIsRenderedOnceButWhole() {
        for (int i = 0; i < 3; i++) {
            RenderJob job = queue.take(now += 2_000 * MS);
            job.add(pictures(job.left()));
            queue.rendered(job, 1, now, now);
        }
        queue.request(Place.SHEET, points(3), now);
        assertEquals(Place.SHEET, queue.take(now).place());
        queue.weightsChanged(); // in the middle of it
        for (int i = 0; i < 4; i++) {
            RenderJob job = queue.take(now += 2_000 * MS);
            job.add(pictures(job.left()));
            queue.rendered(job, 1, now, now);
        }
        queue.weightsChanged();
        for (int i = 0; i < 3; i++) {
            assertFalse(queue.take(now += 2_000 * MS).place() == Place.SHEET);
        }
    }

    @Test
    void whatIsSeenComesFirstAndIsUpToDateFirst() {
        finish();
        queue.see(Set.of(Place.NEIGHBOURS));
        queue.weightsChanged();
        assertFalse(queue.seenUpToDate());
        assertEquals(Place.PICTURE, work(1));
        RenderJob first = queue.take(now);
        assertEquals(Place.NEIGHBOURS, first.place());
        first.add(pictures(9));
        queue.rendered(first, 9, now, now);
        assertTrue(queue.seenUpToDate());
        assertFalse(queue.upToDate());
        assertEquals(List.of(Place.SAMPLES), finish());
    }

    @Test
    void besideTrainingWhatIsNotSeenWaits() {
        finish();
        queue.training(true);
        queue.see(Set.of());
        queue.weightsChanged();
        assertFalse(queue.isSeen());
        assertTrue(queue.upToDate(), "nothing is rendered");
        assertEquals(Long.MAX_VALUE, queue.pause(now));

        queue.request(Place.SHEET, points(4), now);
        assertEquals(List.of(Place.SHEET), finish(), "it is saved, not seen");
        queue.see(Set.of(Place.NEIGHBOURS));
        assertFalse(queue.upToDate());
        assertEquals(List.of(Place.NEIGHBOURS), finish());
        queue.training(false);
        assertEquals(List.of(Place.PICTURE, Place.SAMPLES), finish());
    }

    @Test
    void inAFilmOnlyWhatIsSeenFollowsAndTheRestAtItsEnd() {
        finish();
        queue.see(Set.of(Place.SAMPLES));
        queue.follow(Motion.FILM);
        for (int frame = 0; frame < 3; frame++) {
            queue.weightsChanged();
            assertEquals(List.of(Place.SAMPLES), finish());
        }
        queue.request(Place.SHEET, points(4), now);
        assertEquals(List.of(Place.SHEET), finish(), "it is saved, not seen");
        queue.follow(Motion.STILL);
        assertEquals(List.of(Place.PICTURE, Place.NEIGHBOURS), finish());
    }

    @Test
    void newerWeightsAreNoHandOnTheSlider() {
        finish();
        now += 2_000 * MS;
        queue.see(Set.of(Place.SAMPLES));
        queue.weightsChanged();
        work(4); // a picture takes 4 ms
        RenderJob grid = queue.take(now);
        assertEquals(25, queue.slice(grid, now), "as many as fit in a tenth of a second");
    }

    @Test
    void aLongSheetLetsAHandInToo() {
        work(4); // a picture takes 4 ms
        now += 2_000 * MS;
        assertEquals(25, queue.slice(queue.take(now), now));
    }

    @Test
    void picturesFasterThanTheyCanBeRenderedLeaveTheOthersATurn() {
        for (boolean training : new boolean[] {false, true}) {
            queue.training(training);
            queue.weightsChanged();
            for (int i = 0; i < 2_000; i++) {
                queue.request(Place.PICTURE, points(1), now);
                work(30);
            }
            assertTrue(queue.upToDate());
        }
    }

    @Test
    void whatWasRenderedBeforeTrainingBeganIsNotRestedFor() {
        work(1); // the picture
        now += 2_000 * MS;
        RenderJob grid = queue.take(now);
        queue.training(true);
        grid.add(pictures(40));
        queue.rendered(grid, 40, now, now += 500 * MS);
        assertEquals(0, queue.pause(now));
    }

    @Test
    void aPostponedSheetComesWithTheNextWeights() {
        finish();
        queue.request(Place.SHEET, points(3), now);
        queue.postpone(queue.take(now));
        assertEquals(Long.MAX_VALUE, queue.pause(now));
        assertTrue(queue.upToDate());
        queue.weightsChanged();
        assertEquals(1, Collections.frequency(finish(), Place.SHEET));
    }

    /// Renders all but the picture under the slider.
    private void finishOthers() {
        queue.training(false);
        finish();
        queue.training(true);
    }

    /// Renders all that there is.
    private List<Place> finish() {
        List<Place> places = new ArrayList<>();
        while (queue.pause(now += 2_000 * MS) == 0) {
            RenderJob job = queue.take(now);
            job.add(pictures(job.left()));
            queue.rendered(job, 1, now, now);
            places.add(job.place());
        }
        return places;
    }

    /// Renders one picture of what is next.
    private Place work(double milliseconds) {
        RenderJob job = queue.take(now);
        job.add(pictures(1));
        queue.rendered(job, 1, now, now += (long) (milliseconds * MS));
        return job.place();
    }

    private static List<LatentPoint> points(int count) {
        return Collections.nCopies(count, LatentPoint.mean(4));
    }

    private static Pictures pictures(int count) {
        return new Pictures(count, 1, 1, new byte[count]);
    }
}
