package dcganlab.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round times on an axis, written as a clock does: `0:30`, `5:00`, `1:15:00`.
public final class TimeTicks {
    private static final int[] ROUND = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };
    private static final int DAY = 86_400;

    private TimeTicks() {}

    /// @param span seconds
    /// @param wanted about how many, 1 or more
    static List<Tick> of(Span span, int wanted) {
        double step = step(span.width() / wanted);
        List<Tick> ticks = new ArrayList<>();
        long last = (long) Math.floor(span.to() / step + 1e-6);
        for (long i = (long) Math.ceil(span.from() / step - 1e-6); i <= last; i++) {
            double value = (double) i * step;
            ticks.add(new Tick(value, step < 1 ? fine(value, step) : clock(value)));
        }
        return ticks;
    }

    private static double step(double least) {
        if (least <= 0.5) {
            return NumberTicks.step(least);
        }
        for (int round : ROUND) {
            if (round >= least) {
                return round;
            }
        }
        return DAY * Math.ceil(least / DAY);
    }

    /// Hours, minutes and seconds.
    public static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String fine(double seconds, double step) {
        int digits = (int) Math.max(1, -Math.floor(Math.log10(step) + 1e-6));
        long minutes = (long) Math.floor((seconds + step / 2) / 60);
        String format = "%d:%0" + (digits + 3) + "." + digits + "f";
        return String.format(Locale.ROOT, format, minutes, Math.max(0, seconds - 60 * minutes));
    }
}
