package dcganlab.lesson.quiz;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Answers to [counts][CountItem] once more, in other ways than the items compute them: by hand, by
/// counting, or by trying.
final class Recount {
    private static final double SMALL = 1e-5;

    private final List<Object> given;

    /// @param given what the question's text speaks of
    Recount(List<Object> given) {
        this.given = given;
    }

    private double number(int place) {
        return ((Number) given.get(place)).doubleValue();
    }

    private int whole(int place) {
        return (int) number(place);
    }

    double of(CountItem item) {
        return switch (item) {
            case OUTPUT_SIZE -> stampedPixels() - 2 * number(3);
            case CONVOLUTION_SIZE -> windows(whole(0) + 2 * whole(2), whole(1), 2);
            case LAYER_WEIGHTS -> number(0) * number(1) * number(2) * number(2);
            case BLOCK_PARAMETERS -> number(0) * number(1) * 16 + 2 * number(1);
            case FIRST_LAYER -> number(0) * number(1) * number(2) * number(2);
            case DOUBLINGS -> Math.round(Math.log(number(1) / number(0)) / Math.log(2));
            case MAPS_AT -> number(0) * number(1) / number(2);
            case FIELD_AHEAD -> reach(whole(0));
            case FIELD_BEHIND -> (number(1) - 1) * 2 + number(0);
            case INPUTS_PER_PIXEL -> Math.pow(Math.ceil(number(0) / number(1)), 2);
            case SMOOTHED_FLOOR ->
                    least(d -> -number(0) * Math.log(d) - (1 - number(0)) * Math.log(1 - d));
            case GUESSING_LOSS -> -Math.log(number(0) * (1 - number(0)));
            case GRADIENT_RATIO -> Math.rint(ratio(number(0))); // D is one of a whole number.
            case STRAIGHT_MIDDLE -> Math.sqrt(number(0) / 2);
        };
    }

    /// From the first pixel that is stamped onto to the last.
    private int stampedPixels() {
        int last = 0;
        for (int i = 0; i < whole(0); i++) {
            for (int tap = 0; tap < whole(1); tap++) {
                last = i * whole(2) + tap;
            }
        }
        return last + 1;
    }

    private static int windows(int side, int kernel, int stride) {
        int count = 0;
        for (int begin = 0; begin + kernel <= side; begin += stride) {
            count++;
        }
        return count;
    }

    /// Two pixels for each before, and one more at each end.
    private static int reach(int layers) {
        int pixels = 1;
        for (int i = 0; i < layers; i++) {
            pixels = 2 * pixels + 2;
        }
        return pixels;
    }

    private static double least(DoubleUnaryOperator loss) {
        double least = Double.MAX_VALUE;
        for (double d = SMALL; d < 1; d += SMALL) {
            least = Math.min(least, loss.applyAsDouble(d));
        }
        return least;
    }

    private static double ratio(double opinion) {
        double logit = Math.log(opinion / (1 - opinion));
        double steep = slope(logit, x -> Math.log1p(Math.exp(-x)));
        double flat = slope(logit, x -> -Math.log1p(Math.exp(x)));
        return steep / flat;
    }

    private static double slope(double at, DoubleUnaryOperator loss) {
        return (loss.applyAsDouble(at + SMALL) - loss.applyAsDouble(at - SMALL)) / (2 * SMALL);
    }
}
