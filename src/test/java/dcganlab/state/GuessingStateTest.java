package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.GuessingRound;
import dcganlab.model.GuessingRound.Question;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.TrainingPlan;
import dcganlab.training.SmallRuns;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** The game, its pictures judged by hand. */
class GuessingStateTest {
    private static final NetworkSpec SPEC = SmallRuns.PLAN.network();

    private final List<JudgingRequest> asked = new ArrayList<>();
    private final Judging judging = new Judging(asked::add, asked::remove);
    private final DataState data = new DataState(List.of());
    private final ObjectProperty<NetworkSpec> shown = new SimpleObjectProperty<>(SPEC);
    private final ObjectProperty<TrainingPlan> plan = new SimpleObjectProperty<>(SmallRuns.PLAN);
    private final ObjectProperty<Integer> steps = new SimpleObjectProperty<>(0);
    private final GuessingState game =
            new GuessingState(judging, data, shown, plan, steps, new SplittableRandom(1));

    private void load(int count) {
        data.loaded(DataState.Loaded.of(DataChoice.portraits(count), SmallRuns.discs(count)));
    }

    private GuessingRound round() {
        return Objects.requireNonNull(game.getRound());
    }

    /** Black pictures, of which the discriminator is sure. */
    private void answer(boolean knows) {
        JudgingRequest request = asked.getFirst();
        int count = request.points().size();
        judging.judged(
                List.of(
                        new Judgement(
                                request,
                                SPEC,
                                12,
                                new Pictures(count, 1, 32, new byte[count * 32 * 32]),
                                knows ? Collections.nCopies(count, -9.0) : List.of(),
                                knows ? Collections.nCopies(count, 9.0) : List.of())));
    }

    private static boolean isBlack(Question question) {
        return Arrays.equals(new byte[32 * 32], question.picture().pixels());
    }

    @Test
    void aRoundHasAsManyRealPicturesAsMadeOnesInAnyOrder() {
        load(40);
        game.begin();
        answer(true);
        assertEquals(20, round().questions().size());
        assertEquals(10, round().questions().stream().filter(Question::real).count());
        for (Question each : round().questions()) {
            assertNotEquals(isBlack(each), each.real());
            assertTrue(each.discriminatorHits());
        }
        List<Boolean> order = round().questions().stream().map(Question::real).toList();
        assertNotEquals(order.stream().sorted().toList(), order);
        assertEquals(12, round().step());
    }

    @Test
    void nobodyAsksTheDiscriminatorOnceTheRoundIsDrawn() {
        load(40);
        assertTrue(asked.isEmpty(), "nobody plays");
        game.begin();
        assertEquals(1, asked.size());
        answer(true);
        assertTrue(asked.isEmpty());
        game.begin();
        assertTrue(asked.isEmpty(), "the round goes on");
    }

    @Test
    void anotherRoundHasOtherPictures() {
        load(200);
        game.begin();
        JudgingRequest first = asked.getFirst();
        answer(true);
        game.answer(true);
        assertEquals(1, round().answered());
        game.again();
        assertNull(game.getRound());
        assertNotEquals(first.points(), asked.getFirst().points());
        answer(true);
        assertEquals(0, round().answered());
    }

    @Test
    void withoutADiscriminatorOneCanPlay() {
        load(40);
        game.begin();
        answer(false);
        assertFalse(round().knowsOpinions());
        for (int i = 0; i < 20; i++) {
            game.answer(true);
        }
        assertTrue(round().isOver());
        assertEquals(10, round().hits());
        game.answer(true);
        assertEquals(20, round().answered());
    }

    @Test
    void whoeverAlwaysSaysTheSameIsWrongAmongTheFirstFive() {
        load(40);
        game.begin();
        for (int round = 0; round < 30; round++) {
            answer(true);
            long real = round().questions().stream().limit(5).filter(Question::real).count();
            assertTrue(real >= 2 && real <= 3, real + " of 5");
            game.again();
        }
    }

    @Test
    void aRoundThatNobodyHasBegunIsDrawnAgainOnceADiscriminatorLearns() {
        load(40);
        game.begin();
        answer(false);
        steps.set(13);
        assertEquals(1, asked.size());
        assertFalse(round().knowsOpinions(), "until it is there");
        answer(true);
        assertTrue(round().knowsOpinions());
        steps.set(14);
        assertTrue(asked.isEmpty());
        game.again();
        answer(false);
        game.answer(true);
        steps.set(15);
        assertTrue(asked.isEmpty(), "it has begun");
        game.again();
        answer(false);
        steps.set(31);
        game.answer(false);
        answer(true);
        assertEquals(1, round().answered(), "it goes on");
        assertFalse(round().knowsOpinions());
    }

    @Test
    void aRoundThatNobodyHasBegunFollowsTheGenerator() {
        load(40);
        steps.set(100);
        game.begin();
        answer(true);
        steps.set(200);
        assertTrue(asked.isEmpty(), "it draws much the same");
        steps.set(201);
        assertEquals(1, asked.size(), "it has learnt as much again");
        answer(true);
        steps.set(5);
        assertEquals(1, asked.size(), "another run is open");
        answer(true);
        game.answer(true);
        steps.set(100);
        assertTrue(asked.isEmpty(), "it has begun");
    }

    /** What answers is of step 12, whatever the run has learnt since. */
    @Test
    void whileThePastIsShownARoundStaysAsLongAsElse() {
        load(40);
        steps.set(100);
        game.begin();
        answer(false);
        for (int step = 101; step <= 200; step++) {
            steps.set(step);
            assertTrue(asked.isEmpty(), "step " + step);
        }
    }

    @Test
    void tooFewImagesAreNoGameUntilThereAreMore() {
        load(9);
        game.begin();
        assertTrue(game.tooFewProperty().get());
        assertTrue(asked.isEmpty());
        load(10);
        assertFalse(game.tooFewProperty().get());
        assertEquals(1, asked.size());
    }

    @Test
    void picturesAreDrawnAgainForAGeneratorOfAnotherLength() {
        load(40);
        game.begin();
        shown.set(new NetworkSpec(32, 1, 6, 8));
        assertEquals(1, asked.size());
        assertEquals(6, asked.getFirst().points().getFirst().dimensions());
        assertNotNull(asked.getFirst().real());
    }
}
