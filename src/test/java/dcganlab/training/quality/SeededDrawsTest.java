package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

/// Where pictures are looked at, and along which directions.
class SeededDrawsTest {
    private static final Draws DRAWS = new SeededDraws(1, 500, 8);

    @Test
    void patchesLieInsideThePictureAndReachItsEdges() {
        int[] corners = DRAWS.corners(3, 1, 16);
        assertEquals(500, corners.length);
        assertTrue(Arrays.stream(corners).allMatch(c -> c % 16 <= 9 && c / 16 <= 9));
        assertEquals(0, Arrays.stream(corners).min().orElseThrow() / 16);
        assertEquals(9, Arrays.stream(corners).max().orElseThrow() / 16);
    }

    @Test
    void directionsHaveTheLengthOne() {
        for (float[] direction : DRAWS.directions(0, 147)) {
            double squares = 0;
            for (float value : direction) {
                squares += value * value;
            }
            assertEquals(1, squares, 1e-5);
        }
    }

    @Test
    void everyPictureLevelAndSeedHasItsOwn() {
        int[] corners = DRAWS.corners(3, 1, 16);
        assertArrayEquals(corners, DRAWS.corners(3, 1, 16));
        assertFalse(Arrays.equals(corners, DRAWS.corners(4, 1, 16)));
        assertFalse(Arrays.equals(corners, DRAWS.corners(3, 0, 16)));
        assertFalse(Arrays.equals(corners, new SeededDraws(2, 500, 8).corners(3, 1, 16)));
    }
}
