package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NeighbourhoodTest {
    private static final LatentPoint Z = new LatentSeed(1).point(100);
    private static final LatentSeed DIRECTIONS = new LatentSeed(5);

    @Test
    void theMiddleIsThePointItself() {
        assertEquals(Z, around(Z, Set.of()).get(Neighbourhood.MIDDLE));
    }

    @Test
    void allNineAreDifferentAndOnOneSphere() {
        List<LatentPoint> nine = around(Z, Set.of());
        assertEquals(Neighbourhood.COUNT, new HashSet<>(nine).size());
        for (LatentPoint point : nine) {
            assertEquals(Z.norm(), point.norm(), 1e-4);
        }
    }

    @Test
    void rightAndDownAreAtARightAngle() {
        // Around the origin the points lie along the directions themselves.
        List<LatentPoint> nine = around(LatentPoint.mean(100), Set.of());
        double product = 0;
        for (int i = 0; i < 100; i++) {
            product += nine.get(5).get(i) * nine.get(7).get(i);
        }
        assertEquals(0, product, 1e-5);
        assertEquals(3, nine.get(5).norm(), 1e-5);
        assertEquals(3, nine.get(8).norm(), 1e-5);
    }

    @Test
    void lockedDimensionsStay() {
        Set<Integer> locked = Set.of(0, 17, 99);
        for (LatentPoint point : around(Z, locked)) {
            for (int dimension : locked) {
                assertEquals(Z.get(dimension), point.get(dimension));
            }
            assertEquals(Z.norm(), point.norm(), 1e-4);
        }
    }

    @Test
    void withEverythingLockedNothingMoves() {
        Set<Integer> all = IntStream.range(0, 100).boxed().collect(Collectors.toSet());
        assertEquals(Set.of(Z), Set.copyOf(around(Z, all)));
    }

    @Test
    void anotherSeedLooksInOtherDirections() {
        Neighbourhood other = new Neighbourhood(new LatentSeed(6), 100, Set.of());
        assertNotEquals(around(Z, Set.of()).get(0), other.around(Z, 3).get(0));
    }

    private static List<LatentPoint> around(LatentPoint middle, Set<Integer> locked) {
        return new Neighbourhood(DIRECTIONS, 100, locked).around(middle, 3);
    }
}
