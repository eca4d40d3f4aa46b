package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class HistogramTest {
    private static final int MIDDLE = Histogram.BINS / 2;

    @Test
    void eachNumberLiesInItsBin() {
        // With a reach of 6.1 each of the 61 bins is 0.2 wide, the middle one from -0.1 to 0.1.
        Histogram counted =
                Histogram.of(new float[] {0, 0.05f, -0.05f, 0.15f, -0.15f, -0.25f, 6.1f, -6.1f});
        assertEquals(6.1, counted.largest(), 1e-6);
        assertEquals(3, counted.counts().get(MIDDLE));
        assertEquals(1, counted.counts().get(MIDDLE + 1));
        assertEquals(2, counted.counts().get(MIDDLE - 1));
        assertEquals(1, counted.counts().getFirst());
        assertEquals(1, counted.counts().getLast());
        assertEquals(8, counted.size());
        assertEquals(3, counted.most());
        assertEquals(-0.1, counted.from(MIDDLE), 1e-6);
        assertEquals(0.1, counted.from(MIDDLE + 1), 1e-6);
        assertEquals(-6.1, counted.from(0), 1e-6);
        assertEquals(6.1, counted.from(Histogram.BINS), 1e-6);
    }

    @Test
    void itHasAllNumbers() {
        SplittableRandom random = new SplittableRandom(1);
        float[] numbers = new float[100_003];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (0.02 * random.nextGaussian());
            squares += (double) numbers[i] * numbers[i];
        }
        Histogram counted = Histogram.of(numbers);
        assertEquals(numbers.length, counted.counts().stream().mapToInt(Integer::intValue).sum());
        assertEquals(numbers.length, counted.size());
        assertEquals(
                Math.sqrt(squares / numbers.length - counted.mean() * counted.mean()),
                counted.spread(),
                1e-9);
        for (int bin = 0; bin < Histogram.BINS; bin++) {
            double from = counted.from(bin);
            double to = counted.from(bin + 1);
            boolean last = bin == Histogram.BINS - 1;
            long inside =
                    IntStream.range(0, numbers.length)
                            .mapToDouble(i -> numbers[i])
                            .filter(x -> x >= from && (x < to || last))
                            .count();
            assertEquals(inside, counted.counts().get(bin).longValue(), "bin " + bin);
        }
    }

    @Test
    void zerosLieInTheMiddle() {
        Histogram counted = Histogram.of(new float[7]);
        assertEquals(7, counted.counts().get(MIDDLE));
        assertEquals(0, counted.largest());
        assertEquals(0, counted.spread());
        assertEquals(0, Histogram.of(new float[0]).size());
    }

    @Test
    void whatIsNotFiniteIsCountedByItself() {
        Histogram counted =
                Histogram.of(
                        new float[] {Float.NaN, 1, -1, Float.POSITIVE_INFINITY, 0.5f, Float.NaN});
        assertEquals(3, counted.lost());
        assertEquals(6, counted.size());
        assertEquals(1, counted.largest());
        assertEquals(1, counted.counts().getFirst());
        assertEquals(1, counted.counts().getLast());
    }

    @Test
    void oneBinIsInTheMiddle() {
        assertThrows(
                IllegalArgumentException.class, () -> new Histogram(1, 0, 1, List.of(1, 2), 0));
    }
}
