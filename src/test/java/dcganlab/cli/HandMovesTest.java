package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;

import org.junit.jupiter.api.Test;

import java.util.List;

/// How long the moves of a hand wait.
class HandMovesTest {
    private static final long MS = 1_000_000;

    private final HandMoves moves = new HandMoves();
    private final List<LatentPoint> points = new LatentSeed(1).points(4, 3);

    @Test
    void aMoveWaitsForItsPictureOrThatOfALaterOne() {
        moves.moved(List.of(points.get(0)), 0);
        moves.moved(List.of(points.get(1)), 16 * MS);
        moves.moved(List.of(points.get(2)), 32 * MS);
        moves.answered(List.of(points.get(1)), 40 * MS);
        assertTrue(moves.areWaiting());
        moves.answered(List.of(points.get(2)), 50 * MS);
        assertFalse(moves.areWaiting());
        assertArrayEquals(new double[] {40, 24, 18}, moves.milliseconds());
    }

    @Test
    void picturesOfNoMoveAnswerNothing() {
        moves.moved(List.of(points.get(0)), 0);
        moves.answered(List.of(points.get(3)), 5 * MS);
        assertTrue(moves.areWaiting());
        assertEquals(0, moves.milliseconds().length);
    }
}
