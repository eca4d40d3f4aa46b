package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What D pays for its opinions. */
class CrossEntropyTest {
    private static final double SMALL = 1e-6;

    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.97, 0.9", "0.3, 0.7", "0.99, 1", "0.02, 0"})
    void itsSlopeIsThatOfItsCurve(double opinion, double label) {
        double rise =
                CrossEntropy.of(opinion + SMALL, label) - CrossEntropy.of(opinion - SMALL, label);
        assertEquals(rise / (2 * SMALL), CrossEntropy.slopeOfOpinion(opinion, label), 1e-5);
    }

    @Test
    void toBeSureAndRightCostsNothing() {
        assertEquals(0, CrossEntropy.of(1, 1));
        assertEquals(0, CrossEntropy.of(0, 0));
        assertEquals(Double.POSITIVE_INFINITY, CrossEntropy.of(1, 0.9));
    }

    @Test
    void theCurveTurnsWhereTheOpinionIsTheLabel() {
        assertEquals(0, CrossEntropy.slopeOfOpinion(0.9, 0.9));
        assertEquals(0.325, CrossEntropy.floor(0.9), 5e-4);
        for (double p = 0.01; p < 1; p += 0.01) {
            assertTrue(CrossEntropy.of(p, 0.9) >= CrossEntropy.floor(0.9));
            assertTrue(CrossEntropy.slopeOfOpinion(p, 1) < 0, "with label 1 it falls to the end");
        }
    }
}
