package dcganlab.model.series;

/// What is known of some rows of a [Series] without looking at each: the range and the mean of
/// their numbers. It is filled again and again by whoever draws, so it allocates nothing.
///
/// Only finite numbers count; `NaN` and infinity are no value.
public final class Summary {
    private float min;
    private float max;
    private float leastPositive;
    private double sum;
    private long count;

    public Summary() {
        clear();
    }

    /// Forgets everything.
    public void clear() {
        min = Float.POSITIVE_INFINITY;
        max = Float.NEGATIVE_INFINITY;
        leastPositive = Float.POSITIVE_INFINITY;
        sum = 0;
        count = 0;
    }

    /// Adds a number.
    public void add(float value) {
        if (Float.isFinite(value)) {
            add(value, value, value > 0 ? value : Float.POSITIVE_INFINITY, value, 1);
        }
    }

    void add(float low, float high, float positive, double total, long numbers) {
        min = Math.min(min, low);
        max = Math.max(max, high);
        leastPositive = Math.min(leastPositive, positive);
        sum += total;
        count += numbers;
    }

    /// Whether no number was found.
    public boolean isEmpty() {
        return count == 0;
    }

    /// How many numbers there are.
    public long count() {
        return count;
    }

    /// The smallest number, positive infinity if there is none.
    public float min() {
        return min;
    }

    /// The largest number, negative infinity if there is none.
    public float max() {
        return max;
    }

    /// The smallest number above zero, which is where a logarithmic axis can begin; positive
    /// infinity if there is none.
    public float leastPositive() {
        return leastPositive;
    }

    double sum() {
        return sum;
    }

    /// The mean, `NaN` if there is no number.
    public double mean() {
        return sum / count;
    }
}
