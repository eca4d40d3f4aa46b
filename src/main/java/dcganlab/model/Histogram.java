package dcganlab.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many of some numbers lie where, in bins of one width from the largest magnitude below 0 to
/// the same above, so that 0 lies in the middle of the middle one.
///
/// @param largest the largest magnitude; 0 if all are 0, or there is none
/// @param mean of all that are finite
/// @param spread their standard deviation
/// @param counts of each bin, the lowest first: an odd number of bins. A number that lies where two
///   of them meet belongs to the upper one
/// @param lost how many are not finite, and so in no bin
public record Histogram(
        double largest, double mean, double spread, List<Integer> counts, int lost) {
    /// In the narrowest window a bin is two pixels wide.
    public static final int BINS = 61;

    public Histogram {
        counts = List.copyOf(counts);
        if (counts.size() % 2 == 0) {
            throw new IllegalArgumentException(counts.size() + " bins have none in the middle");
        }
    }

    /// Counts each of some numbers.
    public static Histogram of(float[] values) {
        double largest = 0;
        double sum = 0;
        int lost = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
                sum += value;
            } else {
                lost++;
            }
        }
        int finite = values.length - lost;
        double mean = finite == 0 ? 0 : sum / finite;
        int[] counts = new int[BINS];
        double squares = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                counts[bin(value, largest)]++;
                squares += (value - mean) * (value - mean);
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int count : counts) {
            all.add(count);
        }
        return new Histogram(
                largest, mean, finite == 0 ? 0 : Math.sqrt(squares / finite), all, lost);
    }

    private static int bin(double value, double largest) {
        if (largest == 0) {
            return BINS / 2;
        }
        return (int) Math.min(BINS - 1, Math.floor((value / largest + 1) / 2 * BINS));
    }

    /// Where a bin begins; for the number of bins, where the last one ends.
    public double from(int bin) {
        return (2.0 * bin / counts.size() - 1) * largest;
    }

    /// How many numbers there are, those that are lost included.
    public int size() {
        return lost + counts.stream().mapToInt(Integer::intValue).sum();
    }

    /// What the fullest bin has.
    public int most() {
        return Collections.max(counts);
    }
}
