package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DiracGan.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The smallest GAN swings as its doc comment and the lesson say. */
class DiracGanTest {
    private static final int STEPS = 600;
    private static final double SMALL = 1e-6;

    @ParameterizedTest
    @CsvSource({"1, 0", "0.7, -0.4", "-1.5, 0.9", "0.2, 2"})
    void gradientsAreTheSlopesOfTheLosses(double theta, double psi) {
        double d =
                CrossEntropy.of(DiracGan.opinion(theta, psi + SMALL), 0)
                        - CrossEntropy.of(DiracGan.opinion(theta, psi - SMALL), 0);
        double g =
                CrossEntropy.of(DiracGan.opinion(theta + SMALL, psi), 1)
                        - CrossEntropy.of(DiracGan.opinion(theta - SMALL, psi), 1);
        assertEquals(d / (2 * SMALL), DiracGan.gradientD(theta, psi), 1e-8);
        assertEquals(g / (2 * SMALL), DiracGan.gradientG(theta, psi), 1e-8);
    }

    @Test
    void theFirstStepOfEachIsAsLongAsTheRate() {
        Place first = DiracGan.path(0.5, 1).getLast();
        assertEquals(-DiracGan.RATE, first.psi(), 1e-7, "to call less real what lies right of 0");
        assertEquals(DiracGan.START - DiracGan.RATE, first.theta(), 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.05", "0.3, 0.05", "2, 0.05", "1, 0.02", "-1, 0.1"})
    void theLargerBeta1TheWiderTheySwing(double start, double rate) {
        double before = 0;
        for (double beta1 : new double[] {0, 0.5, 0.75, 0.9, 0.95}) {
            List<Place> way = DiracGan.path(new Place(start, 0), beta1, rate, STEPS);
            double swing = DiracGan.swing(way);
            assertTrue(swing > 1.15 * before, beta1 + ": " + swing + " for " + before);
            before = swing;
        }
    }

    @Test
    void theyComeToRestWithoutAnAverageAlone() {
        assertTrue(DiracGan.swing(DiracGan.path(0, 4 * STEPS)) < 0.12);
        assertEquals(0.84, DiracGan.swing(DiracGan.path(0.5, 4 * STEPS)), 0.02);
        assertEquals(1.65, DiracGan.swing(DiracGan.path(0.9, 4 * STEPS)), 0.1);
    }
}
