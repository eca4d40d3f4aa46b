package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Guidelines;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.SignalSpread;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Numbers shrink or grow from layer to layer as variances add up, and BatchNorm holds them. */
@Tag("arithmetic")
class SignalProbeTest {
    private static final NetworkSpec WITH = new NetworkSpec(32, 3, 64, 32);
    private static final NetworkSpec WITHOUT =
            WITH.withGuidelines(Guidelines.FOLLOWED.withBatchNormG(false));
    private static final int SEED_SIDE = 4;

    /// Of finite maps with random weights.
    private static final double CHANCE = 0.2;

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.5})
    void withBatchNormTheyDifferByOne(double deviation) throws LabException {
        List<Double> numbers = SignalProbe.of(WITH, deviation, 1).numbers();
        assertEquals(4, numbers.size());
        for (double number : numbers.subList(0, 3)) {
            // Its variance has 1e-5 added before the division, and its scale is near 1.
            assertEquals(1, number, deviation < 0.01 ? 0.03 : 0.02);
        }
    }

    /// A number is the sum of products of as many weights and numbers as go into it, of which ReLU
    /// has left half of the square: its variance is theirs times deviation² times half of that
    /// many, but those at the edges.
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.1})
    void withoutItEachLayerMultipliesByTheSame(double deviation) throws LabException {
        SignalSpread found = SignalProbe.of(WITHOUT, deviation, 1);
        double expected = deviation * Math.sqrt(WITHOUT.latent());
        assertEquals(1, found.numbers().getFirst() / expected, CHANCE);
        int maps = 128;
        int side = SEED_SIDE;
        for (int i = 1; i < found.numbers().size(); i++) {
            expected = found.numbers().get(i - 1) * deviation * Math.sqrt(maps / 2.0) * each(side);
            assertEquals(1, found.numbers().get(i) / expected, CHANCE, "layer " + i);
            maps /= 2;
            side *= 2;
        }
    }

    /// In one direction 4 kernel places for each input, without the two that padding cuts off, over
    /// twice as many outputs.
    private static double each(int side) {
        return (4.0 * side - 2) / (2 * side);
    }

    /// Back likewise: each input has gone into 16 outputs of each map, but for what is cut off, and
    /// half of the gradient ends where ReLU has put out 0.
    @Test
    void theGradientShrinksOnItsWayBack() throws LabException {
        double deviation = 0.02;
        List<Double> back = SignalProbe.of(WITHOUT, deviation, 1).gradients();
        assertEquals(1, back.getLast(), 0.02, "the numbers before tanh are small");
        int[] maps = {128, 64, 32, 3};
        int side = 16;
        for (int i = back.size() - 2; i >= 0; i--) {
            double whole = 4.0 * side - 2;
            double expected =
                    back.get(i + 1) * deviation * Math.sqrt(maps[i + 1] / 2.0) * whole / side;
            assertEquals(1, back.get(i) / expected, CHANCE, "layer " + i);
            side /= 2;
        }
        List<Double> held = SignalProbe.of(WITH, deviation, 1).gradients();
        assertTrue(held.getFirst() > 5 * back.getFirst(), held + " for " + back);
    }
}
