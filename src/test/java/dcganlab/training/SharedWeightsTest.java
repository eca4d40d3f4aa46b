package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dcganlab.model.Architecture;
import dcganlab.model.Guidelines;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Weights;
import dcganlab.nn.InitialWeights;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

/** Discriminators with and without spectral normalisation that begin alike. */
class SharedWeightsTest {
    private static final NetworkSpec PLAIN = SmallRuns.PLAN.network();
    private static final NetworkSpec NORMALISED = PLAIN.withSpectralNorm(true);
    private static final List<String> WEIGHTED =
            List.of("model.0", "model.2", "model.5", "model.8");

    @Test
    void whatIsDividedAreTheWeightsOfTheNetworkWithout() {
        Weights from = drawn(PLAIN, 1);
        Weights own = drawn(NORMALISED, 2);
        Weights shared = shared(PLAIN, from, NORMALISED, own);
        for (String layer : WEIGHTED) {
            assertNotEquals(from.tensor(layer + ".weight"), own.tensor(layer + ".weight_orig"));
            assertEquals(from.tensor(layer + ".weight"), shared.tensor(layer + ".weight_orig"));
            assertEquals(own.tensor(layer + ".weight_u"), shared.tensor(layer + ".weight_u"));
        }
        assertEquals(from.tensor("model.3.weight"), shared.tensor("model.3.weight"), "BatchNorm");
        assertEquals(own.tensors().keySet(), shared.tensors().keySet());
    }

    @Test
    void andTheOtherWayRound() {
        Weights from = drawn(NORMALISED, 1);
        Weights own = drawn(PLAIN, 2);
        Weights shared = shared(NORMALISED, from, PLAIN, own);
        for (String layer : WEIGHTED) {
            assertEquals(from.tensor(layer + ".weight_orig"), shared.tensor(layer + ".weight"));
        }
        assertEquals(own.tensors().keySet(), shared.tensors().keySet());
    }

    @Test
    void betweenNormalisedNetworksThePowerIterationIsSharedToo() {
        NetworkSpec other = NORMALISED.withGuidelines(Guidelines.FOLLOWED.withBatchNormD(false));
        Weights from = drawn(NORMALISED, 1);
        Weights shared = shared(NORMALISED, from, other, drawn(other, 2));
        List<String> moved = List.of("model.0", "model.2", "model.4", "model.6");
        for (int i = 0; i < WEIGHTED.size(); i++) {
            for (String its : List.of(".weight_orig", ".weight_u", ".weight_v")) {
                assertEquals(from.tensor(WEIGHTED.get(i) + its), shared.tensor(moved.get(i) + its));
            }
        }
    }

    private static Weights drawn(NetworkSpec spec, long seed) {
        return InitialWeights.draw(Architecture.discriminator(spec), new SplittableRandom(seed));
    }

    private static Weights shared(NetworkSpec from, Weights weights, NetworkSpec to, Weights own) {
        return SharedWeights.of(
                Architecture.discriminator(from), weights, Architecture.discriminator(to), own);
    }
}
