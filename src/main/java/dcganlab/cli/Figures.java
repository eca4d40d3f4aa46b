package dcganlab.cli;

import java.util.Arrays;

/// Figures of measurements.
final class Figures {
    private Figures() {}

    /// Three digits after the point, enough for every figure that is printed.
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /// The value that a part of the measurements stays below or reaches: the smallest of them with
    /// at least that part at or under it.
    ///
    /// @param part 0.5 for the median, 0.95 for all but the worst twentieth
    /// @throws IllegalArgumentException if there are none
    static double quantile(double[] values, double part) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
