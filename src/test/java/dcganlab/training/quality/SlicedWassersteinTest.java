package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

/// The distance of two sets of pictures.
class SlicedWassersteinTest {
    private static final Draws FEW = new SeededDraws(1, 16, 16);

    @ParameterizedTest
    @ValueSource(strings = {"colour", "grey"})
    void withTheSamePatchesAndDirectionsItIsNumPys(String kind) throws IOException {
        NumpyFigures truth = NumpyFigures.read("quality.npz");
        Images some = truth.images(kind + "_some");
        Images others = truth.images(kind + "_others");
        float[] expected = truth.array(kind + "_swd");
        SlicedDistance onAllCores =
                SlicedWasserstein.between(some, others, truth.draws(kind), _ -> {});
        SlicedDistance kept = new KeptSlices(some, truth.draws(kind)).to(others);
        for (int level = 0; level < 2; level++) {
            double tolerance = 1e-5 * expected[level];
            assertEquals(expected[level], onAllCores.levels().get(level), tolerance, "all cores");
            assertEquals(expected[level], kept.levels().get(level), tolerance, "one thread");
        }
    }

    @Test
    void equalSetsHaveNoDistance() {
        Images discs = Images.of(TestPictures.discs(40, 1));
        assertEquals(List.of(0.0, 0.0), between(discs, discs).levels());
    }

    @Test
    void moreNoiseIsFartherAway() {
        Pictures discs = TestPictures.all(TestPictures.discs(100, 1));
        double before = 0;
        for (double noise : new double[] {4, 16, 64}) {
            Images noisy = Images.of(TestPictures.noisy(discs, noise));
            double distance = between(Images.of(discs), noisy).mean();
            assertTrue(distance > before, noise + ": " + distance);
            before = distance;
        }
    }

    @Test
    void noiseIsFoundInTheFinestLevel() {
        Pictures discs = TestPictures.all(TestPictures.discs(100, 1));
        Images noisy = Images.of(TestPictures.noisy(discs, 20));
        SlicedDistance distance = between(Images.of(discs), noisy);
        assertTrue(distance.levels().get(0) > 3 * distance.levels().get(1), distance.toString());
    }

    @Test
    void theSeedDecidesIt() {
        Images some = Images.of(TestPictures.discs(20, 1));
        Images others = Images.of(TestPictures.discs(20, 2));
        assertEquals(
                SlicedWasserstein.between(some, others, 7, _ -> {}),
                SlicedWasserstein.between(some, others, 7, _ -> {}));
    }

    @Test
    void itsMeanIsThatOfItsLevels() {
        SlicedDistance distance = new SlicedDistance(List.of(1.0, 2.0, 6.0));
        assertEquals(3, distance.mean());
        assertEquals(64, distance.side(0));
        assertEquals(16, distance.side(2));
    }

    @Test
    void setsOfUnequalSizeAreRefused() {
        Images some = Images.of(TestPictures.discs(3, 1));
        Images more = Images.of(TestPictures.discs(4, 1));
        assertThrows(IllegalArgumentException.class, () -> between(some, more));
    }

    private static SlicedDistance between(Images some, Images others) {
        return SlicedWasserstein.between(some, others, FEW, _ -> {});
    }
}
