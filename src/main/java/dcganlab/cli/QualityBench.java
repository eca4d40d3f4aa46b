package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.StepKind;
import dcganlab.training.DcganTrainer;
import dcganlab.training.quality.QualityWatch;

import java.util.Arrays;

/// Measures what figures of quality cost training: trains for a while without them, a while with
/// them, and so on, for a machine's speed wanders.
final class QualityBench implements QualityWatch.Reader, AutoCloseable {
    /// Odd ones are without.
    private static final int PHASES = 13;

    private static final double MEDIAN = 0.5;

    private final DcganTrainer trainer;
    private final long length; // ns
    private final QualityWatch watch = new QualityWatch(QualityWatch.INTERVAL);

    /// @param trainer of enough images to be judged by
    /// @param length nanoseconds of a phase
    QualityBench(DcganTrainer trainer, long length) {
        this.trainer = trainer;
        this.length = length;
        watch.begin(trainer.images(), trainer::generatorCopy, this);
    }

    /// The part of its speed that training loses, below 0 if the machine has become faster in
    /// between: the median over the phases with figures, each compared with those before and after
    /// it.
    double share() throws LabException {
        double[] speeds = new double[PHASES];
        for (int phase = 0; phase < PHASES; phase++) {
            boolean with = phase % 2 == 1;
            watch.training(with);
            speeds[phase] = speed(with);
        }
        double[] lost = new double[PHASES / 2];
        Arrays.setAll(lost, i -> 1 - 2 * speeds[2 * i + 1] / (speeds[2 * i] + speeds[2 * i + 2]));
        return Figures.quantile(lost, MEDIAN);
    }

    /// Steps in a nanosecond.
    private double speed(boolean with) throws LabException {
        long start = System.nanoTime();
        for (int steps = 1; ; steps++) {
            trainer.step(StepKind.FULL);
            if (with) {
                watch.stepped();
            }
            long passed = System.nanoTime() - start;
            if (passed >= length) {
                return (double) steps / passed;
            }
        }
    }

    @Override
    public void measured(QualityMetrics metrics) {
        // Only their cost matters.
    }

    @Override
    public void stopped(Message reason) {
        throw new IllegalStateException(reason.toString());
    }

    @Override
    public void close() {
        watch.close();
    }
}
