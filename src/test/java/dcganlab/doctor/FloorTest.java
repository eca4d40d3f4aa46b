package dcganlab.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;

import org.junit.jupiter.api.Test;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

class FloorTest {
    @Test
    void withoutSmoothingCrossEntropyFallsToNothingAndGuessingCostsTwiceLn2() {
        Floor floor = Floor.of(Settings.PAPER);
        assertEquals(0, floor.leastD(), 1e-12);
        assertEquals(2 * Math.log(2), floor.guessingD(), 1e-12);
        assertEquals(Math.log(2), floor.guessingG(), 1e-12);
    }

    @Test
    void aLabelOfNineTenthsLeavesTheEntropyOfTheLabel() {
        Floor floor = floor(Loss.CROSS_ENTROPY, 0.9);
        assertEquals(0.325, floor.leastD(), 5e-4);
        assertEquals(0, floor.ignorance(0.3251), 1e-3);
    }

    @Test
    void whatIsLeastIsTheLeastOfAllVerdictsForEveryLoss() {
        for (Loss loss : Loss.values()) {
            for (double label : new double[] {0.6, 0.9, 1}) {
                Floor floor = floor(loss, label);
                double real = least(x -> real(loss, label, x));
                double fake = least(x -> fake(loss, x));
                double both = least(x -> real(loss, label, x) + fake(loss, x));
                assertEquals(real + fake, floor.leastD(), 2e-3, loss + " " + label);
                assertEquals(both, floor.guessingD(), 2e-3, loss + " " + label);
            }
        }
    }

    @Test
    void ignoranceIsOneWhereADiscriminatorGuesses() {
        for (Loss loss : Loss.values()) {
            Floor floor = floor(loss, 0.9);
            assertEquals(1, floor.ignorance(floor.guessingD()), 1e-12);
        }
    }

    private static Floor floor(Loss loss, double label) {
        return Floor.of(
                Settings.PAPER.with(PlanFields.LOSS, loss).with(PlanFields.REAL_LABEL, label));
    }

    private static double least(DoubleUnaryOperator loss) {
        return DoubleStream.iterate(-12, x -> x < 12, x -> x + 0.001).map(loss).min().orElseThrow();
    }

    private static double real(Loss loss, double label, double x) {
        return switch (loss) {
            case CROSS_ENTROPY ->
                    label * Math.log1p(Math.exp(-x)) + (1 - label) * Math.log1p(Math.exp(x));
            case LEAST_SQUARES -> (x - label) * (x - label) / 2;
            case HINGE -> Math.max(0, 1 - x);
        };
    }

    private static double fake(Loss loss, double x) {
        return switch (loss) {
            case CROSS_ENTROPY -> Math.log1p(Math.exp(x));
            case LEAST_SQUARES -> x * x / 2;
            case HINGE -> Math.max(0, 1 + x);
        };
    }
}
