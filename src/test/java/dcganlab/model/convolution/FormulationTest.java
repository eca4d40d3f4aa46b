package dcganlab.model.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Four ways to the same numbers. */
class FormulationTest {
    private static final double ROUNDING = 1e-9;

    /// The kernel `2 1 -1 1` at stride 2 with padding 1: what a pencil finds.
    private final Transposed line =
            new Transposed(
                    Geometry.line(new Axis(3, 4, 2, 1, 0)),
                    List.of(Grid.line(1, 2, 3)),
                    List.of(Grid.line(2, 1, -1, 1)));

    @Test
    void aLineComesOutAsWithAPencil() {
        // 2  1 -1  1
        //       4  2 -2  2
        //             6  3 -3  3, without both ends
        assertEquals(Grid.line(1, 3, 3, 4, 5, -3), new Stamps(line).output());
    }

    @Test
    void allFourComeToTheSame() {
        for (Transposed numbers : RandomNumbers.many(300, new SplittableRandom(1))) {
            Grid expected = new Stamps(numbers).output();
            assertClose(expected, new SpreadInput(numbers).output(), numbers);
            assertClose(expected, new Phases(numbers).output(), numbers);
            assertClose(expected, new MatrixProduct(numbers).output(), numbers);
        }
    }

    @Test
    void theTermsOfAPixelAddUpToIt() {
        for (Transposed numbers : RandomNumbers.many(60, new SplittableRandom(2))) {
            Grid output = new Stamps(numbers).output();
            for (int to = 0; to < output.size(); to++) {
                double sum = numbers.terms(to).stream().mapToDouble(Transposed.Term::product).sum();
                assertEquals(output.at(to), sum, ROUNDING);
            }
        }
    }

    @Test
    void afterSomePixelsAllFourHaveTheSamePart() {
        for (Transposed numbers : RandomNumbers.many(60, new SplittableRandom(3))) {
            Transposed begun = numbers.first(numbers.geometry().inputs() / 2 + 1);
            Grid expected = new Stamps(begun).output();
            assertClose(expected, new SpreadInput(begun).output(), begun);
            assertClose(expected, new Phases(begun).output(), begun);
            assertClose(expected, new MatrixProduct(begun).output(), begun);
        }
    }

    @Test
    void theOutputIsTheSumOverTheInputMaps() {
        for (Transposed numbers : RandomNumbers.many(60, new SplittableRandom(4))) {
            Grid sum =
                    IntStream.range(0, numbers.maps())
                            .mapToObj(map -> new Stamps(numbers.only(map)).output())
                            .reduce(Grid::plus)
                            .orElseThrow();
            assertClose(sum, new Stamps(numbers).output(), numbers);
        }
    }

    @Test
    void contributionsAreWhatOnesMakeOfOnes() {
        for (Transposed numbers : RandomNumbers.many(100, new SplittableRandom(5))) {
            Geometry geometry = numbers.geometry();
            Grid map = numbers.inputs().getFirst();
            Grid kernel = numbers.kernels().getFirst();
            Transposed ones =
                    new Transposed(
                            geometry,
                            List.of(Grid.of(map.rows(), map.columns(), (r, c) -> 1)),
                            List.of(Grid.of(kernel.rows(), kernel.columns(), (r, c) -> 1)));
            assertEquals(new Stamps(ones).output(), geometry.contributions());
        }
    }

    @Test
    void nothingButTheBorderIsCutOff() {
        Grid uncut = new Stamps(line).uncut();
        assertEquals(Grid.line(2, 1, 3, 3, 4, 5, -3, 3), uncut);
        assertEquals(line.geometry().across().uncut(), uncut.columns());
    }

    @Test
    void outputPaddingMayReachBeyondEveryStamp() {
        Transposed numbers =
                new Transposed(
                        Geometry.line(new Axis(2, 2, 3, 0, 2)),
                        List.of(Grid.line(1, 2)),
                        List.of(Grid.line(1, 1)));
        assertEquals(Grid.line(1, 1, 0, 2, 2, 0, 0), new Stamps(numbers).output());
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        Geometry geometry = line.geometry();
        List<Grid> kernels = line.kernels();
        List<Grid> short2 = List.of(Grid.line(1, 2));
        assertThrows(
                IllegalArgumentException.class, () -> new Transposed(geometry, short2, kernels));
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 3, 1, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 3, 2, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 3, 1, 2, 0));
    }

    private static void assertClose(Grid expected, Grid actual, Transposed of) {
        assertEquals(expected.rows(), actual.rows());
        assertArrayEquals(array(expected), array(actual), ROUNDING, () -> of.geometry() + "");
    }

    private static double[] array(Grid grid) {
        return grid.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
