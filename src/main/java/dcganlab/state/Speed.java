package dcganlab.state;

import dcganlab.model.StepMetrics;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast training goes, over the last seconds of it.
///
/// @param stepsPerSecond 0 before there are two steps to compare
/// @param imagesPerSecond real images
public record Speed(double stepsPerSecond, double imagesPerSecond) {
    public static final Speed NONE = new Speed(0, 0);

    /// Looks back over a window of training time.
    static final class Meter {
        private static final double WINDOW = 3; // seconds

        private final Deque<StepMetrics> recent = new ArrayDeque<>();

        void clear() {
            recent.clear();
        }

        Speed after(StepMetrics metrics) {
            recent.addLast(metrics);
            while (recent.size() > 2 && recent.getFirst().seconds() < metrics.seconds() - WINDOW) {
                recent.removeFirst();
            }
            StepMetrics first = recent.getFirst();
            double seconds = metrics.seconds() - first.seconds();
            return seconds <= 0
                    ? NONE
                    : new Speed(
                            (metrics.step() - first.step()) / seconds,
                            (metrics.images() - first.images()) / seconds);
        }
    }
}
