package dcganlab.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;

import org.junit.jupiter.api.Test;

class GreatCircleTest {
    @Test
    void halfOfARightAngleIsFortyFiveDegrees() {
        GreatCircle walk = new GreatCircle(LatentPoint.of(1, 0), LatentPoint.of(0, 1));
        assertPoint(walk.at(0.5), 0.70710678, 0.70710678);
        assertPoint(walk.at(1 / 3.0), 0.8660254, 0.5);
    }

    @Test
    void theNormGoesEvenlyFromOneEndToTheOther() {
        // From length 2 to length 4: length 3 half-way, at 45 degrees.
        GreatCircle walk = new GreatCircle(LatentPoint.of(2, 0, 0), LatentPoint.of(0, 0, 4));
        assertPoint(walk.at(0.5), 2.1213203, 0, 2.1213203);
        assertEquals(2.5, walk.at(0.25).norm(), 1e-6);
    }

    @Test
    void thirtyOfSixtyDegreesLieOnTheBisector() {
        // (1, 0) and (1/2, √3/2); half-way is (√3/2, 1/2).
        GreatCircle walk = new GreatCircle(LatentPoint.of(1, 0), LatentPoint.of(0.5f, 0.8660254f));
        assertEquals(Math.PI / 3, walk.angle(), 1e-6);
        assertPoint(walk.at(0.5), 0.8660254, 0.5);
    }

    @Test
    void bothEndsAreExact() {
        LatentPoint from = new LatentSeed(3).point(100);
        LatentPoint to = new LatentSeed(4).point(100);
        GreatCircle walk = new GreatCircle(from, to);
        assertEquals(from, walk.at(0));
        assertEquals(to, walk.at(1));
        assertEquals(to, walk.at(1.5));
    }

    @Test
    void oppositeEndsAreJoinedByAHalfCircle() {
        GreatCircle walk = new GreatCircle(LatentPoint.of(3, 0), LatentPoint.of(-3, 0));
        assertEquals(Math.PI, walk.angle(), 1e-12);
        assertPoint(walk.at(0.5), 0, 3);
        assertPoint(walk.at(0.25), 2.1213203, 2.1213203);
    }

    @Test
    void anEndInTheMiddleTakesTheOthersDirection() {
        GreatCircle walk = new GreatCircle(LatentPoint.mean(2), LatentPoint.of(6, 8));
        assertPoint(walk.at(0.5), 3, 4);
        assertPoint(new GreatCircle(LatentPoint.of(6, 8), LatentPoint.mean(2)).at(0.25), 4.5, 6);
    }

    @Test
    void betweenTwoMiddlesThereIsOnlyTheMiddle() {
        GreatCircle walk = new GreatCircle(LatentPoint.mean(3), LatentPoint.mean(3));
        assertPoint(walk.at(0.5), 0, 0, 0);
    }

    @Test
    void theSameDirectionIsAStraightLine() {
        GreatCircle walk = new GreatCircle(LatentPoint.of(1, 1), LatentPoint.of(3, 3));
        assertPoint(walk.at(0.5), 2, 2);
    }

    @Test
    void endsOfDifferentSpacesAreRefused() {
        LatentPoint two = LatentPoint.of(1, 2);
        LatentPoint three = LatentPoint.of(1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> new GreatCircle(two, three));
    }

    private static void assertPoint(LatentPoint point, double... expected) {
        float[] values = new float[expected.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) expected[i];
        }
        assertArrayEquals(values, point.toArray(), 1e-6f);
    }
}
