package dcganlab.view.chart;

import java.util.ArrayList;
import java.util.List;

/// Powers of ten on a logarithmic axis, with faint lines at 2 to 9 times each while there is room.
final class DecadeTicks {
    private DecadeTicks() {}

    /// @param span positive
    /// @param wanted about how many labels, 1 or more
    static List<Tick> of(Span span, int wanted) {
        double decades = Math.log10(span.to() / span.from());
        if (decades < 0.7) {
            return NumberTicks.of(span, wanted).stream().filter(t -> t.value() > 0).toList();
        }
        int every = (int) Math.max(1, Math.ceil(decades / wanted));
        boolean room = decades < 0.7 * wanted;
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(span.from()));
        int last = (int) Math.ceil(Math.log10(span.to()));
        for (int exponent = first; exponent <= last; exponent++) {
            double power = Math.pow(10, exponent);
            for (int digit = 1; digit < 10 && (digit == 1 || every == 1); digit++) {
                double value = digit * power;
                boolean named =
                        digit == 1
                                ? Math.floorMod(exponent, every) == 0
                                : room && (digit == 2 || digit == 5);
                if (value >= span.from() * (1 - 1e-9) && value <= span.to() * (1 + 1e-9)) {
                    ticks.add(new Tick(value, named ? label(value, exponent) : ""));
                }
            }
        }
        return ticks;
    }

    private static String label(double value, int exponent) {
        if (exponent < -3 || exponent >= 9) {
            return NumberTicks.scientific(value);
        }
        double step = Math.pow(10, exponent);
        return NumberTicks.label(value, step, value < 1000 ? value : Math.max(value, 1e4));
    }
}
