package dcganlab.cli;

import dcganlab.model.LabException;

import java.util.Arrays;

/// Trains for a while without something beside it, a while with it, and so on, for a machine's
/// speed wanders.
///
/// @param count how many there are; odd ones are without
/// @param settling nanoseconds at the beginning of each that are not counted
/// @param length nanoseconds of each that are
record Turns(int count, long settling, long length) {
    private static final double MEDIAN = 0.5;

    /// What is there in some turns and not in others.
    interface Beside {
        /// Begins or ends it.
        void there(boolean is) throws LabException;

        /// Takes a step of training.
        void step() throws LabException;
    }

    /// The part of its speed that training keeps, above 1 if the machine has become faster in
    /// between: the median over the turns with it, each compared with those before and after it.
    double share(Beside beside) throws LabException {
        double[] speeds = new double[count];
        for (int turn = 0; turn < count; turn++) {
            beside.there(turn % 2 == 1);
            if (settling > 0) {
                speed(beside, settling);
            }
            speeds[turn] = speed(beside, length);
        }
        double[] kept = new double[count / 2];
        Arrays.setAll(kept, i -> 2 * speeds[2 * i + 1] / (speeds[2 * i] + speeds[2 * i + 2]));
        return Figures.quantile(kept, MEDIAN);
    }

    /// Steps in a nanosecond.
    private static double speed(Beside beside, long length) throws LabException {
        long start = System.nanoTime();
        for (int steps = 1; ; steps++) {
            beside.step();
            long passed = System.nanoTime() - start;
            if (passed >= length) {
                return (double) steps / passed;
            }
        }
    }
}
