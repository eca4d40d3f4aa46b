package dcganlab.view.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round numbers on an axis: 1, 2 or 5 times a power of ten apart, written alike.
final class NumberTicks {
    private static final double[] ROUND = {1, 2, 5, 10};

    private NumberTicks() {}

    /// @param wanted about how many, 1 or more; two at the least, for an axis with one number has
    ///   no scale
    static List<Tick> of(Span span, int wanted) {
        return atLeast(0, span, wanted);
    }

    /// Whole numbers only, for steps; less than two if there are no more.
    static List<Tick> whole(Span span, int wanted) {
        return atLeast(1, span, wanted);
    }

    /// @param least how far apart they are at the least
    private static List<Tick> atLeast(double least, Span span, int wanted) {
        double step = Math.max(least, step(span.width() / wanted));
        List<Tick> ticks = every(step, span);
        while (ticks.size() < 2 && step > least) {
            step = Math.max(least, step(step / 2.5));
            ticks = every(step, span);
        }
        return ticks;
    }

    /// The smallest round distance that is not below a given one.
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private static List<Tick> every(double step, Span span) {
        List<Tick> ticks = new ArrayList<>();
        double largest = Math.max(Math.abs(span.from()), Math.abs(span.to()));
        long first = (long) Math.ceil(span.from() / step - 1e-6);
        long last = (long) Math.floor(span.to() / step + 1e-6);
        for (long i = first; i <= last; i++) {
            double value = (double) i * step;
            ticks.add(new Tick(value, label(value, step, largest)));
        }
        return ticks;
    }

    /// A number with as many digits as its axis needs: `0.25`, `1,250`, `12.5k`, `3M`, `2e-5`.
    static String label(double value, double step, double largest) {
        if (largest < 1e-3 || largest >= 1e12) {
            return value == 0 ? "0" : scientific(value);
        }
        if (largest >= 1e6 && step >= 1e4) {
            return value == 0 ? "0" : fixed(value / 1e6, step / 1e6) + "M";
        }
        if (largest >= 1e4 && step >= 100) {
            return value == 0 ? "0" : fixed(value / 1e3, step / 1e3) + "k";
        }
        return fixed(value, step);
    }

    private static String fixed(double value, double step) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-6));
        return String.format(Locale.ROOT, "%,." + digits + "f", value + 0.0).replace('-', '\u2212');
    }

    static String scientific(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
        double digits = value / Math.pow(10, exponent);
        String mantissa =
                new BigDecimal(String.format(Locale.ROOT, "%.2f", digits))
                        .stripTrailingZeros()
                        .toPlainString();
        return (mantissa + "e" + exponent).replace('-', '\u2212');
    }
}
