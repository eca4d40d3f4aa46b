package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.model.StateDict;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.InitialWeights;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// The renderer with real generators, its thread moved by hand.
class LatentRendererTest {
    private static final NetworkSpec SPEC = new NetworkSpec(32, 1, 4, 8);

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Rendered> rendered = new ArrayList<>();
    private int refusals;
    private final LatentRenderer renderer =
            new LatentRenderer(
                    tasks::add,
                    result -> {
                        if (refusals-- > 0) {
                            throw new IllegalStateException("no room");
                        }
                        rendered.add(result);
                    });

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
    void aFailureIsNotTheEnd() throws LabException {
        renderer.use(copy(SPEC, 1));
        renderer.render(Place.PICTURE, points(4, 3));
        refusals = 1;
        assertThrows(IllegalStateException.class, this::work);
        renderer.render(Place.PICTURE, points(4, 3));
        work();
        assertEquals(List.of(Place.PICTURE), places());
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
                spec, InitialWeights.draw(StateDict.generator(spec), new SplittableRandom(seed)));
    }

    private static List<LatentPoint> points(int dimensions, long... seeds) {
        return Arrays.stream(seeds)
                .mapToObj(seed -> LatentPoint.random(dimensions, new SplittableRandom(seed)))
                .toList();
    }
}
