package dcganlab.state;

import dcganlab.model.StepMetrics;
import dcganlab.model.series.Doubles;

/// How far a run was after each of its steps, and how fast it went then.
final class Course {
    /// Seconds of training over which speed is measured.
    private static final double WINDOW = 3;

    private Doubles steps = new Doubles();
    private Doubles seconds = new Doubles();
    private Doubles epochs = new Doubles();
    private Doubles images = new Doubles();

    /// @param time seconds of training, not less than at the step before
    void append(StepMetrics step, double time) {
        steps.add((double) step.step());
        seconds.add(time);
        epochs.add(step.epoch());
        images.add((double) step.images());
    }

    /// Another run begins.
    void clear() {
        steps = new Doubles();
        seconds = new Doubles();
        epochs = new Doubles();
        images = new Doubles();
    }

    /// Seconds of training until now; 0 before the first step.
    double seconds() {
        return seconds.size() == 0 ? 0 : seconds.get(seconds.size() - 1);
    }

    /// Where the run stood after a step; where that was lost, after the one before it.
    Moment at(long step) {
        int row = below(steps, step + 1.0) - 1;
        return row < 0
                ? new Moment(step, 0, 0, Speed.NONE)
                : new Moment(step, epochs.get(row), seconds.get(row), speed(row));
    }

    /// Over the window that ends with a step, but over two steps at least.
    private Speed speed(int row) {
        double now = seconds.get(row);
        int first = Math.max(0, Math.min(row - 1, below(seconds, now - WINDOW)));
        double length = now - seconds.get(first);
        return length <= 0
                ? Speed.NONE
                : new Speed(
                        (steps.get(row) - steps.get(first)) / length,
                        (images.get(row) - images.get(first)) / length);
    }

    /// How many of the numbers, the least first, lie below a limit.
    private static int below(Doubles numbers, double limit) {
        int low = 0;
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(middle) < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
