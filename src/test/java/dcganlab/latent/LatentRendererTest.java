package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Architecture;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.InitialWeights;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// The renderer with real generators, its thread moved by hand.
class LatentRendererTest {
    private static final NetworkSpec SPEC = new NetworkSpec(32, 1, 4, 8);

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Rendered> rendered = new ArrayList<>();
    private final ArrayDeque<GeneratorCopy> arriving = new ArrayDeque<>();
    private int refusals;
    private final LatentRenderer renderer =
            new LatentRenderer(
                    tasks::add,
                    result -> {
                        if (refusals-- > 0) {
                            throw new IllegalStateException("no room");
                        }
                        rendered.add(result);
                        if (!arriving.isEmpty()) {
                            useNow(arriving.remove());
                        }
                    });

    /// The renderer is not known yet where it is made.
    private void useNow(GeneratorCopy copy) {
        renderer.use(copy);
    }

    @AfterEach
    void close() {
        renderer.close();
        work();
    }

    @Test
    void theNewestRequestWinsAndUrgentPlacesComeFirst() throws LabException {
        renderer.render(Place.SAMPLES, points(4, 1, 2));
        renderer.render(Place.PICTURE, points(4, 3));
        renderer.render(Place.PICTURE, points(4, 4));
        work();
        assertEquals(List.of(), rendered, "without a generator there is nothing to see");

        renderer.use(copy(SPEC, 1));
        work();

        assertEquals(List.of(Place.PICTURE, Place.SAMPLES), places());
        assertEquals(points(4, 4), rendered.getFirst().points());
        assertEquals(2, rendered.getLast().pictures().count());
    }

    @Test
    void anotherGeneratorPaintsEverythingAnew() throws LabException {
        renderer.render(Place.PICTURE, points(4, 3));
        renderer.use(copy(SPEC, 1));
        work();
        renderer.use(copy(SPEC, 2));
        work();
        assertEquals(List.of(Place.PICTURE, Place.PICTURE), places());
        assertFalse(Arrays.equals(pixels(0), pixels(1)));

        renderer.render(Place.PICTURE, points(4, 3));
        work();
        assertArrayEquals(pixels(1), pixels(2));
    }

    @Test
    void pointsOfAnotherSizeWaitForTheirGenerator() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(6, 3));
        work();
        assertEquals(List.of(), rendered);
        renderer.use(copy(new NetworkSpec(32, 1, 6, 8), 1));
        work();
        assertEquals(List.of(Place.PICTURE), places());
    }

    @Test
    void aGridInSlicesIsTheGrid() throws LabException {
        long[] seeds = LongStream.range(0, 30).toArray();
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.SAMPLES, points(4, seeds));
        work();
        renderer.render(Place.PICTURE, points(4, 1)); // A hand on the slider.
        renderer.render(Place.SAMPLES, points(4, seeds));
        work();
        assertEquals(List.of(Place.SAMPLES, Place.PICTURE, Place.SAMPLES), places());
        assertEquals(30, rendered.get(2).pictures().count());
        for (int i = 0; i < pixels(0).length; i++) {
            assertEquals(pixels(0)[i] & 0xFF, pixels(2)[i] & 0xFF, 1);
        }
    }

    @Test
    void aFilmShowsEachOfItsGeneratorsBeforeTheNext() throws LabException {
        renderer.see(Set.of(Place.SAMPLES));
        renderer.render(Place.SAMPLES, points(4, LongStream.range(0, 30).toArray()));
        renderer.use(copy(SPEC, 1));
        work();
        renderer.follow(Motion.FILM);
        renderer.training(true);
        arriving.add(copy(SPEC, 3)); // While the last is being drawn.
        renderer.use(copy(SPEC, 2));
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        assertEquals(List.of(Place.SAMPLES, Place.SAMPLES, Place.SAMPLES), places());
        assertFalse(Arrays.equals(pixels(1), pixels(2)));
        renderer.follow(Motion.STILL);
        work();
        assertEquals(3, rendered.size());
        renderer.training(false);
        work();
        assertEquals(Place.PICTURE, places().getLast(), "unseen, it waited for the end");
    }

    @Test
    void aFilmGoesOnOnceItsPictureWasDrawn() throws LabException {
        renderer.see(Set.of(Place.SAMPLES));
        renderer.render(Place.SAMPLES, points(4, 1, 2));
        renderer.render(Place.NEIGHBOURS, points(4, 3));
        renderer.follow(Motion.FILM);
        renderer.use(copy(SPEC, 1));
        assertFalse(renderer.caughtUp());
        work();
        assertEquals(List.of(Place.SAMPLES), places());
        assertTrue(renderer.caughtUp(), "what is unseen need not be drawn");
    }

    @Test
    void whatWasSketchedBesideTrainingIsDrawnExactlyWhenItEnds() throws LabException {
        renderer.training(true);
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        renderer.training(false);
        work();
        renderer.training(false);
        work();
        assertEquals(List.of(Place.PICTURE, Place.PICTURE), places());
        try (GeneratorCopy copy = copy(SPEC, 1)) {
            assertArrayEquals(copy.sketch(points(4, 3)).pixels(), pixels(0));
            assertArrayEquals(copy.pictures(points(4, 3)).pixels(), pixels(1));
        }
    }

    @Test
    void aFailureIsNotTheEnd() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        refusals = 1;
        assertThrows(IllegalStateException.class, this::work);
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        assertEquals(List.of(Place.PICTURE), places());
    }

    @Test
    void whatElseWaitsIsRenderedAfterAFailure() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        renderer.render(Place.SAMPLES, points(4, 1, 2));
        refusals = 1;
        assertThrows(IllegalStateException.class, this::work);
        work();
        assertEquals(List.of(Place.SAMPLES), places());
        assertBecomesReady(() -> {});
    }

    @Test
    void aGeneratorThatFailsMakesWayForTheNext() throws LabException {
        GeneratorCopy broken = copy(SPEC, 1);
        broken.close();
        renderer.use(broken);
        renderer.render(Place.PICTURE, points(4, 3));
        renderer.render(Place.SAMPLES, points(4, 1, 2));
        assertThrows(IllegalStateException.class, this::work);
        assertThrows(IllegalStateException.class, this::work);
        work();
        assertBecomesReady(() -> {});
        renderer.use(copy(SPEC, 1));
        work();
        assertEquals(List.of(Place.PICTURE, Place.SAMPLES), places());
    }

    @Test
    void aSheetOfAnotherSizeWaitsForItsGeneratorAndComesOnce() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.SHEET, points(6, 3));
        work();
        assertEquals(List.of(), rendered);
        for (int i = 0; i < 2; i++) {
            renderer.use(copy(new NetworkSpec(32, 1, 6, 8), 1));
            work();
        }
        assertEquals(List.of(Place.SHEET), places());
    }

    @Test
    void newerWeightsAreWantedWhileAHandMoves() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        assertBecomesReady(() -> {
            renderer.render(Place.PICTURE, points(4, 3));
            work();
        });
    }

    @Test
    void nothingIsAskedOfItWithoutPoints() {
        assertThrows(IllegalArgumentException.class, () -> renderer.render(Place.ENDS, List.of()));
    }

    @Test
    void afterAnInterruptionItGoesOn() throws LabException {
        renderer.training(true);
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        int drawn = 0;
        for (int i = 0; i < 100 && drawn < rendered.size(); i++) { // Until it has to wait.
            drawn = rendered.size();
            renderer.use(copy(SPEC, 2));
            Thread.currentThread().interrupt(); // while it waits for the next picture's time
            work();
            assertTrue(Thread.interrupted());
        }
        assertEquals(drawn, rendered.size());
        assertBecomesReady(() -> {});
        renderer.use(copy(SPEC, 2));
        work();
        assertEquals(drawn + 1, rendered.size());
    }

    @Test
    void closedInAFailureItLeavesNoMemoryBehind() throws LabException {
        GeneratorCopy copy = copy(SPEC, 1);
        LatentRenderer[] closing = new LatentRenderer[1];
        closing[0] =
                new LatentRenderer(
                        tasks::add,
                        result -> {
                            closing[0].close();
                            throw new IllegalStateException("no room");
                        });
        closing[0].use(copy);
        closing[0].render(Place.PICTURE, points(4, 3));
        assertThrows(IllegalStateException.class, this::work);
        assertTrue(tasks.isEmpty());
        assertThrows(IllegalStateException.class, copy::weights);
        closing[0].close();
        assertTrue(tasks.isEmpty(), "closed for good");
    }

    @Test
    void closedWhileItWaitsItEnds() throws Exception {
        GeneratorCopy copy = copy(SPEC, 1);
        BlockingQueue<Rendered> answers = new LinkedBlockingQueue<>();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (LatentRenderer waiting = new LatentRenderer(thread, answers::add)) {
            waiting.training(true);
            waiting.use(copy);
            waiting.render(Place.SAMPLES, points(4, LongStream.range(0, 500).toArray()));
            waiting.render(Place.PICTURE, points(4, 3));
            assertNotNull(answers.poll(20, TimeUnit.SECONDS));
        }
        thread.shutdown();
        assertTrue(thread.awaitTermination(20, TimeUnit.SECONDS));
        assertTrue(answers.isEmpty());
        assertThrows(IllegalStateException.class, copy::weights);
    }

    private void assertBecomesReady(Runnable meanwhile) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!renderer.ready() && System.nanoTime() < end) {
            meanwhile.run();
        }
        assertTrue(renderer.ready());
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private List<Place> places() {
        return rendered.stream().map(Rendered::place).toList();
    }

    private byte[] pixels(int result) {
        return rendered.get(result).pictures().pixels();
    }

    private static GeneratorCopy copy(NetworkSpec spec, long seed) throws LabException {
        return new GeneratorCopy(
                spec,
                InitialWeights.draw(Architecture.generator(spec), new SplittableRandom(seed)));
    }

    private static List<LatentPoint> points(int dimensions, long... seeds) {
        return Arrays.stream(seeds)
                .mapToObj(seed -> LatentPoint.random(dimensions, new SplittableRandom(seed)))
                .toList();
    }
}
