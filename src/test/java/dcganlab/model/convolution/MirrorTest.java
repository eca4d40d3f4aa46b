package dcganlab.model.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What lies beside a transposed convolution: its mirror, and other ways up and down. */
class MirrorTest {
    private static final double STEP = 1e-4;

    @Test
    void theShapeComesBackAndTheNumbersDoNot() {
        Transposed up = RandomNumbers.square(new SplittableRandom(1));
        Grid down = new Strided(up.geometry(), new Stamps(up).output(), up.kernels()).output(0);
        Grid before = up.inputs().getFirst();
        assertEquals(before.rows(), down.rows());
        assertEquals(before.columns(), down.columns());
        assertNotEquals(before, down);
    }

    /** Of a weighted sum of all that comes out, each input pixel raised and lowered a little. */
    @Test
    void theWayBackIsTheGradient() {
        SplittableRandom random = new SplittableRandom(2);
        for (Transposed numbers : RandomNumbers.many(40, random)) {
            Geometry geometry = numbers.geometry();
            Grid wide =
                    RandomNumbers.grid(
                            geometry.down().output(), geometry.across().output(), random);
            Strided strided = new Strided(geometry, wide, numbers.kernels());
            Grid back = new Stamps(strided.wayBack(numbers.inputs())).output();
            for (int i = 0; i < wide.size(); i++) {
                double more = loss(numbers, wide.with(i, wide.at(i) + STEP));
                double less = loss(numbers, wide.with(i, wide.at(i) - STEP));
                assertEquals((more - less) / (2 * STEP), back.at(i), 1e-6);
            }
        }
    }

    /** The sum of what comes out, weighted by the gradients that arrive there. */
    private static double loss(Transposed gradients, Grid wide) {
        Strided strided = new Strided(gradients.geometry(), wide, gradients.kernels());
        double loss = 0;
        for (int map = 0; map < gradients.maps(); map++) {
            Grid output = strided.output(map);
            for (int i = 0; i < output.size(); i++) {
                loss += output.at(i) * gradients.inputs().get(map).at(i);
            }
        }
        return loss;
    }

    @Test
    void aMatrixAndItsTransposeAreBothConvolutions() {
        SplittableRandom random = new SplittableRandom(3);
        Transposed numbers = RandomNumbers.square(random);
        Grid matrix = new MatrixProduct(numbers).matrix();
        Grid wide = new Stamps(numbers).output();
        Grid down = new Strided(numbers.geometry(), wide, numbers.kernels()).output(0);
        for (int row = 0; row < down.size(); row++) {
            double sum = 0;
            for (int column = 0; column < matrix.columns(); column++) {
                sum += matrix.at(row, column) * wide.at(column);
            }
            assertEquals(down.at(row), sum, 1e-9);
        }
    }

    @Test
    void resizingServesAllPixelsAlikeButForTheEdges() {
        Grid kernel = Grid.of(3, 3, (r, c) -> 1);
        Grid counts = new ResizeConvolution(Grid.zeros(4, 4), 2, 2, kernel).contributions();
        assertEquals(Grid.of(6, 6, (r, c) -> 9), counts.part(1, 1, 6, 6));
        assertEquals(4, counts.at(0));
    }

    @Test
    void poolingPassesTheLargestOnAndItsGradientBackToItAlone() {
        Grid wide = Grid.line(1, 5, 2, -1, -3, -2, 9);
        MaxPooling pooling = new MaxPooling(wide, 1, 2);
        assertEquals(Grid.line(5, 2, -2), pooling.output());
        assertEquals(Grid.line(0, 10, 20, 0, 0, 30, 0), pooling.wayBack(Grid.line(10, 20, 30)));
    }

    @ParameterizedTest
    @CsvSource({"0.043, -2", "-0.5, -1", "1, 0", "25, 1", "0, 0"})
    void aTrainedKernelIsWrittenInUnitsThatFit(float largest, int exponent) {
        List<Float> values = new ArrayList<>(List.of(0f, 0f, 0f));
        values.add(largest);
        TrainedKernel kernel = new TrainedKernel("up 2", 0, 0, 2, values);
        assertEquals(exponent, kernel.exponent());
        assertEquals(largest, kernel.scaled().at(3) * Math.pow(10, exponent), 1e-6);
    }
}
