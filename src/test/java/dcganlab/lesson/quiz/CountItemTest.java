package dcganlab.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import dcganlab.model.Architecture;
import dcganlab.model.CrossEntropy;
import dcganlab.model.Device;
import dcganlab.model.Language;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Texts;
import dcganlab.model.Weights;
import dcganlab.nn.Generator;
import dcganlab.nn.Torch;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/// Answers that are numbers, against other ways to find them.
class CountItemTest {
    private static final int SEEDS = 200;
    private static final Texts ENGLISH = Language.ENGLISH.texts();

    private static Count count(CountItem item, int seed) {
        return (Count) Bank.question(item, seed, seed, BlankFaces::paint);
    }

    private static int given(Count count, int place) {
        return ((Number) count.text().arguments().get(place)).intValue();
    }

    @Test
    void everyAnswerIsFoundInASecondWay() {
        for (CountItem item : CountItem.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Count count = count(item, seed);
                double again = new Recount(count.text().arguments()).of(item);
                assertEquals(
                        count.right(), again, 1e-4 * Math.max(1, again), ENGLISH.of(count.text()));
            }
        }
    }

    @Test
    void theLessonsNumbersAreThoseOfItsNetworks() {
        assertEquals(2_097_152, parameters(3), "512 to 256 maps, kernels of 4");
        assertEquals(819_200L, Facts.FIRST_LAYER[3]);
        assertEquals(8_192, Facts.FIRST_LAYER[2]);
        assertEquals(0.325, CrossEntropy.floor(0.9), 5e-4);
        assertEquals(1.386, (double) Facts.GUESSING[0], 5e-4);
        assertEquals(99, CrossEntropy.slope(0.01, 1) / -CrossEntropy.slope(0.01, 0), 1e-9);
        assertEquals(7.07, (double) Facts.GREAT_CIRCLE[2], 5e-3);
        assertEquals(List.of(4, 1, 4), List.of(Facts.CONTRIBUTIONS));
        assertEquals(Facts.halved(8), Facts.halved(9), "two sizes become one");
    }

    private static long parameters(int layer) {
        return Architecture.parameters(
                Architecture.generator(NetworkSpec.LESSON).layers().get(layer));
    }

    @Test
    void weightsAreThoseOfARealGenerator() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            for (int seed = 0; seed < 4; seed++) {
                Count block = count(CountItem.BLOCK_PARAMETERS, seed);
                NetworkSpec spec = new NetworkSpec(32, 3, 8, Math.max(8, given(block, 1)));
                try (Generator generator = new Generator(spec, manager)) {
                    Weights weights = generator.weights();
                    long counted =
                            size(weights, "model.6.weight")
                                    + size(weights, "model.7.weight")
                                    + size(weights, "model.7.bias");
                    assertEquals(counted, block.right(), ENGLISH.of(block.text()));
                }
            }
        }
    }

    @Test
    void theFirstLayerIsThatOfARealGenerator() {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            Count first = count(CountItem.FIRST_LAYER, 3);
            int size = 32;
            int width = given(first, 1) / 4;
            NetworkSpec spec = new NetworkSpec(size, 3, given(first, 0), width);
            try (Generator generator = new Generator(spec, manager)) {
                assertEquals(size(generator.weights(), "model.0.weight"), first.right());
            }
        }
    }

    private static long size(Weights weights, String name) {
        return weights.tensor(name).values().length;
    }

    @Test
    void theRightOrderOfWeightsIsThatOfTheLayers() {
        Choice choice = ChoiceItem.WEIGHT_ORDER.ask(new SplittableRandom(1), BlankFaces::paint);
        long[] shape = Architecture.generator(NetworkSpec.LESSON).tensors().get("model.3.weight");
        assertEquals(Arrays.toString(shape), ENGLISH.of(choice.words(choice.key())));
    }

    @Test
    void numbersAreTypedAsPeopleDo() {
        Count weights = count(CountItem.LAYER_WEIGHTS, 1);
        String grouped = String.format(Locale.ROOT, "%,d", (long) weights.right());
        assertTrue(weights.isRight(grouped), grouped);
        assertTrue(weights.isRight(" " + weights.key() + " "));
        assertFalse(weights.isRight(weights.key() + "1"));
        assertEquals(OptionalDouble.of(512), weights.read("512"));
        assertEquals(OptionalDouble.empty(), weights.read("many"));
        assertEquals(OptionalDouble.empty(), weights.read(""));
        Count floor = count(CountItem.SMOOTHED_FLOOR, 1);
        assertTrue(floor.isRight(floor.key().replace('.', ',')), "a decimal comma");
        assertTrue(floor.isRight(Double.toString(floor.right())), "more decimals than asked for");
        assertFalse(floor.isRight("0"));
    }

    @Test
    void aKnownSlipIsNamed() {
        Count size = count(CountItem.OUTPUT_SIZE, 5);
        int padded = given(size, 0) * given(size, 2);
        double enlarged = size.right() + 4 * given(size, 3);
        String said = ENGLISH.of(size.explanation(Long.toString((long) enlarged)));
        assertTrue(said.startsWith("You seem to have added the padding"), said + " " + padded);
        assertTrue(
                said.endsWith(ENGLISH.of(size.explanation(size.key()))),
                "how it is computed follows");
    }
}
