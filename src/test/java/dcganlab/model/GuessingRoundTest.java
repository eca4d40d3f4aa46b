package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.GuessingRound.Question;

import org.junit.jupiter.api.Test;

import java.util.List;

class GuessingRoundTest {
    private static Question question(boolean real, double opinion) {
        return new Question(new Pictures(1, 1, 1, new byte[1]), real, opinion);
    }

    private static final GuessingRound ROUND =
            new GuessingRound(
                    7,
                    List.of(
                            question(true, 0.9),
                            question(false, 0.5),
                            question(true, 0.5),
                            question(false, 0.1)),
                    List.of());

    @Test
    void anAnswerIsRightIfItIsWhatThePictureIs() {
        GuessingRound played = ROUND.answer(true).answer(true).answer(false);
        assertEquals(3, played.answered());
        assertEquals(0, ROUND.answered(), "a round never changes");
        assertTrue(played.hit(0));
        assertFalse(played.hit(1));
        assertFalse(played.hit(2));
        assertEquals(1, played.hits());
        assertFalse(played.isOver());
        GuessingRound over = played.answer(false);
        assertTrue(over.isOver());
        assertEquals(1, over.hits(true));
        assertEquals(1, over.hits(false));
        assertThrows(IllegalArgumentException.class, () -> over.answer(true));
    }

    @Test
    void theDiscriminatorTakesForRealWhatItGivesAHalfOrMore() {
        GuessingRound played = ROUND.answer(true).answer(false);
        assertEquals(1, played.discriminatorHits(), "of the answered ones");
        GuessingRound over = played.answer(true).answer(true);
        assertEquals(3, over.discriminatorHits());
        assertEquals(2, over.discriminatorHits(true));
        assertEquals(1, over.discriminatorHits(false));
    }

    @Test
    void withoutADiscriminatorThereIsNoScoreOfIts() {
        GuessingRound alone =
                new GuessingRound(-1, List.of(question(false, Double.NaN)), List.of(false));
        assertFalse(alone.knowsOpinions());
        assertTrue(ROUND.knowsOpinions());
        assertEquals(0, alone.discriminatorHits());
        assertEquals(1, alone.hits());
    }
}
