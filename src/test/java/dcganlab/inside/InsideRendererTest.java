package dcganlab.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Architecture;
import dcganlab.model.Insight;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Look;
import dcganlab.model.NetworkSpec;
import dcganlab.nn.InitialWeights;
import dcganlab.nn.NetworksCopy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The renderer with real networks, its thread moved by hand. */
class InsideRendererTest {
    private static final NetworkSpec SPEC = new NetworkSpec(32, 1, 4, 8);
    private static final LatentPoint POINT = new LatentSeed(1).points(1, 4).getFirst();
    private static final LatentPoint OTHER = new LatentSeed(2).points(1, 4).getFirst();

    private final ArrayDeque<Runnable> tasks = new ArrayDeque<>();
    private final List<Insight> seen = new ArrayList<>();
    private final List<Judgement> judged = new ArrayList<>();
    private final InsideRenderer renderer = new InsideRenderer(tasks::add, seen::add, judged::add);

    @AfterEach
    void close() {
        renderer.close();
        run();
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    private static NetworksCopy networks(NetworkSpec spec, long step) throws LabException {
        SplittableRandom random = new SplittableRandom(step);
        return NetworksCopy.of(
                spec,
                InitialWeights.draw(Architecture.generator(spec), 0.1, random),
                InitialWeights.draw(Architecture.discriminator(spec), 0.1, random),
                step);
    }

    @Test
    void nothingIsDoneUntilSomebodyWatches() throws Exception {
        renderer.use(networks(SPEC, 1));
        renderer.look(Look.at(POINT));
        assertTrue(tasks.isEmpty());
        assertFalse(renderer.ready());
        renderer.watched(true);
        run();
        assertEquals(1, seen.size());
        assertEquals(1, seen.getFirst().step());
        assertEquals(POINT, seen.getFirst().point());
    }

    @Test
    void ofSeveralWishesTheNewestCounts() throws Exception {
        renderer.watched(true);
        renderer.use(networks(SPEC, 1));
        renderer.use(networks(SPEC, 2));
        renderer.look(Look.at(POINT));
        renderer.look(Look.at(OTHER));
        run();
        assertEquals(1, seen.size());
        assertEquals(2, seen.getFirst().step());
        assertEquals(OTHER, seen.getFirst().point());
    }

    @Test
    void otherWeightsAreLookedIntoAtOnce() throws Exception {
        renderer.watched(true);
        renderer.use(networks(SPEC, 1));
        renderer.look(Look.at(POINT));
        run();
        renderer.use(networks(SPEC, 2));
        run();
        assertEquals(List.of(1L, 2L), seen.stream().map(Insight::step).toList());
        assertEquals(POINT, seen.getLast().point());
    }

    @Test
    void aVectorOfAnotherLengthWaitsForItsNetworks() throws Exception {
        renderer.watched(true);
        renderer.use(networks(new NetworkSpec(32, 1, 6, 8), 1));
        renderer.look(Look.at(POINT));
        run();
        assertEquals(List.of(), seen);
        renderer.use(networks(SPEC, 2));
        run();
        assertEquals(2, seen.getFirst().step());
    }

    @Test
    void whoLooksAwayIsSpared() throws Exception {
        renderer.watched(true);
        renderer.use(networks(SPEC, 1));
        renderer.watched(false);
        renderer.look(Look.at(POINT));
        run();
        assertEquals(List.of(), seen);
    }

    @Test
    void networksThatComeTooLateAreClosed() throws Exception {
        renderer.close();
        renderer.use(networks(SPEC, 1));
        renderer.watched(true);
        renderer.look(Look.at(POINT));
        run();
        assertEquals(List.of(), seen);
    }

    private static JudgingRequest request() {
        return new JudgingRequest(List.of(POINT, OTHER), null);
    }

    @Test
    void whoAsksIsAnsweredAgainByOtherWeightsUntilHeEnds() throws Exception {
        renderer.judge(request());
        assertTrue(renderer.isWatched());
        renderer.use(networks(SPEC, 1));
        run();
        renderer.use(networks(SPEC, 2));
        run();
        renderer.end(request());
        assertFalse(renderer.isWatched());
        renderer.use(networks(SPEC, 3));
        run();
        assertEquals(List.of(1L, 2L), judged.stream().map(Judgement::step).toList());
        assertEquals(2, judged.getFirst().generated().count());
        assertEquals(2, judged.getFirst().ofGenerated().size());
        assertEquals(List.of(), seen, "nobody looks");
    }

    @Test
    void forgottenNetworksAnswerNobody() throws Exception {
        renderer.watched(true);
        renderer.use(networks(SPEC, 1));
        renderer.look(Look.at(POINT));
        run();
        renderer.watched(false);
        renderer.forget();
        renderer.judge(request());
        run();
        assertEquals(List.of(), judged);
        renderer.use(networks(SPEC, 2));
        run();
        assertEquals(2, judged.getFirst().step());
    }

    private void betweenSteps(NetworksCopy trained) {
        try (trained) {
            assertTrue(renderer.ready());
            renderer.lookInto(trained.view());
        }
    }

    @Test
    void networksThatAreTrainedAreLookedIntoOnTheSpot() throws Exception {
        renderer.watched(true);
        renderer.look(Look.at(POINT));
        renderer.judge(request());
        run();
        betweenSteps(networks(SPEC, 1));
        assertEquals(List.of(1L), seen.stream().map(Insight::step).toList());
        assertEquals(List.of(1L), judged.stream().map(Judgement::step).toList());
        assertTrue(tasks.isEmpty());
        assertFalse(renderer.ready(), "it rests");
    }

    @Test
    void aWishWaitsForTheNextStepAndNotForAnOldCopy() throws Exception {
        renderer.watched(true);
        renderer.use(networks(SPEC, 1));
        renderer.look(Look.at(POINT));
        run();
        awaitRest();
        betweenSteps(networks(SPEC, 2));
        renderer.look(Look.at(OTHER));
        run();
        assertEquals(List.of(1L, 2L), seen.stream().map(Insight::step).toList());
        renderer.use(networks(SPEC, 3));
        run();
        assertEquals(3, seen.getLast().step());
        assertEquals(OTHER, seen.getLast().point());
    }

    /** As happens when the past is asked for while a step is taken. */
    @Test
    void copiesThatComeAfterItWasReadyGoBefore() throws Exception {
        renderer.watched(true);
        renderer.look(Look.at(POINT));
        assertTrue(renderer.ready());
        renderer.use(networks(SPEC, 1));
        try (NetworksCopy trained = networks(SPEC, 2)) {
            renderer.lookInto(trained.view());
        }
        run();
        assertEquals(List.of(1L), seen.stream().map(Insight::step).toList());
    }

    @Test
    void aLookThatFailsDoesNotFailTheStep() throws Exception {
        InsideRenderer failing =
                new InsideRenderer(
                        tasks::add,
                        insight -> {
                            throw new IllegalStateException("full");
                        },
                        judged::add);
        failing.watched(true);
        failing.look(Look.at(POINT));
        assertTrue(failing.ready());
        run();
        try (NetworksCopy trained = networks(SPEC, 1)) {
            failing.lookInto(trained.view());
        }
        assertEquals("full", assertThrows(IllegalStateException.class, this::run).getMessage());
        failing.close();
    }

    private void awaitRest() {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!renderer.ready()) {
            assertTrue(System.nanoTime() < end, "it rests for too long");
            Thread.onSpinWait();
        }
    }
}
