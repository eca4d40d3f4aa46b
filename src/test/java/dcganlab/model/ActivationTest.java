package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What activation functions make of numbers, and how steep they are.
class ActivationTest {
    /// The values are PyTorch's.
    @ParameterizedTest
    @CsvSource({
        "RELU, 1.5, 1.5", "RELU, -1.5, 0",
        "LEAKY_RELU, 1.5, 1.5", "LEAKY_RELU, -1.5, -0.3",
        "TANH, 1, 0.7615942", "TANH, -1, -0.7615942",
        "SIGMOID, 0, 0.5", "SIGMOID, 2, 0.8807970",
        "LINEAR, -4, -4"
    })
    void aNumberBecomesAnother(Activation function, double x, double y) {
        assertEquals(y, function.of(x), 1e-7);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void theSlopeIsThatOfTheCurve(Activation function) {
        double step = 1e-6;
        for (double x : new double[] {-2.3, -0.4, 0.7, 2.9}) {
            double measured = (function.of(x + step) - function.of(x - step)) / (2 * step);
            assertEquals(measured, function.slope(x), 1e-6, "at " + x);
        }
    }
}
